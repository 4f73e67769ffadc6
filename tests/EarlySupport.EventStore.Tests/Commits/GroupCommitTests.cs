using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;
using Npgsql;

namespace EarlySupport.EventStore.Tests.Commits;

public sealed class GroupCommitTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly Caller caller = TestDatabase.Someone();

    [Fact]
    public async Task Commits_that_wait_together_share_a_transaction()
    {
        await using var engine = database.Engine();
        await using var held = await HeldStream.HoldAsync(database, caller.Tenant, "held");
        var first = AppendAsync(engine, "held");
        await held.SomebodyWaitsAsync();
        var together = Enumerable.Range(0, 20).Select(i => AppendAsync(engine, $"{i}")).ToList();
        await held.LetGoAsync();
        await Task.WhenAll(together.Prepend(first));

        var transactions = await database.ColumnAsync<long>(
            "select count(*) from events.mt_events where tenant_id = $1 group by xmin::text order by 1", caller.Tenant);
        Assert.Equal([1, 20], transactions);
    }

    [Fact]
    public async Task Each_commit_of_a_group_fails_alone_with_its_own_error()
    {
        await using var engine = database.Engine();
        await database.ExecuteAsync("insert into read.day_totals values ($1, 'there already', 'A', 1, 1)", caller.Tenant);
        await using var held = await HeldStream.HoldAsync(database, caller.Tenant, "held");
        var first = AppendAsync(engine, "held");
        await held.SomebodyWaitsAsync();
        var good = Enumerable.Range(0, 5).Select(i => AppendAsync(engine, $"{i}")).ToList();
        var stale = AppendAsync(engine, "stale", expected: 3);
        var broken = AppendAsync(engine, "zero \0 byte");
        var taken = AppendAsync(engine, "there already");
        good.AddRange(Enumerable.Range(5, 5).Select(i => AppendAsync(engine, $"{i}")));
        await held.LetGoAsync();

        await Task.WhenAll(good.Prepend(first));
        Assert.Equal("stale", (await Assert.ThrowsAsync<VersionConflictException>(() => stale)).StreamId);
        Assert.Equal(PostgresErrorCodes.CharacterNotInRepertoire, (await Assert.ThrowsAsync<PostgresException>(() => broken)).SqlState);
        Assert.Equal(PostgresErrorCodes.UniqueViolation, (await Assert.ThrowsAsync<PostgresException>(() => taken)).SqlState);
        Assert.Equal(
            Enumerable.Range(0, 10).Select(i => $"{i}").Append("held"),
            await database.ColumnAsync<string>(
                "select id from events.mt_streams where tenant_id = $1 and version = 1 order by id", caller.Tenant));
    }

    [Fact]
    public async Task A_second_commit_for_a_stream_of_the_group_meets_the_first_as_a_conflict_and_a_later_one_of_another_stream_goes_on()
    {
        await using var engine = database.Engine(options => options with { Decisions = 1 });
        await using var held = await HeldStream.HoldAsync(database, caller.Tenant, "held");
        var waiting = AppendAsync(engine, "held");
        await held.SomebodyWaitsAsync();
        var (first, second, other) = (AppendAsync(engine, "1001"), AppendAsync(engine, "1001"), AppendAsync(engine, "1002"));
        await held.LetGoAsync();

        await Task.WhenAll(waiting, first, other);
        Assert.Equal(1, (await Assert.ThrowsAsync<VersionConflictException>(() => second)).Actual);
    }

    [Fact]
    public async Task A_sum_that_becomes_too_large_in_a_group_fails_the_commit_that_makes_it_so()
    {
        await using var engine = database.Engine(options => options with { ReadModels = [new Enormous()] });
        await using var held = await HeldStream.HoldAsync(database, caller.Tenant, "held");
        var first = AppendAsync(engine, "held", days: 0);
        await held.SomebodyWaitsAsync();
        var (large, tooLarge, small) = (AppendAsync(engine, "1", days: 2), AppendAsync(engine, "2", days: 2), AppendAsync(engine, "3", days: -1));
        await held.LetGoAsync();

        await Task.WhenAll(first, large, small);
        await Assert.ThrowsAsync<OverflowException>(() => tooLarge);
    }

    [Fact]
    public async Task A_commit_cancelled_while_it_waits_is_not_written()
    {
        await using var engine = database.Engine();
        await using var held = await HeldStream.HoldAsync(database, caller.Tenant, "held");
        var first = AppendAsync(engine, "held");
        await held.SomebodyWaitsAsync();
        using var cancelling = new CancellationTokenSource();
        var cancelled = AppendAsync(engine, "cancelled", ct: cancelling.Token);
        var after = AppendAsync(engine, "after");
        await cancelling.CancelAsync();
        await held.LetGoAsync();

        await Task.WhenAll(first, after);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Empty(await engine.ReadStreamAsync(caller.Tenant, "cancelled", null, null, default));
    }

    [Fact]
    public async Task A_commit_cancelled_while_it_is_written_is_written_and_says_so()
    {
        await using var engine = database.Engine();
        await using var held = await HeldStream.HoldAsync(database, caller.Tenant, "held");
        using var cancelling = new CancellationTokenSource();
        var late = AppendAsync(engine, "held", ct: cancelling.Token);
        await held.SomebodyWaitsAsync();
        await cancelling.CancelAsync();
        await held.LetGoAsync();

        Assert.True(await late);
        Assert.Single(await engine.ReadStreamAsync(caller.Tenant, "held", null, null, default));
    }

    [Fact]
    public async Task A_connection_that_breaks_fails_the_commits_on_it_and_the_next_ones_are_written()
    {
        await using var engine = database.Engine();
        await using var held = await HeldStream.HoldAsync(database, caller.Tenant, "held");
        var broken = AppendAsync(engine, "held");
        await held.SomebodyWaitsAsync();
        await database.ExecuteAsync(
            "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => broken);
        await held.LetGoAsync();

        Assert.True(await AppendAsync(engine, "held"));
        Assert.Single(await engine.ReadStreamAsync(caller.Tenant, "held", null, null, default));
    }

    [Fact]
    public async Task Thousands_of_events_over_hundreds_of_streams_are_one_commit()
    {
        await using var engine = database.Engine();
        await engine.InvokeAsync<bool>(Stage.This(session =>
        {
            for (var i = 0; i < 500; i++)
                session.Append("Days", $"{i}", 0, [.. Enumerable.Repeat(new DaysCounted(1), 12)]);
        }), caller, default);

        Assert.Equal([6_000L], await database.ColumnAsync<long>(
            "select count(*) from events.mt_events where tenant_id = $1 group by xmin::text", caller.Tenant));
        Assert.Equal(500, await database.ScalarAsync<long>(
            "select count(*) from read.day_totals where tenant_id = $1 and days = 12 and counted = 12", caller.Tenant));
    }

    private Task<bool> AppendAsync(
        EventStoreEngine engine, string stream, long expected = 0, int days = 1, CancellationToken ct = default) =>
        engine.InvokeAsync<bool>(Stage.This(session => session.Append("Days", stream, expected, [new DaysCounted(days)])), caller, ct);

    /// <summary>Adds a third of the largest number there is for each day to a row that is not there.</summary>
    private sealed class Enormous : IReadModel
    {
        public string Name => "enormous";

        public IReadOnlyList<ReadTable> Tables => [Anything.Table];

        public void Project(RecordedEvent recorded, IRowChanges rows) =>
            rows.Add(Anything.Table, ["x", DateOnly.MinValue], "b", ((DaysCounted)recorded.Data).Days * (long.MaxValue / 3));
    }
}
