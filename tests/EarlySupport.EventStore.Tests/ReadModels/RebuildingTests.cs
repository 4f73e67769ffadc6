using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;
using Npgsql;

namespace EarlySupport.EventStore.Tests.ReadModels;

public sealed class RebuildingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private const string Rows = "select t::text from read.day_totals t order by 1";

    [Fact]
    public async Task Rebuilt_equals_live_while_writers_run_and_rebuilds_follow_each_other()
    {
        await using var engine = database.Engine();
        using var enough = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(() => WriteUntilAsync(engine, writer, enough.Token))));
        await database.UntilAsync("select count(*) > 1500 from events.mt_events");
        for (var i = 0; i < 5; i++)
            await engine.RebuildAsync("day-totals", default);
        await enough.CancelAsync();
        await writing;

        var live = await database.ColumnAsync<string>(Rows);
        Assert.True(live.Count > 50);
        await engine.RebuildAsync("day-totals", default);
        Assert.Equal(live, await database.ColumnAsync<string>(Rows));
    }

    [Fact]
    public async Task A_row_that_the_events_do_not_give_is_gone_and_a_missing_one_is_back()
    {
        await using var engine = database.Engine();
        var caller = TestDatabase.Someone();
        await engine.InvokeAsync<int>(new CountDays("1001", 3), caller, default);
        await database.ExecuteAsync("delete from read.day_totals where tenant_id = $1", caller.Tenant);
        await database.ExecuteAsync("insert into read.day_totals values ($1, 'nobody', 'A', 1, 1)", caller.Tenant);

        await engine.RebuildAsync("day-totals", default);

        Assert.Equal(["1001 3"], await database.ColumnAsync<string>(
            "select employee || ' ' || days from read.day_totals where tenant_id = $1", caller.Tenant));
        Assert.Equal(
            await database.ScalarAsync<long>("select max(seq_id) from events.mt_events"),
            await database.ScalarAsync<long>("select last_seq_id from events.mt_event_progression where name = 'day-totals:Rebuild'"));
    }

    [Fact]
    public async Task The_rebuilt_table_has_the_names_indexes_and_grants_of_the_live_one()
    {
        await using var engine = database.Engine();
        await database.ExecuteAsync("grant select on read.day_totals to public");
        var before = await DefinitionAsync();
        await engine.RebuildAsync("day-totals", default);
        await engine.RebuildAsync("day-totals", default);
        Assert.Equal(before, await DefinitionAsync());
        Assert.Contains("index day_totals_days", before);
    }

    [Fact]
    public async Task Rows_of_a_writer_that_is_open_when_the_swap_comes_are_kept_whichever_side_it_is_on()
    {
        await using var engine = database.Engine();
        var caller = TestDatabase.Someone();
        await using var before = await OpenWriterAsync(caller.Tenant, "before");
        await before.ExecuteRowAsync();
        var rebuilding = engine.RebuildAsync("day-totals", default);
        await database.UntilAsync("select exists (select from pg_locks where not granted and relation = 'read.day_totals'::regclass)");
        await using var after = await OpenWriterAsync(caller.Tenant, "after");
        var late = after.ExecuteRowAsync();
        await before.CommitAsync();
        await rebuilding;
        await late;
        await after.CommitAsync();

        Assert.Equal(["after", "before"], await database.ColumnAsync<string>(
            "select employee from read.day_totals where tenant_id = $1 order by 1", caller.Tenant));
    }

    [Fact]
    public async Task A_reader_that_does_not_end_delays_the_swap_and_lets_writers_go_on()
    {
        await using var engine = database.Engine();
        var caller = TestDatabase.Someone();
        await using var reader = await database.Source.OpenConnectionAsync();
        await using var transaction = await reader.BeginTransactionAsync();
        await using var select = new NpgsqlCommand("select count(*) from read.day_totals", reader, transaction);
        await select.ExecuteScalarAsync();
        var rebuilding = engine.RebuildAsync("day-totals", default);
        await database.UntilAsync(
            "select exists (select from pg_locks where relation = 'read.day_totals'::regclass and mode = 'ExclusiveLock' and granted)");
        Assert.Equal(1, await engine.InvokeAsync<int>(new CountDays("1001", 1), caller, default));
        Assert.False(rebuilding.IsCompleted);

        await transaction.CommitAsync();
        await rebuilding;
        Assert.Equal(1, await database.ScalarAsync<int>("select days from read.day_totals where tenant_id = $1", caller.Tenant));
    }

    [Fact]
    public async Task An_unknown_read_model_is_refused_by_name()
    {
        await using var engine = database.Engine();
        var error = await Assert.ThrowsAsync<ArgumentException>(() => engine.RebuildAsync("other", default));
        Assert.Equal("There is no read model other; there are day-totals.", error.Message);
    }

    private async Task<OpenWriter> OpenWriterAsync(string tenant, string employee)
    {
        var writer = await StallingWriter.BeginAsync(database, tenant);
        await writer.AppendAsync(employee);
        return new OpenWriter(writer, tenant, employee);
    }

    private static async Task WriteUntilAsync(EventStoreEngine engine, int writer, CancellationToken enough)
    {
        var random = new Random(writer);
        var callers = new[] { TestDatabase.Someone(), TestDatabase.Someone() };
        while (!enough.IsCancellationRequested)
        {
            var (employee, days) = ($"{random.Next(40)}", random.Next(1, 9));
            await engine.InvokeAsync<bool>(new Stage(async session =>
            {
                var loaded = await session.LoadAsync(employee, 0, DayEvents.Evolve, default);
                object next = loaded.Version == 0 || days > 3 ? new DaysCounted(days, $"{days}") : days > 1 ? new DaysTakenBack(days) : new CountClosed();
                session.Append("Days", employee, loaded.Version, [next]);
            }), callers[random.Next(2)], default);
        }
    }

    private Task<List<string>> DefinitionAsync() => database.ColumnAsync<string>("""
        select 'column ' || column_name || ' ' || data_type || ' ' || is_nullable from information_schema.columns
            where table_schema = 'read' and table_name = 'day_totals'
        union all select 'index ' || indexname from pg_indexes where schemaname = 'read' and tablename = 'day_totals'
        union all select 'constraint ' || conname from pg_constraint where conrelid = 'read.day_totals'::regclass
        union all select 'granted ' || array_to_string(array(select unnest(relacl)::text order by 1), ' ') from pg_class
            where oid = 'read.day_totals'::regclass
        union all select 'table ' || relname from pg_class where relnamespace = 'read'::regnamespace and relkind = 'r'
        order by 1
        """);

    /// <summary>A writer with its event written and its row still to come.</summary>
    private sealed class OpenWriter(StallingWriter writer, string tenant, string employee) : IAsyncDisposable
    {
        public Task<object?> ExecuteRowAsync() => writer.ExecuteAsync($"insert into read.day_totals values ('{tenant}', '{employee}', 'A', 1, 1)");

        public Task CommitAsync() => writer.CommitAsync();

        public ValueTask DisposeAsync() => writer.DisposeAsync();
    }
}
