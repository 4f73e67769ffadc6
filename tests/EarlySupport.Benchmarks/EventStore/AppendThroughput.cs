using System.Diagnostics;
using System.Security.Cryptography;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Migrations;
using EarlySupport.EventStore.Port;
using Npgsql;

namespace EarlySupport.Benchmarks.EventStore;

/// <summary>
/// Commands a second at 8 and 32 at a time, beside a yardstick in the same run and on the same server; then a bulk import beside a plain
/// COPY. A program and not a BenchmarkDotNet class: what is measured is concurrent load on a server, not a method.
/// </summary>
internal static class AppendThroughput
{
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    /// <param name="connectionString">A server that may create databases; the benchmark uses one of its own and drops it.</param>
    public static Task RunAsync(string connectionString) => InDatabaseAsync(connectionString, MeasureAsync);

    /// <summary>Measures in a database of its own, dropped afterwards.</summary>
    public static async Task InDatabaseAsync(string connectionString, Func<NpgsqlDataSource, TenantDatabase, Task> measure)
    {
        await using var server = NpgsqlDataSource.Create(connectionString);
        await server.CreateCommand("drop database if exists store_benchmark with (force)").ExecuteNonQueryAsync();
        await server.CreateCommand("create database store_benchmark").ExecuteNonQueryAsync();
        var own = new NpgsqlConnectionStringBuilder(connectionString) { Database = "store_benchmark" };
        await using (var database = NpgsqlDataSource.Create(own))
        {
            var migrations = new[] { new MigrationSource("benchmark", typeof(AppendThroughput).Assembly) };
            await using var tenants = new TenantDatabase(own.ConnectionString, null, new Passes(RandomNumberGenerator.GetBytes(32)));
            await new Migrator(tenants, migrations, TimeProvider.System).MigrateAsync(false, default);
            await measure(database, tenants);
        }
        await server.CreateCommand("drop database store_benchmark with (force)").ExecuteNonQueryAsync();
    }

    private static async Task MeasureAsync(NpgsqlDataSource database, TenantDatabase tenants)
    {
        await using var engine = new EventStoreEngine(tenants, new EventStoreOptions
        {
            EventTypes = new EventTypes().Add<DaysCounted>("days_counted"),
            ReadModels = [new CountedDays()],
            HandlerAssemblies = [typeof(AppendThroughput).Assembly],
        });
        var plain = new PlainSql(database);
        var caller = new Caller("engine", "a", "r", "correlation");
        foreach (var atOnce in new[] { 8, 32 })
        {
            await LoadAsync($"plain SQL, {atOnce} at a time", atOnce, employee => plain.RunAsync("plain", employee));
            await LoadAsync($"command bus, {atOnce} at a time", atOnce,
                employee => engine.InvokeAsync<long>(new CountDays(employee, 1), caller, default));
        }
        await engine.Messages.StartAsync(default);
        await LoadAsync("command bus, 32 at a time, each message handled too", 32,
            employee => engine.InvokeAsync<long>(new CountDaysAndTell(employee, 1), caller, default), () => engine.Messages.DrainAsync(default));
        await BulkImport.MeasureAsync(database, engine, caller);
    }

    /// <summary>Streams are new at first and get up to some ten events, as they do in the service.</summary>
    private static async Task LoadAsync(string what, int atOnce, Func<string, Task> command, Func<Task>? atTheEnd = null)
    {
        await ForAsync(TimeSpan.FromSeconds(1), "warm", atOnce, command);
        var (process, watch) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
        var count = await ForAsync(Measured, what, atOnce, command);
        if (atTheEnd is not null)
            await atTheEnd();
        var used = Process.GetCurrentProcess().TotalProcessorTime - process;
        Console.WriteLine($"{what,-55}{count / watch.Elapsed.TotalSeconds,10:N0} /s{used.TotalMicroseconds / count,10:N0} µs of client CPU each");
    }

    private static async Task<int> ForAsync(TimeSpan time, string what, int atOnce, Func<string, Task> command)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, atOnce).Select(worker => Task.Run(async () =>
        {
            var count = 0;
            for (; watch.Elapsed < time; count++)
                await command($"{what}-{worker}-{count / 10}");
            return count;
        })));
        return counts.Sum();
    }
}
