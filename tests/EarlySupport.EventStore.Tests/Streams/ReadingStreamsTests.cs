using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;

namespace EarlySupport.EventStore.Tests.Streams;

public sealed class ReadingStreamsTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static readonly DateTimeOffset Morning = DateTimeOffset.Parse("2026-11-01T08:00:00Z");
    private readonly Caller caller = TestDatabase.Someone();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(9, 3)]
    public async Task A_stream_is_read_up_to_a_version_inclusive(long upTo, int count)
    {
        await using var engine = await ThreeHourlyAsync();
        Assert.Equal(Enumerable.Range(1, count), await VersionsAsync(engine, upTo, null));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 1)]
    [InlineData(59, 1)]
    [InlineData(60, 2)]
    [InlineData(600, 3)]
    public async Task A_stream_is_read_up_to_a_recording_time_inclusive(int minutes, int count)
    {
        await using var engine = await ThreeHourlyAsync();
        Assert.Equal(Enumerable.Range(1, count), await VersionsAsync(engine, null, Morning.AddMinutes(minutes).ToOffset(TimeSpan.FromHours(2))));
    }

    [Fact]
    public async Task A_stream_read_as_of_a_time_has_no_hole_where_the_clocks_of_nodes_differ()
    {
        await using var engine = await ThreeHourlyAsync();
        await database.ExecuteAsync(
            "update events.mt_events set timestamp = $2 where tenant_id = $1 and version = 3", caller.Tenant, Morning.UtcDateTime);
        Assert.Equal([1], await VersionsAsync(engine, null, Morning));
    }

    [Fact]
    public async Task Many_streams_are_loaded_at_once_and_those_that_do_not_exist_stand_at_0()
    {
        await using var engine = await ThreeHourlyAsync();
        await engine.InvokeAsync<int>(new CountDays("1002", 5), caller, default);
        IReadOnlyDictionary<string, Loaded<int>>? loaded = null;
        await engine.InvokeAsync<bool>(new Stage(async session =>
            loaded = await session.LoadManyAsync(["1001", "1002", "1003", "1002"], 100, DayEvents.Evolve, default)), caller, default);

        Assert.Equal(
            [("1001", 3L, 106), ("1002", 1L, 105), ("1003", 0L, 100)],
            loaded!.Values.OrderBy(one => one.StreamId).Select(one => (one.StreamId, one.Version, one.State)));
    }

    [Fact]
    public async Task Loads_at_the_same_time_each_get_their_own_stream_and_their_own_error()
    {
        await using var engine = database.Engine();
        var callers = Enumerable.Range(0, 4).Select(_ => TestDatabase.Someone()).ToList();
        foreach (var (one, i) in callers.Select((one, i) => (one, i)))
            await engine.InvokeAsync<int>(new CountDays("1001", i + 1), one, default);

        var loads = Enumerable.Range(0, 200).Select(i => engine.InvokeAsync<bool>(new Stage(async session =>
        {
            var loaded = await session.LoadAsync(i % 5 == 4 ? "zero \0 byte" : "1001", 0, DayEvents.Evolve, default);
            Assert.Equal((1L, (i % 4) + 1), (loaded.Version, loaded.State));
        }), callers[i % 4], default)).ToList();

        foreach (var (load, i) in loads.Select((load, i) => (load, i)))
        {
            if (i % 5 == 4)
                await Assert.ThrowsAsync<Npgsql.PostgresException>(() => load);
            else
                Assert.True(await load);
        }
    }

    [Fact]
    public async Task An_event_of_an_unknown_type_is_an_error_and_not_passed_over()
    {
        await using var engine = await ThreeHourlyAsync();
        await database.ExecuteAsync("update events.mt_events set type = 'forgotten' where tenant_id = $1 and version = 2", caller.Tenant);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => VersionsAsync(engine, null, null));
        Assert.Contains("forgotten", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => engine.InvokeAsync<int>(new CountDays("1001", 1), caller, default));
    }

    private async Task<EventStoreEngine> ThreeHourlyAsync()
    {
        var clock = new ControlledClock(Morning);
        var engine = database.Engine(options => options with { WallClock = clock });
        for (var days = 1; days <= 3; days++, clock.Advance(TimeSpan.FromHours(1)))
            await engine.InvokeAsync<int>(new CountDays("1001", days), caller, default);
        return engine;
    }

    private async Task<IEnumerable<int>> VersionsAsync(EventStoreEngine engine, long? upToVersion, DateTimeOffset? recordedUpTo) =>
        (await engine.ReadStreamAsync(caller.Tenant, "1001", upToVersion, recordedUpTo, default)).Select(one => (int)one.Version);
}
