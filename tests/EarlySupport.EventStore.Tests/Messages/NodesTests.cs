using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;
using Npgsql;

namespace EarlySupport.EventStore.Tests.Messages;

public sealed class NodesTests(TestDatabase database) : IClassFixture<TestDatabase>, IAsyncLifetime
{
    private readonly Caller caller = TestDatabase.Someone();

    public Task InitializeAsync() => database.ExecuteAsync("truncate messages.queue, messages.dead_letters");

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Several_nodes_handle_each_message_exactly_once()
    {
        var ringer = new Ringer { OnRing = CountOnce };
        await using var one = database.Engine(options => options with { Services = _ => ringer });
        await using var two = database.Engine(options => options with { Services = _ => ringer });
        await one.InvokeAsync<bool>(Stage.This(session =>
        {
            for (var i = 0; i < 300; i++)
                session.Send(new Ring($"{i}"), order: $"{i % 40}");
        }), caller, default);
        await Task.WhenAll(one.Messages.StartAsync(default), two.Messages.StartAsync(default));
        await Task.WhenAll(one.Messages.DrainAsync(default), two.Messages.DrainAsync(default));

        Assert.Equal(300, ringer.Rung.Count);
        Assert.Equal(300, await CountedAsync());
        Assert.All(Enumerable.Range(0, 40), order => Assert.Equal(
            Enumerable.Range(0, 300).Where(i => i % 40 == order), ringer.Rung.Select(int.Parse).Where(i => i % 40 == order)));
    }

    [Theory]
    [InlineData("all its connections", "true")]
    [InlineData("the one by which others see that it lives", "query = 'listen changes'")]
    public async Task What_a_node_that_lost_its_connections_had_taken_is_handled_by_the_next_and_its_own_late_commit_is_refused(
        string lost, string which)
    {
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var dying = new Ringer
        {
            OnRing = async (_, session) =>
        {
            begun.SetResult();
            await goOn.Task.WaitAsync(Patience.Span);
            session.Append("Days", "late", 0, [new DaysCounted(1)]);
            session.Send(new Ring("never"));
        }
        };
        await using var tenants = database.TenantsNamed("dying");
        var killed = database.Engine(options => options with { Services = _ => dying }, tenants);
        await killed.InvokeAsync<bool>(Stage.This(session => session.Send(new Ring("a"), order: "o")), caller, default);
        await killed.Messages.StartAsync(default);
        await begun.Task;
        Assert.True(await database.ScalarAsync<bool>(
            $"select count(pg_terminate_backend(pid, 10000)) > 0 from pg_stat_activity where application_name = 'dying' and {which}"), lost);

        var ringer = new Ringer { OnRing = CountOnce };
        await using var next = database.Engine(options => options with { Services = _ => ringer });
        await next.Messages.StartAsync(default);
        await next.Messages.DrainAsync(default);
        Assert.Equal(["a"], ringer.Rung);

        goOn.SetResult();
        await killed.DisposeAsync();
        Assert.Equal(1, await CountedAsync());
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from messages.queue"));
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from messages.dead_letters"));
    }

    [Fact]
    public async Task A_node_that_stops_ends_what_it_has_begun_and_gives_the_rest_back()
    {
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var ringer = new Ringer
        {
            OnRing = async (ring, session) =>
        {
            begun.TrySetResult();
            await goOn.Task.WaitAsync(Patience.Span);
            await CountOnce(ring, session);
        }
        };
        await using var engine = database.Engine(options => options with { Services = _ => ringer, HandlersAtOnce = 1 });
        await engine.InvokeAsync<bool>(Stage.This(session =>
        {
            session.Send(new Ring("a"));
            session.Send(new Ring("b"), key: "k");
        }), caller, default);
        await engine.Messages.StartAsync(default);
        await begun.Task;
        var stopping = engine.Messages.StopAsync(default);
        goOn.SetResult();
        await stopping;

        Assert.Equal(["a"], ringer.Rung);
        Assert.Equal(1, await CountedAsync());
        Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from messages.queue where taken_by is null and attempts = 0"));
    }

    [Fact]
    public async Task A_stop_that_is_cut_short_cancels_the_handlers_and_their_messages_go_back_untried()
    {
        await using var engine = database.Engine();
        await engine.InvokeAsync<bool>(Stage.This(session => session.Send(new WaitForCancelling())), caller, default);
        await engine.Messages.StartAsync(default);
        await WaitForCancellingHandler.Begun.Task;
        await engine.Messages.StopAsync(new CancellationToken(canceled: true));

        Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from messages.queue where taken_by is null and attempts = 0"));
    }

    [Fact]
    public async Task A_message_committed_late_in_front_of_one_of_its_order_that_is_being_handled_waits_for_it()
    {
        var (begun, goOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        var fence = new TaskCompletionSource();
        var ringer = new Ringer
        {
            OnRing = async (ring, _) =>
        {
            if (ring.Bell == "fence")
                fence.SetResult();
            if (ring.Bell != "second")
                return;
            begun.SetResult();
            await goOn.Task.WaitAsync(Patience.Span);
        }
        };
        await using var engine = database.Engine(options => options with { Services = _ => ringer });
        await engine.Messages.StartAsync(default);

        await using var late = await database.Source.OpenConnectionAsync();
        await using var transaction = await late.BeginTransactionAsync();
        await using var insert = new NpgsqlCommand($$"""
            insert into messages.queue (tenant_id, type, body, due_at, sent_at, order_key, actor, role, correlation_id)
            values ('{{caller.Tenant}}', '{{typeof(Ring).FullName}}', '{"bell":"first"}', '2026-01-01', '2026-01-01', 'o', 'a', 'r', 'c')
            """, late, transaction);
        await insert.ExecuteNonQueryAsync();
        await engine.InvokeAsync<bool>(Stage.This(session => session.Send(new Ring("second"), order: "o")), caller, default);
        await begun.Task;
        await transaction.CommitAsync();
        await engine.InvokeAsync<bool>(Stage.This(session => session.Send(new Ring("fence"))), caller, default);
        await fence.Task;
        // The fence was taken after the commit: the same taking would have taken the late one.
        Assert.True(await database.ScalarAsync<bool>("select taken_by is null from messages.queue where body ->> 'bell' = 'first'"));
        Assert.Equal(["second", "fence"], ringer.Rung);

        goOn.SetResult();
        await engine.Messages.DrainAsync(default);
        Assert.Equal(["second", "fence", "first"], ringer.Rung);
    }

    private Task<long> CountedAsync() =>
        database.ScalarAsync<long>("select count(*) from events.mt_events where tenant_id = $1", caller.Tenant);

    private static Task CountOnce(Ring ring, IEventSession session)
    {
        session.Append("Days", ring.Bell, 0, [new DaysCounted(1)]);
        return Task.CompletedTask;
    }
}
