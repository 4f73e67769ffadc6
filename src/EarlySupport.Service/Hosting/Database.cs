using Dapper;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Migrations;
using EarlySupport.Service.Privacy;
using Npgsql;

namespace EarlySupport.Service.Hosting;

/// <summary>The database's tables: the store's own, and those of the read models.</summary>
public sealed class Database(NpgsqlDataSource source, EventStoreEngine engine, PersonKeyTable keys, TimeProvider wallClock, IConfiguration configuration)
{
    // A database without events has nothing to rebuild from. The lock is on the table, so that who comes second finds it empty.
    private const string RebuildsDue = """
        lock table store.rebuilds_due;
        select read_model from store.rebuilds_due where exists (select from events.mt_events) order by read_model
        """;

    /// <summary>
    /// <c>MigrateAtStart</c>, default true. Set it to false where the service may not change tables; then run <c>migrate</c> before a new
    /// version is started.
    /// </summary>
    private bool MigratesAtStart => configuration.GetValue("MigrateAtStart", true);

    /// <summary>At a start: brings the tables up to date where that is allowed, and sees that people's keys can be opened.</summary>
    public async Task ReadyAsync(CancellationToken ct)
    {
        if (MigratesAtStart)
            await MigrateAsync(ct);
        else
            await keys.CheckAsync(ct);
    }

    /// <summary>Brings the tables up to date, and rebuilds the read models that scripts made anew; what is cut short goes on the next time.</summary>
    /// <returns>The scripts that were applied, in order.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken ct)
    {
        var applied = await new Migrator(source, [new MigrationSource("service", typeof(Database).Assembly)], wallClock).MigrateAsync(ct);
        await keys.CheckAsync(ct);
        await using var connection = await source.OpenConnectionAsync(ct);
        // One node at a time, each to its end; unlocked with the connection's transaction.
        await using var alone = await connection.BeginTransactionAsync(ct);
        foreach (var model in await connection.QueryAsync<string>(new CommandDefinition(RebuildsDue, cancellationToken: ct)))
            await engine.RebuildAsync(model, ct);
        await connection.ExecuteAsync(new CommandDefinition("delete from store.rebuilds_due", cancellationToken: ct));
        await alone.CommitAsync(ct);
        return applied;
    }
}
