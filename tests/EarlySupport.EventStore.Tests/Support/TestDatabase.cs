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

    public NpgsqlDataSource Source { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        database = await TestPostgres.Shared.CreateAsync();
        Source = NpgsqlDataSource.Create(database.ConnectionString);
        await new Migrator(Source, [new MigrationSource("tests", typeof(TestDatabase).Assembly)], TimeProvider.System).MigrateAsync(default);
    }

    public async Task DisposeAsync()
    {
        await Source.DisposeAsync();
        await database.DisposeAsync();
    }

    /// <summary>Connections of their own, which a test can tell from others by this name, and break.</summary>
    public NpgsqlDataSource SourceNamed(string applicationName) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString) { ApplicationName = applicationName });

    public EventStoreEngine Engine(Func<EventStoreOptions, EventStoreOptions>? change = null, NpgsqlDataSource? source = null)
    {
        var options = new EventStoreOptions
        {
            EventTypes = DayEvents.Types,
            ReadModels = [new DayTotals()],
            HandlerAssemblies = [SampleHandlers],
        };
        return new EventStoreEngine(new TenantDatabase(source ?? Source), change is null ? options : change(options));
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
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
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
