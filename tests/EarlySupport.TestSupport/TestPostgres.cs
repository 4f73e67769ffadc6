using System.Diagnostics;
using EarlySupport.LocalPostgres;
using Npgsql;

namespace EarlySupport.TestSupport;

/// <summary>
/// The PostgreSQL that all test projects of a user share: started by the first test that needs it, stopped when the last test process ends.
/// Nothing is forced to disk; measurements that depend on that start a <see cref="LocalServer"/> of their own.
/// </summary>
public sealed class TestPostgres
{
    private readonly Lazy<Task<LocalServer>> server = new(StartAsync);
    private int databases;

    private TestPostgres()
    {
    }

    public static TestPostgres Shared { get; } = new();

    /// <summary>Where its data lives, and its programs where they were installed for it alone.</summary>
    public static string Folder { get; } = Path.Combine(Path.GetTempPath(), "early-support-tests-" + Environment.UserName);

    /// <summary>A new and empty database under a name of its own, dropped when it is disposed. May be called from many tests at once.</summary>
    public async Task<TestDatabase> CreateAsync()
    {
        var started = await server.Value;
        var name = $"test_{Environment.ProcessId}_{Interlocked.Increment(ref databases)}";
        return await TestDatabase.CreateAsync(started.ConnectionString, name);
    }

    private static async Task<LocalServer> StartAsync()
    {
        var server = await LocalServer.StartAsync(new() { DataFolder = Folder, Durable = false, Report = Console.WriteLine });
        // xunit has no place that runs after the last test of all classes.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await DropLeftoversAsync(server);
        return server;
    }

    // Of test runs that were killed. A name holds the process it belongs to.
    private static async Task DropLeftoversAsync(LocalServer server)
    {
        var running = Process.GetProcesses().Select(process => $"{process.Id}").ToHashSet();
        await using var source = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = source.CreateCommand(@"select datname::text from pg_database where datname like 'test\_%\_%'");
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            var name = rows.GetString(0);
            if (!running.Contains(name.Split('_')[1]))
                await TestDatabase.DropAsync(server.ConnectionString, name);
        }
    }
}
