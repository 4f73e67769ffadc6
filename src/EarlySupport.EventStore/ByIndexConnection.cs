using Npgsql;

namespace EarlySupport.EventStore;

/// <summary>
/// Settings of a connection whose every statement goes from an array to rows by their key. Tables are empty when the plans are made
/// and large when they are used, and a plan that suits an empty table (scan it whole, hash it) would be kept; so there is only one
/// plan to choose.
/// </summary>
internal static class ByIndexConnection
{
    private const string Settings = "set enable_seqscan = off; set enable_hashjoin = off; set enable_mergejoin = off; set jit = off";

    /// <summary>The settings last until the connection goes back to its pool.</summary>
    public static async Task<NpgsqlConnection> ByIndexAsync(this ValueTask<NpgsqlConnection> opening, CancellationToken ct)
    {
        var connection = await opening;
        await connection.ExecuteAsync(Settings, ct);
        return connection;
    }
}
