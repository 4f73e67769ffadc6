using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using EarlySupport.LocalPostgres.Accounts;
using EarlySupport.LocalPostgres.Binaries;

namespace EarlySupport.LocalPostgres.Clusters;

/// <summary>The data of one private server, and its starting and stopping. One process at a time may use it: the caller holds the lock.</summary>
internal sealed class Cluster(string dataFolder, PostgresBinaries binaries, Account account)
{
    internal const string Owner = "early_support";
    private const int StartAttempts = 3;
    private const long LogKept = 10 << 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private string Data { get; } = DataIn(dataFolder);

    private string Log { get; } = Path.Combine(HomeIn(dataFolder), "server.log");

    private string PasswordFile { get; } = Path.Combine(dataFolder, "password");

    /// <summary>What PostgreSQL's account owns; the rest of the data folder stays with the caller.</summary>
    internal static string HomeIn(string dataFolder) => Path.Combine(dataFolder, "postgres");

    /// <summary>The PostgreSQL version that made the data; null when there is none yet.</summary>
    internal static int? MajorOf(string dataFolder)
    {
        var file = Path.Combine(DataIn(dataFolder), "PG_VERSION");
        return File.Exists(file) ? int.Parse(File.ReadAllText(file)) : null;
    }

    internal string Password => File.Exists(PasswordFile)
        ? File.ReadAllText(PasswordFile)
        : throw new LocalServerException($"{PasswordFile} is gone, and with it the way into the data beside it. Bring it back from a backup.");

    /// <summary>The port of the server that runs already, once it takes connections; null when none runs.</summary>
    internal async Task<int?> RunningPortAsync(bool durable, CancellationToken cancellation)
    {
        for (var until = DateTime.UtcNow + Patience; DateTime.UtcNow < until; await Task.Delay(Pause, cancellation))
        {
            var running = Postmaster.Of(Data);
            if (running is null)
                return null;
            if (running is not { Ready: true, Port: { } port })
                continue; // the process that was starting or stopping it was killed; PostgreSQL goes on with it
            if (durable && !(await File.ReadAllTextAsync(SettingsFile, cancellation)).Contains(Settings.Durability(true), StringComparison.Ordinal))
                throw new LocalServerException($"The PostgreSQL in {dataFolder} was started without durability (for tests). End its users, or name another folder.");
            return port;
        }
        throw new LocalServerException($"The PostgreSQL in {dataFolder} neither gets ready nor ends. {LastLines.OfFile(Log)}");
    }

    /// <summary>Makes the data if there is none yet: complete, or not at all when it is interrupted.</summary>
    internal async Task InitialiseAsync(CancellationToken cancellation)
    {
        var unfinished = Data + ".unfinished";
        if (Directory.Exists(unfinished))
            Directory.Delete(unfinished, recursive: true);
        await RunAsync(
            "initdb", null, cancellation, "-D", unfinished, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions");
        var password = RandomNumberGenerator.GetHexString(40, lowercase: true);
        await RunAsync("postgres", FirstStatements(password), cancellation, "--single", "-D", unfinished, "postgres");
        WritePassword(password);
        Directory.Move(unfinished, Data);
    }

    /// <summary>Gives the port.</summary>
    internal async Task<int> StartAsync(bool durable)
    {
        if (File.Exists(Log) && new FileInfo(Log).Length > LogKept)
            File.Move(Log, Log + ".1", overwrite: true);
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            await File.WriteAllTextAsync(SettingsFile, Settings.For(port, durable));
            await File.WriteAllTextAsync(Path.Combine(Data, "pg_hba.conf"), Settings.Access);
            // Not cancelled half-way: it ends by itself in a minute, and makes the server a leader of its own, out of reach of Ctrl+C.
            var start = await ControlAsync("start", "-l", Log);
            if (start.ExitCode == 0)
                return port;
            var why = LastLines.OfFile(Log);
            // Somebody took the port between our asking for a free one and the start.
            if (attempt == StartAttempts || !why.Contains("could not create any TCP/IP sockets", StringComparison.Ordinal))
                throw new LocalServerException($"pg_ctl start failed: {LastLines.Of(start.Output)}\n{why}");
        }
    }

    /// <summary>Ends the open connections and writes everything to disk.</summary>
    internal async Task StopAsync()
    {
        var stop = await ControlAsync("stop", "-m", "fast");
        if (stop.ExitCode != 0 && Postmaster.Of(Data) is not null)
            throw new LocalServerException($"pg_ctl stop failed: {LastLines.Of(stop.Output)}\n{LastLines.OfFile(Log)}");
    }

    private string SettingsFile => Path.Combine(Data, "postgresql.conf");

    private static string DataIn(string dataFolder) => Path.Combine(HomeIn(dataFolder), "data");

    // createrole: the service makes a role that owns nothing. pg_signal_backend: dropping a database ends the connections of other roles to it.
    private static string FirstStatements(string password) => $"""
        create role {Owner} login createdb createrole password '{password}';
        grant pg_signal_backend to {Owner};
        create database {Owner} owner {Owner};

        """;

    private async Task RunAsync(string program, string? input, CancellationToken cancellation, params string[] arguments)
    {
        var outcome = await Command.RunAsync(account.Running(binaries.Program(program), arguments), input, cancellation);
        // A single-user server reports a failed statement and still ends well.
        if (outcome.ExitCode != 0 || outcome.Output.Contains("ERROR:", StringComparison.Ordinal))
            throw new LocalServerException($"{binaries.Program(program)} failed for {Data}: {LastLines.Of(outcome.Output)}");
    }

    private Task<Command.Outcome> ControlAsync(string verb, params string[] more) => Command.RunAsync(
        account.Running(binaries.Program("pg_ctl"), [verb, "-D", Data, "-w", "-t", $"{Patience.TotalSeconds}", .. more]), null, CancellationToken.None);

    private void WritePassword(string password)
    {
        File.Delete(PasswordFile);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new StreamWriter(PasswordFile, options);
        file.Write(password);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
