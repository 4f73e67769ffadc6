using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;
using Npgsql;

namespace EarlySupport.EventStore.Tests.Tenants;

/// <summary>A connection sees the rows of whom it has entered, whatever its SQL says.</summary>
public sealed class EnteringTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly Caller one = TestDatabase.Someone();
    private readonly Caller other = TestDatabase.Someone();
    private EventStoreEngine engine = null!;

    public async Task InitializeAsync()
    {
        engine = database.Engine();
        await engine.InvokeAsync<int>(new CountDays("1001", 3), one, default);
        await engine.InvokeAsync<int>(new CountDays("1002", 5), other, default);
    }

    public async Task DisposeAsync() => await engine.DisposeAsync();

    [Theory]
    [InlineData("select tenant_id from events.mt_events")]
    [InlineData("select tenant_id from events.mt_streams")]
    [InlineData("select tenant_id from read.day_totals")]
    [InlineData("select tenant_id from read.day_totals where true or tenant_id = 'x'")]
    [InlineData("update read.day_totals set days = 0 returning tenant_id")]
    [InlineData("delete from read.day_totals returning tenant_id")]
    public async Task Sql_that_forgets_the_organisation_reaches_its_own_rows_only(string forgetful)
    {
        await using var connection = await database.Tenants.OpenAsync(one.Tenant, default);

        Assert.Equal([one.Tenant], await ColumnAsync(connection, forgetful));
    }

    [Fact]
    public async Task The_engine_sees_the_rows_of_all()
    {
        await using var connection = await database.Tenants.OpenForEngineAsync(default);

        var all = await ColumnAsync(connection, "select tenant_id from events.mt_events");
        Assert.Contains(one.Tenant, all);
        Assert.Contains(other.Tenant, all);
    }

    [Fact]
    public async Task Whoever_has_entered_starts_no_parallel_workers()
    {
        const string Workers = "show max_parallel_workers_per_gather";
        await using var reading = await database.Tenants.OpenAsync(one.Tenant, default);
        Assert.Equal(["0"], await ColumnAsync(reading, Workers));

        await using var together = await database.Tenants.OpenEmptyAsync(default);
        await using var batch = new NpgsqlBatch(together) { BatchCommands = { database.Tenants.Enter(one.Tenant), new(Workers) } };
        await using var rows = await batch.ExecuteReaderAsync();
        await rows.NextResultAsync();
        await rows.ReadAsync();
        Assert.Equal("0", rows.GetString(0));
    }

    [Fact]
    public async Task A_row_of_another_organisation_is_neither_inserted_nor_made_by_moving_one()
    {
        await using var connection = await database.Tenants.OpenAsync(one.Tenant, default);

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusedAsync(
            connection, $"insert into read.day_totals values ('{other.Tenant}', '1003', 'A', 1, 1, now())"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, await RefusedAsync(
            connection, $"update read.day_totals set tenant_id = '{other.Tenant}'"));
    }

    [Fact]
    public async Task Events_that_wait_together_are_written_each_under_its_own_organisation_and_one_conflict_is_one_commands()
    {
        // The committer is kept busy with one commit, so that the others come into one group.
        await using var held = await HeldStream.HoldAsync(database, one.Tenant, "held");
        var first = engine.InvokeAsync<bool>(Stage.This(session => session.Append("Days", "held", 0, [new DaysCounted(1)])), one, default);
        await held.SomebodyWaitsAsync();
        var callers = Enumerable.Range(0, 5).Select(_ => TestDatabase.Someone()).ToList();
        var together = callers.Select(caller => engine.InvokeAsync<int>(new CountDays("2001", 7), caller, default)).ToList();
        var again = engine.InvokeAsync<int>(new CountDays("1001", 1), one, default);
        await held.LetGoAsync();
        await first;

        Assert.All(await Task.WhenAll(together), days => Assert.Equal(7, days));
        Assert.Equal(4, await again);
        foreach (var caller in callers)
        {
            await using var connection = await database.Tenants.OpenAsync(caller.Tenant, default);
            Assert.Equal([caller.Tenant], await ColumnAsync(connection, "select tenant_id from read.day_totals"));
        }
    }

    [Fact]
    public async Task Loads_that_wait_together_answer_everybody_with_their_own_stream()
    {
        var callers = Enumerable.Range(0, 20).Select(_ => TestDatabase.Someone()).ToList();
        await Task.WhenAll(callers.Select((caller, i) => engine.InvokeAsync<int>(new CountDays("same", i), caller, default)));

        var asked = callers.Concat(callers).ToList();
        var days = await Task.WhenAll(asked.Select(caller => engine.InvokeAsync<bool>(new Stage(async session =>
        {
            var loaded = await session.LoadAsync("same", 0, DayEvents.Evolve, default);
            Assert.Equal((1, callers.IndexOf(caller)), (loaded.Version, loaded.State));
        }), caller, default)));
        Assert.Equal(40, days.Length);
    }

    [Fact]
    public async Task What_a_connection_was_given_does_not_survive_into_its_next_user_even_where_resetting_is_switched_off()
    {
        var login = new NpgsqlConnectionStringBuilder(ServiceLogin.Beside(database.ConnectionString).ConnectionString) { MaxPoolSize = 1, NoResetOnClose = true };
        await using var tenants = new TenantDatabase(null, login.ConnectionString, TestDatabase.Passes);
        int process;
        await using (var connection = await tenants.OpenAsync(one.Tenant, default))
        {
            process = connection.ProcessID;
            await ColumnAsync(connection, "select set_config('early_support.left', current_setting('early_support.pass'), false)");
        }

        await using var next = await tenants.OpenAsync(other.Tenant, default);
        Assert.Equal(process, next.ProcessID);
        Assert.Equal([""], await ColumnAsync(next, "select current_setting('early_support.left')"));
        Assert.Equal([other.Tenant], await ColumnAsync(next, "select tenant_id from read.day_totals"));
    }

    [Fact]
    public async Task A_pass_stands_in_no_statement_that_other_sessions_can_read()
    {
        await using var connection = await database.Tenants.OpenAsync(one.Tenant, default);
        var pass = (await ColumnAsync(connection, "select current_setting('early_support.pass')"))[0];

        var seen = await database.ColumnAsync<string>("select query from pg_stat_activity where datname = current_database()");
        Assert.Contains(seen, query => query.Contains("current_setting('early_support.pass')", StringComparison.Ordinal));
        Assert.DoesNotContain(seen, query => query.Contains(pass[..64], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("*")]
    public async Task An_organisation_cannot_be_called_nobody_or_all(string tenant)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => database.Tenants.OpenAsync(tenant, default));
        Assert.Throws<ArgumentException>(() => new Caller(tenant, "4711", "hr", "c"));
        Assert.Throws<ArgumentException>(() => one with { Tenant = tenant });
    }

    [Fact]
    public async Task A_rebuilt_table_keeps_apart_as_before()
    {
        await engine.RebuildAsync("day-totals", default);

        await using var connection = await database.Tenants.OpenAsync(one.Tenant, default);
        Assert.Equal([one.Tenant], await ColumnAsync(connection, "select tenant_id from read.day_totals"));
        Assert.Equal(4, await engine.InvokeAsync<int>(new CountDays("1001", 1), one, default));
    }

    private static async Task<List<string>> ColumnAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<string>();
        while (await rows.ReadAsync())
            all.Add(rows.GetString(0));
        return all;
    }

    private static async Task<string> RefusedAsync(NpgsqlConnection connection, string sql) =>
        (await Assert.ThrowsAsync<PostgresException>(() => ColumnAsync(connection, sql))).SqlState;
}
