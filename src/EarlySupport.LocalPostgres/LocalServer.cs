using EarlySupport.LocalPostgres.Accounts;
using EarlySupport.LocalPostgres.Binaries;
using EarlySupport.LocalPostgres.Clusters;
using EarlySupport.LocalPostgres.Sharing;

namespace EarlySupport.LocalPostgres;

/// <summary>
/// A private PostgreSQL on this machine, listening on the loopback address with a password. All that name the same folder, in this process or
/// in others, share one server: the first starts it, the last to be disposed stops it. One that was killed does not count, and a server it
/// left behind is used by the next. The data stays.
/// </summary>
public sealed class LocalServer : IAsyncDisposable
{
    // pg_ctl hands the folder's name to a shell between double quotes; a line break would end a line of postmaster.pid.
    private static readonly string Misread = OperatingSystem.IsWindows() ? "\"%\n" : "\"$`\\\n";

    private readonly string folder;
    private readonly Cluster cluster;
    private IDisposable? use;

    private LocalServer(string folder, Cluster cluster, int port, IDisposable use)
    {
        (this.folder, this.cluster, Port, this.use) = (folder, cluster, port, use);
        ConnectionString = $"Host=127.0.0.1;Port={port};Username={Cluster.Owner};Password={cluster.Password};Database={Cluster.Owner}";
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
            return new LocalServer(folder, cluster, port, use);
        }
        catch
        {
            use.Dispose();
            throw;
        }
    }

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

    // Held for the time of a start or a stop, so that the two never meet.
    private static string StartLock(string folder) => Path.Combine(folder, "start.lock");

    // Held by everybody for as long as they use the server.
    private static string UseLock(string folder) => Path.Combine(folder, "use.lock");
}
