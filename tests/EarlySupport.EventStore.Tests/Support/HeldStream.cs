using Npgsql;

namespace EarlySupport.EventStore.Tests.Support;

/// <summary>Makes the committer wait at a place where a test wants it: whoever writes this stream waits until it is let go.</summary>
public sealed class HeldStream : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly NpgsqlConnection connection;

    private HeldStream(TestDatabase database, NpgsqlConnection connection) => (this.database, this.connection) = (database, connection);

    public static async Task<HeldStream> HoldAsync(TestDatabase database, string tenant, string streamId)
    {
        var connection = await database.Source.OpenConnectionAsync();
        await using var command = new NpgsqlCommand(
            $"begin; insert into events.mt_streams (tenant_id, id, version) values ('{tenant}', '{streamId}', 1)", connection);
        await command.ExecuteNonQueryAsync();
        return new HeldStream(database, connection);
    }

    /// <summary>Returns when some writer of the test's database waits for a lock: it has taken its group and cannot go on.</summary>
    public Task SomebodyWaitsAsync() => database.UntilAsync(
        "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')");

    /// <summary>Rolls back: the stream never was.</summary>
    public async Task LetGoAsync()
    {
        await using var command = new NpgsqlCommand("rollback", connection);
        await command.ExecuteNonQueryAsync();
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
