using EarlySupport.EventStore.Migrations;
using Npgsql;

namespace EarlySupport.Service.Hosting;

/// <summary>The database's tables: the store's own, and those of the read models.</summary>
public sealed class Database(NpgsqlDataSource source, TimeProvider wallClock, IConfiguration configuration)
{
    /// <summary>
    /// <c>MigrateAtStart</c>, default true. Set it to false where the service may not change tables; then run <c>migrate</c> before a new
    /// version is started.
    /// </summary>
    public bool MigratesAtStart => configuration.GetValue("MigrateAtStart", true);

    /// <returns>The scripts that were applied, in order.</returns>
    public Task<IReadOnlyList<string>> MigrateAsync(CancellationToken ct) =>
        new Migrator(source, [new MigrationSource("service", typeof(Database).Assembly)], wallClock).MigrateAsync(ct);
}
