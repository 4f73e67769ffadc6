using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;

namespace EarlySupport.EventStore.Tests.Streams;

public sealed class ConflictTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_stream_that_stands_elsewhere_refuses_the_append_and_says_where_it_stands(long expected)
    {
        await using var engine = database.Engine();
        var caller = TestDatabase.Someone();
        await engine.InvokeAsync<int>(new CountDays("1001", 1), caller, default);
        await engine.InvokeAsync<int>(new CountDays("1001", 1), caller, default);

        var error = await Assert.ThrowsAsync<VersionConflictException>(() => engine.InvokeAsync<bool>(
            Stage.This(session =>
            {
                session.Append("Days", "other", 0, [new DaysCounted(1)]);
                session.Append("Days", "1001", expected, [new DaysCounted(9)]);
            }), caller, default));

        Assert.Equal((caller.Tenant, "1001", expected, 2L), (error.Tenant, error.StreamId, error.Expected, error.Actual));
        Assert.Equal(2, (await engine.ReadStreamAsync(caller.Tenant, "1001", null, null, default)).Count);
        Assert.Empty(await engine.ReadStreamAsync(caller.Tenant, "other", null, null, default));
    }

    [Fact]
    public async Task A_stream_that_does_not_exist_stands_at_version_0()
    {
        await using var engine = database.Engine();
        var error = await Assert.ThrowsAsync<VersionConflictException>(() => engine.InvokeAsync<bool>(
            Stage.This(session => session.Append("Days", "none", 4, [new DaysCounted(9)])), TestDatabase.Someone(), default));
        Assert.Equal((4L, 0L), (error.Expected, error.Actual));
    }

    [Fact]
    public async Task After_a_conflict_the_handler_decides_again_on_what_is_there_now()
    {
        await using var engine = database.Engine();
        var caller = TestDatabase.Someone();
        var decisions = 0;
        await engine.InvokeAsync<bool>(new Stage(async session =>
        {
            var loaded = await session.LoadAsync("1001", 0, DayEvents.Evolve, default);
            if (++decisions <= 4)
                await engine.InvokeAsync<int>(new CountDays("1001", 10), caller, default);
            session.Append("Days", "1001", loaded.Version, [new DaysTakenBack(loaded.State)]);
            session.Send(new Ring("once"));
        }), caller, default);

        var events = await engine.ReadStreamAsync(caller.Tenant, "1001", null, null, default);
        Assert.Equal(5, decisions);
        Assert.Equal([.. Enumerable.Repeat(new DaysCounted(10), 4), new DaysTakenBack(40)], events.Select(one => one.Data));
        Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from messages.queue where tenant_id = $1", caller.Tenant));
    }

    [Fact]
    public async Task The_fifth_conflict_is_given_to_the_caller()
    {
        await using var engine = database.Engine();
        var caller = TestDatabase.Someone();
        var decisions = 0;
        var error = await Assert.ThrowsAsync<VersionConflictException>(() => engine.InvokeAsync<bool>(new Stage(async session =>
        {
            var loaded = await session.LoadAsync("1001", 0, DayEvents.Evolve, default);
            decisions++;
            await engine.InvokeAsync<int>(new CountDays("1001", 10), caller, default);
            session.Append("Days", "1001", loaded.Version, [new DaysTakenBack(1)]);
        }), caller, default));

        Assert.Equal((5, 4L, 5L), (decisions, error.Expected, error.Actual));
    }

    [Fact]
    public async Task Rivals_for_one_stream_each_count_once()
    {
        await using var engine = database.Engine(options => options with { Decisions = 50 });
        await using var other = database.Engine(options => options with { Decisions = 50 });
        var caller = TestDatabase.Someone();
        await Task.WhenAll(Enumerable.Range(0, 40).Select(i =>
            (i % 2 == 0 ? engine : other).InvokeAsync<int>(new CountDays("1001", 1), caller, default)));

        var events = await engine.ReadStreamAsync(caller.Tenant, "1001", null, null, default);
        Assert.Equal(Enumerable.Range(1, 40).Select(i => (long)i), events.Select(one => one.Version));
        Assert.Equal(40, await database.ScalarAsync<int>("select days from read.day_totals where tenant_id = $1", caller.Tenant));
    }

    [Fact]
    public async Task The_same_stream_id_of_two_tenants_is_two_streams()
    {
        await using var engine = database.Engine();
        var (one, two) = (TestDatabase.Someone(), TestDatabase.Someone());
        await engine.InvokeAsync<int>(new CountDays("1001", 1), one, default);
        Assert.Equal(7, await engine.InvokeAsync<int>(new CountDays("1001", 7), two, default));

        Assert.Equal([new DaysCounted(1)], (await engine.ReadStreamAsync(one.Tenant, "1001", null, null, default)).Select(e => e.Data));
        Assert.Equal([new DaysCounted(7)], (await engine.ReadStreamAsync(two.Tenant, "1001", null, null, default)).Select(e => e.Data));
        Assert.Equal(1, await database.ScalarAsync<int>("select days from read.day_totals where tenant_id = $1", one.Tenant));
    }
}
