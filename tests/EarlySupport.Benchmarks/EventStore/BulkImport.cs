using System.Diagnostics;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Port;
using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.Benchmarks.EventStore;

/// <summary>100 000 events in commits of 5 000, with their read rows, beside a COPY of as many event rows and nothing else.</summary>
internal static class BulkImport
{
    private const int Commits = 20;
    private const int Streams = 500;
    private const int EventsEach = 10;

    public static async Task MeasureAsync(NpgsqlDataSource database, EventStoreEngine engine, Caller caller)
    {
        await CopyAsync(database, "warm", 1);
        await engine.InvokeAsync<bool>(new ImportDays(1_000_000, Streams, EventsEach), caller, default);

        var copy = Stopwatch.StartNew();
        await CopyAsync(database, "copied", Commits);
        copy.Stop();
        var import = Stopwatch.StartNew();
        for (var i = 0; i < Commits; i++)
            await engine.InvokeAsync<bool>(new ImportDays(i * Streams, Streams, EventsEach), caller, default);
        import.Stop();

        const int events = Commits * Streams * EventsEach;
        Console.WriteLine($"{"bulk, plain COPY of events and streams",-55}{events / copy.Elapsed.TotalSeconds,10:N0} events/s");
        Console.WriteLine($"{"bulk, commits of 5 000 events with read rows",-55}{events / import.Elapsed.TotalSeconds,10:N0} events/s, "
            + $"{import.Elapsed / copy.Elapsed:N1} times the COPY");
    }

    private static async Task CopyAsync(NpgsqlDataSource database, string tenant, int commits)
    {
        await using var connection = await database.OpenConnectionAsync();
        for (var commit = 0; commit < commits; commit++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            var streams = Enumerable.Range(commit * Streams, Streams).Select(i => $"import-{i}").ToList();
            await CopyStreamsAsync(connection, tenant, streams);
            await using var numbers = new NpgsqlCommand(
                $"select nextval('events.mt_events_sequence') from generate_series(1, {Streams * EventsEach})", connection);
            var taken = new Queue<long>();
            await using (var rows = await numbers.ExecuteReaderAsync())
                while (await rows.ReadAsync())
                    taken.Enqueue(rows.GetInt64(0));
            await CopyEventsAsync(connection, tenant, streams, taken);
            await transaction.CommitAsync();
        }
    }

    private static async Task CopyStreamsAsync(NpgsqlConnection connection, string tenant, List<string> streams)
    {
        await using var copy = await connection.BeginBinaryImportAsync(
            "copy events.mt_streams (tenant_id, id, type, version) from stdin (format binary)");
        foreach (var stream in streams)
            await copy.WriteRowAsync(default, tenant, stream, "Days", (long)EventsEach);
        await copy.CompleteAsync();
    }

    private static async Task CopyEventsAsync(NpgsqlConnection connection, string tenant, List<string> streams, Queue<long> numbers)
    {
        var now = DateTimeOffset.UtcNow;
        await using var copy = await connection.BeginBinaryImportAsync("""
            copy events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, headers)
            from stdin (format binary)
            """);
        foreach (var stream in streams)
            for (var version = 1L; version <= EventsEach; version++)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(numbers.Dequeue());
                await copy.WriteAsync(Guid.CreateVersion7(now));
                await copy.WriteAsync(stream);
                await copy.WriteAsync(version);
                await copy.WriteAsync($$"""{"days":{{version}},"unit":"A"}""", NpgsqlDbType.Jsonb);
                await copy.WriteAsync("days_counted");
                await copy.WriteAsync(now, NpgsqlDbType.TimestampTz);
                await copy.WriteAsync(tenant);
                await copy.WriteAsync("X, Y");
                await copy.WriteAsync("correlation");
                await copy.WriteAsync("""{"actor":"a","role":"r"}""", NpgsqlDbType.Jsonb);
            }
        await copy.CompleteAsync();
    }
}
