using Npgsql;

namespace EarlySupport.EventStore;

/// <summary>Statements without parameters, on a connection that is at hand.</summary>
internal static class Statements
{
    public static async Task ExecuteAsync(this NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The first column of the one row that the statement gives.</summary>
    public static async Task<T> ScalarAsync<T>(this NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.PrepareAsync(ct);
        return (T)(await command.ExecuteScalarAsync(ct))!;
    }
}
