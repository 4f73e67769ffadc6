using System.Security.Cryptography;
using EarlySupport.EventStore.Migrations;
using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support.Sample;
using EarlySupport.TestSupport;
using Npgsql;

namespace EarlySupport.EventStore.Tests.Support;

/// <summary>A migrated database for one test class, dropped afterwards. Tests keep apart by tenant.</summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private static readonly FakeAssembly SampleHandlers =
        new(null, [.. typeof(TestDatabase).Assembly.GetTypes().Where(type => type.Namespace == typeof(CountDays).Namespace)]);

    private TestSupport.TestDatabase database = null!;

    public static Passes Passes { get; } = new(RandomNumberGenerator.GetBytes(32));

    public string ConnectionString => database.ConnectionString;

    /// <summary>Of the owner, whom nothing keeps from looking behind the engine's back.</summary>
    public NpgsqlDataSource Source { get; private set; } = null!;

    /// <summary>As the engine sees it.</summary>
    public TenantDatabase Tenants { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        database = await TestPostgres.Shared.CreateAsync();
        Source = NpgsqlDataSource.Create(database.ConnectionString);
        Tenants = new TenantDatabase(database.ConnectionString, null, Passes);
        await new Migrator(Tenants, [new MigrationSource("tests", typeof(TestDatabase).Assembly)], TimeProvider.System).MigrateAsync(false, default);
        // What other roles' sessions do can be seen by their members.
        await ExecuteAsync($"grant {ServiceLogin.Beside(database.ConnectionString).Role} to current_user");
    }

    public async Task DisposeAsync()
    {
        await Tenants.DisposeAsync();
        await Source.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Connections of their own, which a test can tell from others by this name, and break.</summary>
    public TenantDatabase TenantsNamed(string applicationName) =>
        new(new NpgsqlConnectionStringBuilder(database.ConnectionString) { ApplicationName = applicationName }.ConnectionString, null, Passes);

    public EventStoreEngine Engine(Func<EventStoreOptions, EventStoreOptions>? change = null, TenantDatabase? tenants = null)
    {
        var options = new EventStoreOptions
        {
            EventTypes = DayEvents.Types,
            ReadModels = [new DayTotals()],
            HandlerAssemblies = [SampleHandlers],
        };
        return new EventStoreEngine(tenants ?? Tenants, change is null ? options : change(options));
    }

    /// <summary>A caller of a tenant that nobody else has.</summary>
    public static Caller Someone() => new($"tenant-{Guid.NewGuid():n}", "4711", "supervisor", Guid.NewGuid().ToString());

    public async Task<T> ScalarAsync<T>(string sql, params object[] values)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        return (T)(await command.ExecuteScalarAsync())!;
    }

    public Task ExecuteAsync(string sql, params object[] values) => ScalarAsync<object?>(sql, values);

    /// <summary>Asks until the answer is yes: for what only the server knows, such as that somebody waits for a lock.</summary>
    public async Task UntilAsync(string question)
    {
        using var patience = Patience.Begin();
        while (!await ScalarAsync<bool>(question))
            patience.Token.ThrowIfCancellationRequested();
    }

    /// <summary>The first column of all rows, in the query's order.</summary>
    public async Task<List<T>> ColumnAsync<T>(string sql, params object[] values)
    {
        await using var command = Source.CreateCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<T>();
        while (await rows.ReadAsync())
            all.Add(rows.GetFieldValue<T>(0));
        return all;
    }
}
