using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;

namespace EarlySupport.EventStore.Tests.Streams;

/// <summary>Two streams, written by turns, an hour between: 1001, 1002, 1001, 1002.</summary>
public sealed class ReadingSeveralStreamsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset Morning = DateTimeOffset.Parse("2026-11-01T08:00:00Z");
    private readonly Caller caller = TestDatabase.Someone();

    [Fact]
    public async Task Several_streams_are_read_in_the_order_of_the_log_whatever_the_order_they_are_asked_in()
    {
        await using var engine = await ByTurnsAsync(caller);

        var events = await engine.ReadStreamsAsync(caller.Tenant, ["1002", "nobody", "1001", "1002"], null, null, default);

        Assert.Equal(["1001 1", "1002 1", "1001 2", "1002 2"], events.Select(Told));
        Assert.Equal(events.Select(e => e.SequenceNumber).Order(), events.Select(e => e.SequenceNumber));
        Assert.Equal(["1002 1", "1002 2"], (await engine.ReadStreamsAsync(caller.Tenant, ["1002"], null, null, default)).Select(Told));
        Assert.Empty(await engine.ReadStreamsAsync(caller.Tenant, [], null, null, default));
    }

    [Fact]
    public async Task An_event_read_with_others_is_the_same_as_read_alone()
    {
        await using var engine = await ByTurnsAsync(caller);

        Assert.Equal(
            await engine.ReadStreamAsync(caller.Tenant, "1001", null, null, default),
                await engine.ReadStreamsAsync(caller.Tenant, ["1001"], null, null, default));
    }

    [Fact]
    public async Task Streams_of_the_same_id_of_another_tenant_are_not_read()
    {
        var other = TestDatabase.Someone();
        await using var engine = await ByTurnsAsync(caller);
        await using var others = await ByTurnsAsync(other);

        var events = await engine.ReadStreamsAsync(other.Tenant, ["1001", "1002"], null, null, default);

        Assert.Equal(4, events.Count);
        Assert.All(events, e => Assert.Equal(other.Tenant, e.Tenant));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(119, 2)]
    [InlineData(120, 3)]
    [InlineData(900, 4)]
    public async Task Several_streams_are_read_up_to_a_recording_time_inclusive(int minutes, int count)
    {
        await using var engine = await ByTurnsAsync(caller);

        Assert.Equal(count, (await engine.ReadStreamsAsync(caller.Tenant, ["1001", "1002"], null, Morning.AddMinutes(minutes), default)).Count);
    }

    [Fact]
    public async Task Several_streams_are_read_up_to_a_place_in_the_log_inclusive()
    {
        await using var engine = await ByTurnsAsync(caller);
        var numbers = (await engine.ReadStreamsAsync(caller.Tenant, ["1001", "1002"], null, null, default)).Select(e => e.SequenceNumber).ToList();

        foreach (var (number, i) in numbers.Select((number, i) => (number, i)))
        {
            Assert.Equal(numbers[..(i + 1)], await NumbersAsync(engine, number));
            Assert.Equal(numbers[..i], await NumbersAsync(engine, number - 1));
        }
    }

    [Fact]
    public async Task As_of_a_time_a_stream_without_order_in_time_ends_where_it_must_and_the_others_do_not()
    {
        await using var engine = await ByTurnsAsync(caller);
        // The first event of 1001 was stamped by a clock that is ahead.
        await database.ExecuteAsync(
            "update events.mt_events set timestamp = $2 where tenant_id = $1 and stream_id = '1001' and version = 1", caller.Tenant,
                Morning.AddHours(5).UtcDateTime);

        var events = await engine.ReadStreamsAsync(caller.Tenant, ["1001", "1002"], null, Morning.AddHours(4), default);

        Assert.Equal(["1002 1", "1002 2"], events.Select(Told));
    }

    private async Task<IEnumerable<long>> NumbersAsync(EventStoreEngine engine, long upTo) =>
        (await engine.ReadStreamsAsync(caller.Tenant, ["1001", "1002"], upTo, null, default)).Select(e => e.SequenceNumber);

    private async Task<EventStoreEngine> ByTurnsAsync(Caller by)
    {
        var clock = new ControlledClock(Morning);
        var engine = database.Engine(options => options with { WallClock = clock });
        foreach (var stream in (string[])["1001", "1002", "1001", "1002"])
        {
            await engine.InvokeAsync<int>(new CountDays(stream, 1), by, default);
            clock.Advance(TimeSpan.FromHours(1));
        }

        return engine;
    }

    private static string Told(RecordedEvent e) => $"{e.StreamId} {e.Version}";
}
