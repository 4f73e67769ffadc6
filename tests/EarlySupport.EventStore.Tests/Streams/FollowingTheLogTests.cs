using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;

namespace EarlySupport.EventStore.Tests.Streams;

public sealed class FollowingTheLogTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly Caller caller = TestDatabase.Someone();

    [Fact]
    public async Task The_log_is_read_in_order_over_all_tenants_and_pages()
    {
        await using var engine = database.Engine();
        var start = await LastNumberAsync();
        var other = TestDatabase.Someone();
        for (var i = 0; i < 3; i++)
        {
            await engine.InvokeAsync<bool>(Append($"{i}", 700), caller, default);
            await engine.InvokeAsync<bool>(Append($"{i}", 1), other, default);
        }

        var log = await FollowAsync(engine, start, 2_103);

        Assert.Equal(2_103, log.Count);
        Assert.Equal(log.Select(one => one.SequenceNumber).Order(), log.Select(one => one.SequenceNumber));
        Assert.Equal([(caller.Tenant, 2_100), (other.Tenant, 3)], log.CountBy(one => one.Tenant).Select(t => (t.Key, t.Value)));
        Assert.Equal(log.Skip(2_000), await FollowAsync(engine, log[1_999].SequenceNumber, 103));
    }

    [Fact]
    public async Task A_number_taken_early_and_committed_late_is_not_passed()
    {
        await using var engine = database.Engine();
        var start = await LastNumberAsync();
        await using var stalling = await StallingWriter.BeginAsync(database, caller.Tenant);
        var early = await stalling.AppendAsync("early");
        await engine.InvokeAsync<bool>(Append("later"), caller, default);

        Assert.Empty(await engine.ReadLogAsync(start, default).ToListAsync());
        await stalling.CommitAsync();
        var log = await FollowAsync(engine, start, 2);
        Assert.Equal(["early", "later"], log.Select(one => one.StreamId));
        Assert.Equal(early, log[0].SequenceNumber);
    }

    [Fact]
    public async Task A_number_rolled_back_is_passed_once_its_writer_has_ended()
    {
        await using var engine = database.Engine();
        var start = await LastNumberAsync();
        await using var stalling = await StallingWriter.BeginAsync(database, caller.Tenant);
        await stalling.AppendAsync("never");
        await engine.InvokeAsync<bool>(Append("later"), caller, default);

        Assert.Empty(await engine.ReadLogAsync(start, default).ToListAsync());
        await stalling.RollBackAsync();
        Assert.Equal(["later"], (await FollowAsync(engine, start, 1)).Select(one => one.StreamId));
    }

    [Fact]
    public async Task A_writer_with_a_newer_transaction_and_an_older_number_is_not_passed()
    {
        await using var engine = database.Engine();
        var start = await LastNumberAsync();
        await using var ends = await StallingWriter.BeginAsync(database, caller.Tenant);
        await using var stalls = await StallingWriter.BeginAsync(database, caller.Tenant);
        Assert.True(await stalls.AppendAsync("stalls") < await ends.AppendAsync("ends"));
        await ends.CommitAsync();

        Assert.Empty(await engine.ReadLogAsync(start, default).ToListAsync());
        await stalls.CommitAsync();
        Assert.Equal(["stalls", "ends"], (await FollowAsync(engine, start, 2)).Select(one => one.StreamId));
    }

    [Fact]
    public async Task What_stood_before_an_open_writer_can_be_read_meanwhile()
    {
        await using var engine = database.Engine();
        var start = await LastNumberAsync();
        await engine.InvokeAsync<bool>(Append("before"), caller, default);
        await using (var first = await StallingWriter.BeginAsync(database, caller.Tenant))
        {
            await first.AppendAsync("first");
            Assert.Empty(await engine.ReadLogAsync(start, default).ToListAsync());
            await using var second = await StallingWriter.BeginAsync(database, caller.Tenant);
            await second.AppendAsync("second");
            await first.CommitAsync();
            Assert.Equal(["before", "first"], (await FollowAsync(engine, start, 2)).Select(one => one.StreamId));
            await second.CommitAsync();
        }
        Assert.Equal(["before", "first", "second"], (await FollowAsync(engine, start, 3)).Select(one => one.StreamId));
    }

    [Fact]
    public async Task A_follower_beside_writers_that_stall_at_random_skips_nothing()
    {
        await using var engine = database.Engine();
        var start = await LastNumberAsync();
        var writing = Task.WhenAll(Enumerable.Range(0, 6).Select(writer => Task.Run(() => WriteAtRandomAsync(engine, writer))));
        var followed = new List<long>();
        while (!writing.IsCompleted)
            await foreach (var recorded in engine.ReadLogAsync(followed.LastOrDefault(start), default))
                followed.Add(recorded.SequenceNumber);
        await writing;

        var written = await database.ColumnAsync<long>("select seq_id from events.mt_events where seq_id > $1 order by seq_id", start);
        var rest = await FollowAsync(engine, followed.LastOrDefault(start), written.Count - followed.Count);
        Assert.Equal(written, followed.Concat(rest.Select(one => one.SequenceNumber)));
        Assert.True(followed.Count > 100);
    }

    /// <summary>
    /// Reads until so many events are there, and then all there is: a transaction that is open anywhere on the server, of whatever
    /// test, holds up a follower for as long, as it must.
    /// </summary>
    private static async Task<List<RecordedEvent>> FollowAsync(EventStoreEngine engine, long after, int count)
    {
        using var patience = Patience.Begin();
        var log = new List<RecordedEvent>();
        do
            await foreach (var recorded in engine.ReadLogAsync(log.LastOrDefault()?.SequenceNumber ?? after, patience.Token))
                log.Add(recorded);
        while (log.Count < count);
        return log;
    }

    private async Task WriteAtRandomAsync(EventStoreEngine engine, int writer)
    {
        var random = new Random(writer);
        for (var i = 0; i < 60; i++)
        {
            if (random.Next(2) == 0)
            {
                await engine.InvokeAsync<bool>(Append($"{writer}-{i}"), caller, default);
                continue;
            }
            await using var stalling = await StallingWriter.BeginAsync(database, caller.Tenant);
            await stalling.AppendAsync($"{writer}-{i}");
            if (random.Next(3) > 0)
                await engine.InvokeAsync<bool>(Append($"{writer}-{i}-meanwhile"), caller, default);
            await (random.Next(3) == 0 ? stalling.RollBackAsync() : stalling.CommitAsync());
        }
    }

    private Task<long> LastNumberAsync() =>
        database.ScalarAsync<long>("select case when is_called then last_value else 0 end from events.mt_events_sequence");

    private static Stage Append(string stream, int events = 1) =>
        Stage.This(session => session.Append("Days", stream, 0, [.. Enumerable.Repeat(new DaysCounted(1), events)]));
}
