using Npgsql;

namespace EarlySupport.Service.Tests.Support;

/// <summary>
/// Somebody who has got at the service's own database role and its password, and types SQL: on a session that shows no pass, or on one that
/// has been given the service's pass for one organisation.
/// </summary>
public sealed class Stranger : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly List<string> notices = [];

    private Stranger(NpgsqlConnection connection)
    {
        this.connection = connection;
        connection.Notice += (_, told) => notices.Add(told.Notice.MessageText);
    }

    /// <summary>What the server told beside the answers.</summary>
    public IReadOnlyList<string> Notices => notices;

    public static async Task<Stranger> WithThePasswordAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return new Stranger(connection);
    }

    public static Stranger On(NpgsqlConnection connection) => new(connection);

    public Task ShowAsync(string pass) => RowsAsync("select set_config('early_support.pass', @pass, false)", pass);

    /// <summary>The first column of all rows, as text.</summary>
    public async Task<IReadOnlyList<string>> RowsAsync(string sql, string? pass = null)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        if (pass is not null)
            command.Parameters.AddWithValue("pass", pass);
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<string>();
        do
        {
            while (await rows.ReadAsync())
                all.Add(rows.FieldCount == 0 ? "" : $"{rows.GetValue(0)}");
        }
        while (await rows.NextResultAsync());
        return all;
    }

    /// <summary>Why the server refuses it, by its SQLSTATE; null when it does not.</summary>
    public async Task<string?> RefusedAsync(string sql)
    {
        try
        {
            await RowsAsync(sql);
            return null;
        }
        catch (PostgresException refused)
        {
            return refused.SqlState;
        }
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
