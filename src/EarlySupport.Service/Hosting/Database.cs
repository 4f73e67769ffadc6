using Dapper;
using EarlySupport.EventStore;
using EarlySupport.EventStore.Migrations;
using EarlySupport.Service.Privacy;
using Npgsql;

namespace EarlySupport.Service.Hosting;

/// <summary>The database's tables: the store's own, and those of the read models.</summary>
public sealed class Database(TenantDatabase database, EventStoreEngine engine, PersonKeyTable keys, TimeProvider wallClock, IConfiguration configuration)
{
    // A database without events has nothing to rebuild from. The lock is on the table, so that who comes second finds it empty.
    private const string RebuildsDue = """
        lock table store.rebuilds_due;
        select read_model from store.rebuilds_due where exists (select from events.mt_events) order by read_model
        """;

    private const string IsUnbound = "select store.tenant() is not null and not row_security_active('events.mt_events')";

    /// <summary>
    /// <c>MigrateAtStart</c>, default true. Set it to false where the service may not change tables; then run <c>migrate</c> before a new
    /// version is started.
    /// </summary>
    private bool MigratesAtStart => database.HasOwner && configuration.GetValue("MigrateAtStart", true);

    /// <summary>Before anything else: brings the tables up to date, where that is allowed, and makes sure that row-level security binds the service.</summary>
    /// <exception cref="InvalidOptionException">It does not, or the database does not know its passes.</exception>
    public async Task PrepareAsync(CancellationToken ct)
    {
        if (MigratesAtStart)
            await MigrateAsync(endOtherPasses: false, ct);
        await using var connection = await database.OpenForEngineAsync(ct);
        try
        {
            if (await connection.QuerySingleAsync<bool>(new CommandDefinition(IsUnbound, cancellationToken: ct)))
                throw new InvalidOptionException(ConnectionStrings.ServiceKey, "…", "a role that owns nothing and is no superuser, which row-level security binds");
        }
        catch (PostgresException error) when (error.SqlState == "ES003")
        {
            throw new InvalidOptionException("Keys:Master", "…", "a key that this database knows: run 'migrate' with it first, and with the old ones beside it");
        }
        await keys.CheckAsync(ct);
    }

    /// <summary>Brings the tables up to date, and rebuilds the read models that scripts made anew; what is cut short goes on the next time.</summary>
    /// <param name="endOtherPasses">Whether processes with other master keys than are given here must not go on.</param>
    /// <returns>The scripts that were applied, in order.</returns>
    /// <exception cref="InvalidOptionException">The owner's connection string is not given.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(bool endOtherPasses, CancellationToken ct)
    {
        MustHaveOwner();
        var applied = await new Migrator(database, [new MigrationSource("service", typeof(Database).Assembly)], wallClock).MigrateAsync(endOtherPasses, ct);
        await using var connection = await database.OpenAsOwnerAsync(ct);
        // One node at a time, each to its end; unlocked with the connection's transaction.
        await using var alone = await connection.BeginTransactionAsync(ct);
        foreach (var model in await connection.QueryAsync<string>(new CommandDefinition(RebuildsDue, cancellationToken: ct)))
            await engine.RebuildAsync(model, ct);
        await connection.ExecuteAsync(new CommandDefinition("delete from store.rebuilds_due", cancellationToken: ct));
        await alone.CommitAsync(ct);
        return applied;
    }

    /// <exception cref="InvalidOptionException">The owner's connection string is not given.</exception>
    public Task RebuildAsync(string readModel, CancellationToken ct)
    {
        MustHaveOwner();
        return engine.RebuildAsync(readModel, ct);
    }

    private void MustHaveOwner()
    {
        if (!database.HasOwner)
            throw new InvalidOptionException(ConnectionStrings.OwnerKey, null, "the connection string of the tables' owner: the service's role changes none");
    }
}
