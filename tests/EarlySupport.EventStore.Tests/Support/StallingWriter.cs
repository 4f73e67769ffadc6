using Npgsql;

namespace EarlySupport.EventStore.Tests.Support;

/// <summary>A writer that does what a commit does, step by step, and stays open for as long as a test wants.</summary>
public sealed class StallingWriter : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly string tenant;

    private StallingWriter(NpgsqlConnection connection, string tenant) => (this.connection, this.tenant) = (connection, tenant);

    /// <summary>Has its transaction id, and no number of the log yet.</summary>
    public static async Task<StallingWriter> BeginAsync(TestDatabase database, string tenant)
    {
        var writer = new StallingWriter(await database.Source.OpenConnectionAsync(), tenant);
        await writer.ExecuteAsync("begin");
        await writer.ExecuteAsync("select pg_current_xact_id()");
        return writer;
    }

    /// <summary>Appends the first event of a stream; returns its number in the log.</summary>
    public async Task<long> AppendAsync(string stream)
    {
        await ExecuteAsync($"insert into events.mt_streams (tenant_id, id, type, version) values ('{tenant}', '{stream}', 'Days', 1)");
        return (long)(await ExecuteAsync($$"""
            insert into events.mt_events (seq_id, id, stream_id, version, data, type, timestamp, tenant_id)
            values (nextval('events.mt_events_sequence'), gen_random_uuid(), '{{stream}}', 1, '{"days":1}', 'days_counted', now(), '{{tenant}}')
            returning seq_id
            """))!;
    }

    public Task CommitAsync() => ExecuteAsync("commit");

    public Task RollBackAsync() => ExecuteAsync("rollback");

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    public async Task<object?> ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
