using Npgsql;

namespace EarlySupport.Benchmarks.EventStore;

/// <summary>
/// The yardstick: the same rows as a command writes, by one prepared batch in one round trip for each command, after the load it
/// needs; no library between. What a careful hand-written service would do.
/// </summary>
internal sealed class PlainSql(NpgsqlDataSource database)
{
    private const string Load = "select version, type, data from events.mt_events where tenant_id = $1 and stream_id = $2 order by version";

    private static readonly string[] Write =
    [
        """
        insert into events.mt_streams (tenant_id, id, type, version, timestamp, created) values ($1, $2, 'Days', $3, $4, $4)
        on conflict (tenant_id, id) do update set version = excluded.version, timestamp = excluded.timestamp
            where mt_streams.version = excluded.version - 1
        """,
        """
        insert into events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id,
            mt_dotnet_type, correlation_id, causation_id, headers)
        values (nextval('events.mt_events_sequence'), $1, $2, $3, $4::jsonb, 'days_counted', $5, $6, 'X, Y', $7, null, $8::jsonb)
        """,
        """
        insert into read.counted_days values ($1, $2, $3, $4)
        on conflict (tenant_id, employee) do update set days = counted_days.days + excluded.days, counted_at = excluded.counted_at
        """,
        """
        insert into messages.queue (tenant_id, type, body, due_at, sent_at, actor, role, correlation_id)
        values ($1, 'M', $2::jsonb, $3, $4, 'a', 'r', $5)
        """,
    ];

    public async Task RunAsync(string tenant, string employee)
    {
        await using var connection = await database.OpenConnectionAsync();
        var version = 1L;
        await using (var load = new NpgsqlCommand(Load, connection) { Parameters = { Of(tenant), Of(employee) } })
        {
            await load.PrepareAsync();
            await using var rows = await load.ExecuteReaderAsync();
            while (await rows.ReadAsync())
                version = rows.GetInt64(0) + 1;
        }
        var now = DateTime.UtcNow;
        const string data = """{"days":1,"unit":"A"}""";
        const string headers = """{"actor":"a","role":"r"}""";
        await using var batch = new NpgsqlBatch(connection);
        Add(batch, 0, tenant, employee, version, now);
        Add(batch, 1, Guid.CreateVersion7(), employee, version, data, now, tenant, "correlation", headers);
        Add(batch, 2, tenant, employee, 1, now);
        Add(batch, 3, tenant, data, now.AddYears(1), now, "correlation");
        await batch.PrepareAsync();
        await batch.ExecuteNonQueryAsync();
    }

    private static void Add(NpgsqlBatch batch, int statement, params object[] values)
    {
        var command = new NpgsqlBatchCommand(Write[statement]);
        command.Parameters.AddRange(values.Select(Of).ToArray());
        batch.BatchCommands.Add(command);
    }

    private static NpgsqlParameter Of(object value) => new() { Value = value };
}
