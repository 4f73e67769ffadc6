using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;

namespace EarlySupport.EventStore.Tests.Messages;

public sealed class HandlingTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly ControlledClock clock = new(DateTimeOffset.Parse("2026-11-01T08:00:00Z"));
    private readonly Ringer ringer = new();
    private readonly Caller caller = TestDatabase.Someone();
    private EventStoreEngine engine = null!;

    public async Task InitializeAsync()
    {
        await database.ExecuteAsync("truncate messages.queue, messages.dead_letters");
        engine = Engine();
        await engine.Messages.StartAsync(default);
    }

    public async Task DisposeAsync() => await engine.DisposeAsync();

    [Fact]
    public async Task A_message_is_handled_with_its_senders_caller_and_is_gone()
    {
        Caller? handledAs = null;
        ringer.OnRing = (_, session) =>
        {
            handledAs = session.Caller;
            return Task.CompletedTask;
        };
        await SendAsync(session => session.Send(new Ring("a")));
        await engine.Messages.DrainAsync(default);

        Assert.Equal(["a"], ringer.Rung);
        Assert.Equal(caller, handledAs! with { CausationId = null });
        Assert.True(long.TryParse(handledAs.CausationId, out _));
        Assert.Equal(0, await WaitingAsync());
    }

    [Fact]
    public async Task What_a_handler_appends_and_sends_is_committed_with_it_and_cascades()
    {
        ringer.OnRing = (ring, session) =>
        {
            session.Append("Days", ring.Bell, 0, [new DaysCounted(1)]);
            if (ring.Bell.Length < 5)
                session.Send(new Ring(ring.Bell + "a"));
            return Task.CompletedTask;
        };
        await SendAsync(session => session.Send(new Ring("a")));
        await engine.Messages.SettledAsync(caller.CorrelationId, default);

        Assert.Equal(["a", "aa", "aaa", "aaaa", "aaaaa"], ringer.Rung);
        Assert.Equal(5, await database.ScalarAsync<long>("select count(*) from read.day_totals where tenant_id = $1", caller.Tenant));
    }

    [Fact]
    public async Task What_follows_at_once_from_a_message_is_due_when_that_was()
    {
        var (sentAt, begun, goOn) = (clock.GetUtcNow(), new TaskCompletionSource(), new TaskCompletionSource());
        ringer.OnRing = (ring, session) =>
        {
            if (ring.Bell == "second")
            {
                begun.SetResult();
                return goOn.Task;
            }

            clock.Advance(TimeSpan.FromMilliseconds(1));
            session.Send(new Ring("second"));
            return Task.CompletedTask;
        };
        await SendAsync(session => session.Send(new Ring("first")));
        await begun.Task;

        var dueAt = await database.ScalarAsync<DateTime>("select due_at from messages.queue");
        goOn.SetResult();
        await engine.Messages.DrainAsync(default);

        Assert.Equal(sentAt.UtcDateTime, dueAt);
    }

    [Fact]
    public async Task A_message_waits_for_its_due_time_on_the_business_clock()
    {
        await SendAsync(session => session.Send(new Ring("later"), clock.GetUtcNow().AddDays(30)));
        clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromTicks(10));
        await engine.Messages.DrainAsync(default);
        Assert.Empty(ringer.Rung);

        clock.Advance(TimeSpan.FromTicks(10));
        await engine.Messages.DrainAsync(default);
        Assert.Equal(["later"], ringer.Rung);
    }

    [Fact]
    public async Task The_clock_alone_wakes_the_pump()
    {
        var rung = new TaskCompletionSource();
        ringer.OnRing = (_, _) =>
        {
            rung.SetResult();
            return Task.CompletedTask;
        };
        await SendAsync(session => session.Send(new Ring("later"), clock.GetUtcNow().AddHours(1)));
        await engine.Messages.DrainAsync(default);
        clock.Advance(TimeSpan.FromHours(1));
        await rung.Task.WaitAsync(TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task A_failed_message_is_tried_again_after_growing_pauses_and_then_is_a_dead_letter_that_can_be_requeued()
    {
        ringer.OnRing = (_, session) =>
        {
            session.Append("Days", "1001", 0, [new DaysCounted(1)]);
            session.Send(new Ring("never sent"));
            throw new InvalidOperationException("It will not ring.");
        };
        await SendAsync(session => session.Send(new Ring("a")));
        var pauses = new[] { 0, 1, 10, 60, 600, 3600 };
        for (var attempt = 0; attempt < pauses.Length; attempt++)
        {
            if (pauses[attempt] > 0)
            {
                clock.Advance(TimeSpan.FromSeconds(pauses[attempt]) - TimeSpan.FromTicks(10));
                await engine.Messages.DrainAsync(default);
                Assert.Equal(attempt, ringer.Rung.Count);
                clock.Advance(TimeSpan.FromTicks(10));
            }
            await engine.Messages.DrainAsync(default);
            Assert.Equal(attempt + 1, ringer.Rung.Count);
        }

        Assert.Equal(0, await WaitingAsync());
        Assert.Empty(await engine.ReadStreamAsync(caller.Tenant, "1001", null, null, default));
        Assert.Equal(6, await database.ScalarAsync<int>("select attempts from messages.dead_letters where tenant_id = $1", caller.Tenant));
        Assert.StartsWith("System.InvalidOperationException: It will not ring.",
            await database.ScalarAsync<string>("select error from messages.dead_letters where tenant_id = $1", caller.Tenant));

        ringer.OnRing = (_, _) => Task.CompletedTask;
        var id = await database.ScalarAsync<long>("select id from messages.dead_letters where tenant_id = $1", caller.Tenant);
        Assert.True(await engine.Messages.RequeueAsync(id, default));
        await engine.Messages.DrainAsync(default);
        Assert.Equal(7, ringer.Rung.Count);
        Assert.False(await engine.Messages.RequeueAsync(id, default));
    }

    [Fact]
    public async Task Messages_of_one_order_are_handled_one_after_the_other_and_a_failed_one_holds_those_behind_it()
    {
        var failing = true;
        ringer.OnRing = (ring, _) => ring.Bell == "2" && failing ? throw new InvalidOperationException() : Task.CompletedTask;
        await SendAsync(session =>
        {
            foreach (var bell in new[] { "1", "2", "3" })
                session.Send(new Ring(bell), order: "1001");
            session.Send(new Ring("4"), clock.GetUtcNow().AddDays(-1), order: "1001");
        });
        await engine.Messages.DrainAsync(default);
        Assert.Equal(["1", "2"], ringer.Rung);

        failing = false;
        clock.Advance(TimeSpan.FromSeconds(1));
        await engine.Messages.DrainAsync(default);
        Assert.Equal(["1", "2", "2", "3", "4"], ringer.Rung);
    }

    [Fact]
    public async Task Orders_of_two_tenants_do_not_hold_each_other()
    {
        ringer.OnRing = (_, session) =>
            session.Caller.Tenant == caller.Tenant ? throw new InvalidOperationException() : Task.CompletedTask;
        await SendAsync(session => session.Send(new Ring("fails"), order: "1001"));
        await engine.InvokeAsync<bool>(
            Stage.This(session => session.Send(new Ring("rings"), order: "1001")), TestDatabase.Someone(), default);
        await engine.Messages.DrainAsync(default);
        Assert.Equal(["fails", "rings"], ringer.Rung.Order());
        Assert.Equal(1, await WaitingAsync());
    }

    [Fact]
    public async Task A_key_that_waits_makes_another_superfluous_within_its_tenant_and_keeps_the_earlier_due_time()
    {
        var soon = clock.GetUtcNow().AddHours(1);
        await SendAsync(session =>
        {
            session.Send(new Ring("first"), soon.AddHours(5), key: "k");
            session.Send(new Ring("second"), soon.AddHours(2), key: "k");
        });
        await SendAsync(session => session.Send(new Ring("third"), soon, key: "k"));
        await engine.InvokeAsync<bool>(
            Stage.This(session => session.Send(new Ring("elsewhere"), soon, key: "k")), TestDatabase.Someone(), default);
        await engine.Messages.DrainAsync(default);
        clock.Advance(TimeSpan.FromHours(1));
        await engine.Messages.DrainAsync(default);
        Assert.Equal(["elsewhere", "first"], ringer.Rung.Order());
    }

    [Fact]
    public async Task A_key_that_is_being_handled_does_not_make_another_superfluous()
    {
        ringer.OnRing = async (ring, session) =>
        {
            if (ring.Bell == "first")
                await SendAsync(other => other.Send(new Ring("meanwhile"), key: "k"));
            if (ring.Bell == "meanwhile")
                session.Send(new Ring("by itself"), key: "k");
        };
        await SendAsync(session => session.Send(new Ring("first"), key: "k"));
        await engine.Messages.DrainAsync(default);
        Assert.Equal(["first", "meanwhile", "by itself"], ringer.Rung);
    }

    [Fact]
    public async Task A_message_nobody_handles_is_refused_when_it_is_sent()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(session => session.Send("a string")));
        Assert.Equal("System.String has no handler.", error.Message);
    }

    private EventStoreEngine Engine() => database.Engine(options => options with { BusinessClock = clock, Services = _ => ringer });

    private Task<bool> SendAsync(Action<IEventSession> send) => engine.InvokeAsync<bool>(Stage.This(send), caller, default);

    private Task<long> WaitingAsync() => database.ScalarAsync<long>("select count(*) from messages.queue");
}
