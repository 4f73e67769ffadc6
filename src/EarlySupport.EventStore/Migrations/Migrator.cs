using Npgsql;
using NpgsqlTypes;

namespace EarlySupport.EventStore.Migrations;

/// <summary>Brings a database up to date: forward only, each script once and in a transaction of its own, one process at a
/// time. Afterwards every table of an organisation's rows is under row-level security, and whoever serves may use it.</summary>
/// <param name="sources">In this order, after the store's own scripts, which always come first.</param>
public sealed class Migrator(TenantDatabase database, IReadOnlyList<MigrationSource> sources, TimeProvider wallClock)
{
    // Any number nobody else uses: a session lock by which starting nodes wait for each other.
    private const long Lock = 0x4561726C79537570;

    private static readonly MigrationSource Own = new("store", typeof(Migrator).Assembly);

    /// <param name="endOtherPasses">Whether processes that were given other secrets for their passes must not read on.</param>
    /// <returns>The scripts that were applied by this call, as <c>source/NNNN-name</c>, in order.</returns>
    /// <exception cref="InvalidOperationException">A script failed, or was changed after it was applied.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(bool endOtherPasses, CancellationToken ct)
    {
        var scripts = sources.Prepend(Own).SelectMany(Migration.Of).ToList();
        await using var connection = await database.OpenAsOwnerAsync(ct);
        await connection.ExecuteAsync($"select pg_advisory_lock({Lock})", ct);
        try
        {
            await connection.ExecuteAsync(SqlFile.Read("Migrations.begin.sql"), ct);
            var applied = await ApplyAsync(connection, scripts, ct);
            await connection.ExecuteAsync("select store.isolate_tenants()", ct);
            await database.AdmitAsync(connection, endOtherPasses, ct);
            return applied;
        }
        finally
        {
            // A broken connection has let go of it, and what broke it is the error to tell.
            if (connection.FullState == System.Data.ConnectionState.Open)
                await connection.ExecuteAsync($"select pg_advisory_unlock({Lock})", CancellationToken.None);
        }
    }

    private async Task<IReadOnlyList<string>> ApplyAsync(NpgsqlConnection connection, List<Migration> scripts, CancellationToken ct)
    {
        var applied = await AppliedAsync(connection, ct);
        var news = new List<string>();
        foreach (var script in scripts)
        {
            var name = $"{script.Source}/{script.Number}-{script.Name}";
            if (!applied.TryGetValue((script.Source, script.Number), out var checksum))
            {
                await ApplyAsync(connection, script, name, ct);
                news.Add(name);
            }
            else if (checksum != script.Checksum)
                throw new InvalidOperationException(
                    $"Migration {name} was changed after it was applied. Put it back as it was and add a new script.");
        }
        return news;
    }

    private async Task ApplyAsync(NpgsqlConnection connection, Migration script, string name, CancellationToken ct)
    {
        await using var transaction = await connection.BeginTransactionAsync(ct);
        try
        {
            await connection.ExecuteAsync(script.Sql, ct);
        }
        catch (PostgresException error)
        {
            throw new InvalidOperationException($"Migration {name} failed: {error.MessageText}", error);
        }
        await using var record = new NpgsqlCommand(
            "insert into store.migrations (source, number, name, checksum, applied_at) values ($1, $2, $3, $4, $5)", connection);
        record.Parameters.With(NpgsqlDbType.Text, script.Source).With(NpgsqlDbType.Text, script.Number)
            .With(NpgsqlDbType.Text, script.Name).With(NpgsqlDbType.Text, script.Checksum)
            .With(NpgsqlDbType.TimestampTz, wallClock.Now());
        await record.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static async Task<Dictionary<(string Source, string Number), string>> AppliedAsync(
        NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select source, number, checksum from store.migrations", connection);
        await using var rows = await command.ExecuteReaderAsync(ct);
        var applied = new Dictionary<(string, string), string>();
        while (await rows.ReadAsync(ct))
            applied.Add((rows.GetString(0), rows.GetString(1)), rows.GetString(2));
        return applied;
    }
}
