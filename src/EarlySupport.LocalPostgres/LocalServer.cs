using System.Net.Sockets;
using System.Text.RegularExpressions;
using EarlySupport.LocalPostgres.Accounts;
using EarlySupport.LocalPostgres.Asking;
using EarlySupport.LocalPostgres.Binaries;
using EarlySupport.LocalPostgres.Clusters;
using EarlySupport.LocalPostgres.Sharing;

namespace EarlySupport.LocalPostgres;

/// <summary>
/// A private PostgreSQL on this machine, listening on the loopback address with a password. All that name the same folder, in this process or
/// in others, share one server: the first starts it, the last to be disposed stops it. One that was killed does not count, and a server it
/// left behind is used by the next. The data stays.
/// </summary>
public sealed partial class LocalServer : IAsyncDisposable
{
    // pg_ctl hands the folder's name to a shell between double quotes; a line break would end a line of postmaster.pid.
    private static readonly string Misread = OperatingSystem.IsWindows() ? "\"%\n" : "\"$`\\\n";

    private readonly string folder;
    private readonly Cluster cluster;
    private IDisposable? use;

    private LocalServer(string folder, Cluster cluster, int port, IDisposable use)
    {
        (this.folder, this.cluster, Port, this.use) = (folder, cluster, port, use);
        ConnectionString = ConnectionStringTo(Cluster.Owner);
    }

    /// <summary>
    /// To the database <c>early_support</c> as the role <c>early_support</c>, which owns it, may create databases and roles, and is no
    /// superuser. Good until the server is stopped; the port is another at the next start.
    /// </summary>
    public string ConnectionString { get; }

    public int Port { get; }

    /// <summary>Where the data lives when nobody says otherwise: of the machine for root, else of the user.</summary>
    public static string DefaultFolder() => !OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess
        ? "/var/lib/early-support"
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "early-support");

    /// <summary>Starts the server of the folder, or joins the ones who use it already. Installs PostgreSQL and makes the data where they are missing.</summary>
    /// <exception cref="LocalServerException">It cannot be had; the message says what was tried and what to do.</exception>
    public static async Task<LocalServer> StartAsync(LocalServerOptions options, CancellationToken cancellation = default)
    {
        var folder = Path.GetFullPath(options.DataFolder);
        Create(folder);
        using var alone = await FileLock.ExclusiveAsync(StartLock(folder), options.Report, cancellation);
        var use = FileLock.Shared(UseLock(folder));
        try
        {
            var cluster = await ClusterInAsync(folder, options, cancellation);
            var port = await cluster.RunningPortAsync(options.Durable, cancellation) ?? await StartAsync(cluster, folder, options, cancellation);
            var server = new LocalServer(folder, cluster, port, use);
            await server.RunAsync("select", cancellation);
            return server;
        }
        catch
        {
            use.Dispose();
            throw;
        }
    }

    /// <summary>Makes an empty database and gives the connection string to it.</summary>
    /// <param name="name">Small letters, digits and underscores, not beginning with a digit, at most 63.</param>
    public async Task<string> CreateDatabaseAsync(string name, CancellationToken cancellation = default)
    {
        await RunAsync($"create database {Checked(name)}", cancellation);
        return ConnectionStringTo(name);
    }

    /// <summary>Ends the connections to the database and drops it; does nothing when there is none.</summary>
    public Task DropDatabaseAsync(string name, CancellationToken cancellation = default) =>
        RunAsync($"drop database if exists {Checked(name)} with (force)", cancellation);

    /// <summary>Stops the server when nobody else uses it. A second call does nothing.</summary>
    public async ValueTask DisposeAsync()
    {
        var mine = Interlocked.Exchange(ref use, null);
        if (mine is null)
            return;
        using var alone = await FileLock.ExclusiveAsync(StartLock(folder), report: null, CancellationToken.None);
        mine.Dispose();
        using var last = FileLock.TryExclusive(UseLock(folder));
        if (last is not null)
            await cluster.StopAsync();
    }

    private static void Create(string folder)
    {
        if (folder.AsSpan().IndexOfAny(Misread) >= 0)
            throw new LocalServerException($"{folder} cannot be the data folder of PostgreSQL: its name may hold none of {Misread.Trim()} and line breaks.");
        try
        {
            Directory.CreateDirectory(Cluster.HomeIn(folder));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LocalServerException($"{folder} cannot be the data folder of PostgreSQL: {e.Message} Name a folder that may be written to.", e);
        }
    }

    private static async Task<Cluster> ClusterInAsync(string folder, LocalServerOptions options, CancellationToken cancellation)
    {
        var major = Cluster.MajorOf(folder);
        var binaries = await FindingBinaries.FindAsync(InstallingBinaries.OwnFolder(folder), major, cancellation);
        if (binaries is null && major is not null)
            throw new LocalServerException($"The data in {folder} was made by PostgreSQL {major}, which is not on this machine. Install that version.");
        binaries ??= await InstallingBinaries.InstallAsync(folder, options.Report, cancellation);
        var account = await Account.OwningAsync(Cluster.HomeIn(folder), binaries.Program("postgres"), cancellation);
        return new(folder, binaries, account);
    }

    private static async Task<int> StartAsync(Cluster cluster, string folder, LocalServerOptions options, CancellationToken cancellation)
    {
        if (Cluster.MajorOf(folder) is null)
        {
            options.Report?.Invoke($"Initialising PostgreSQL's data in {folder}");
            await cluster.InitialiseAsync(cancellation);
        }
        _ = cluster.Password; // a lost one is told before there is a server that nobody can use
        options.Report?.Invoke("Starting PostgreSQL");
        return await cluster.StartAsync(options.Durable);
    }

    private async Task RunAsync(string sql, CancellationToken cancellation)
    {
        try
        {
            using var connection = await Connection.OpenAsync(Port, Cluster.Owner, Cluster.Owner, cluster.Password, cancellation);
            await connection.RunAsync(sql, cancellation);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            throw new LocalServerException($"The PostgreSQL of {folder} does not answer on port {Port}: {e.Message}", e);
        }
    }

    private string ConnectionStringTo(string database) =>
        $"Host=127.0.0.1;Port={Port};Username={Cluster.Owner};Password={cluster.Password};Database={database}";

    // Held for the time of a start or a stop, so that the two never meet.
    private static string StartLock(string folder) => Path.Combine(folder, "start.lock");

    // Held by everybody for as long as they use the server.
    private static string UseLock(string folder) => Path.Combine(folder, "use.lock");

    private static string Checked(string name) => DatabaseName().IsMatch(name)
        ? name
        : throw new ArgumentException($"'{name}' is no name for a database: small letters, digits and underscores, not beginning with a digit.", nameof(name));

    [GeneratedRegex(@"^[a-z_][a-z0-9_]{0,62}\z")]
    private static partial Regex DatabaseName();
}
