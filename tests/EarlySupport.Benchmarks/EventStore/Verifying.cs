using System.Diagnostics;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Sealing;
using Npgsql;

namespace EarlySupport.Benchmarks.EventStore;

/// <summary>Sealing and verifying 300 000 events, beside a plain read of the same rows; the most memory that the managed heap had meanwhile.</summary>
internal static class Verifying
{
    private const int Events = 300_000;

    // As large as events of the service are, with a sealed text.
    private static readonly string Fill = $$"""
        insert into events.mt_streams (tenant_id, id, type, version) select 'verified', 's' || s, 'Days', 10 from generate_series(1, {{Events}} / 10) s;
        insert into events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id, mt_dotnet_type, correlation_id, headers)
        select nextval('events.mt_events_sequence'), gen_random_uuid(), 's' || s, v,
            jsonb_build_object('caseId', 'C' || s, 'heldOn', '2026-03-02', 'themes', jsonb_build_array('work', 'hours'), 'share', 60, 'memo',
                jsonb_build_object('of', 'own/E1', 'key', 'k', 'sealed', repeat(md5(s::text), 10))),
            'days_counted', now(), 'verified', 'EarlySupport.Domain.Cases.ConversationLogged, EarlySupport.Domain', 'correlation', '{"actor":"a","role":"r"}'
        from generate_series(1, {{Events}} / 10) s, generate_series(1, 10) v
        """;

    public static async Task MeasureAsync(NpgsqlDataSource database, TenantDatabase tenants)
    {
        await using (var fill = database.CreateCommand(Fill))
        {
            fill.CommandTimeout = 0;
            await fill.ExecuteNonQueryAsync();
        }
        var key = SealKey.Generate();
        await using var engine = new EventStoreEngine(tenants, new EventStoreOptions { EventTypes = new EventTypes(), SealKeys = () => [key] });
        await MeasureAsync("seal", async () => (await engine.Sealer.SealAllAsync(null, TimeSpan.FromMinutes(1), default))!.Number);
        for (var run = 0; run < 3; run++)
        {
            await MeasureAsync("plain read of the same rows", () => ReadAsync(database));
            await MeasureAsync("verify", async () => await engine.Verifier.VerifyAsync([key.Id], [], default) is { Holds: true } held ? held.Events : 0);
        }
    }

    private static async Task MeasureAsync(string what, Func<Task<long>> run)
    {
        GC.Collect();
        var (watch, most) = (Stopwatch.StartNew(), 0L);
        await using (new Timer(_ => most = Math.Max(most, GC.GetTotalMemory(false)), null, 0, 20))
            Console.WriteLine($"{what,-30}{await run(),10:N0}{watch.Elapsed.TotalSeconds,8:N2} s{most / 1_048_576,8:N0} MB at most");
    }

    private static async Task<long> ReadAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select * from events.mt_events order by seq_id");
        await using var rows = await command.ExecuteReaderAsync();
        var values = new object[rows.FieldCount];
        var count = 0L;
        for (; await rows.ReadAsync(); count++)
            rows.GetValues(values);
        return count;
    }
}
