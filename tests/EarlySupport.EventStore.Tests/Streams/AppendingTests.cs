using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;

namespace EarlySupport.EventStore.Tests.Streams;

public sealed class AppendingTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    [Fact]
    public async Task Events_are_read_back_in_order_with_everything_that_was_written()
    {
        await using var engine = database.Engine();
        var caller = TestDatabase.Someone() with { CausationId = "17" };
        await engine.InvokeAsync<int>(new CountDays("1001", 3), caller, default);
        Assert.Equal(5, await engine.InvokeAsync<int>(new CountDays("1001", 2), caller, default));

        var events = await engine.ReadStreamAsync(caller.Tenant, "1001", null, null, default);

        Assert.Equal([new DaysCounted(3), new DaysCounted(2)], events.Select(one => one.Data));
        Assert.Equal([1L, 2L], events.Select(one => one.Version));
        Assert.True(events[0].SequenceNumber < events[1].SequenceNumber);
        Assert.All(events, one => Assert.Equal(
            (caller.Tenant, "1001", "days_counted", "4711", "supervisor", caller.CorrelationId, "17", 7),
            (one.Tenant, one.StreamId, one.Type, one.Actor, one.Role, one.CorrelationId, one.CausationId, one.Id.Version)));
    }
}
