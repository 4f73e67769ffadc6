using EarlySupport.EventStore.Port;
using EarlySupport.EventStore.Tests.Support;
using EarlySupport.EventStore.Tests.Support.Sample;

namespace EarlySupport.EventStore.Tests.Messages;

public sealed class HandlerConventionTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private readonly Caller caller = TestDatabase.Someone();

    [Theory]
    [InlineData("nothing", new string[0])]
    [InlineData("one", new[] { "one" })]
    [InlineData("several", new[] { "a", "b" })]
    [InlineData("tuple", new[] { "a", "b", "c" })]
    public async Task Returned_messages_cascade(string what, string[] bells)
    {
        await using var engine = Engine(typeof(GiveHandler), typeof(RingHandler));
        Assert.Equal($"gave {what}", await engine.InvokeAsync<string>(new Give(what), caller, default));
        Assert.Equal(bells, await database.ColumnAsync<string>(
            "select body ->> 'bell' from messages.queue where tenant_id = $1 order by id", caller.Tenant));
    }

    [Fact]
    public async Task A_handler_without_the_wanted_answer_is_refused_before_it_runs()
    {
        await using var engine = Engine(typeof(GiveHandler), typeof(RingHandler));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => engine.InvokeAsync<string>(new Ring("a"), caller, default));
        Assert.Equal($"{typeof(RingHandler).FullName}.HandleAsync does not return a System.String.", error.Message);
    }

    [Fact]
    public async Task An_answer_that_may_be_null_is_null()
    {
        await using var engine = Engine(typeof(RefuseHandler));
        Assert.Null(await engine.InvokeAsync<Refusal?>(new Refuse(null), caller, default));
        Assert.Equal(new Refusal("no"), await engine.InvokeAsync<Refusal?>(new Refuse("no"), caller, default));
    }

    [Fact]
    public async Task A_command_nobody_handles_is_refused()
    {
        await using var engine = Engine(typeof(RefuseHandler));
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => engine.InvokeAsync<int>(new CountDays("1", 1), caller, default));
        Assert.Equal($"{typeof(CountDays)} has no handler.", error.Message);
    }

    [Fact]
    public void A_message_with_two_handlers_is_refused_at_the_start()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Engine(typeof(RefuseHandler), typeof(OtherRefuseHandler)));
        Assert.Equal(
            $"{typeof(Refuse)} has two handlers: {typeof(RefuseHandler)}.Handle and {typeof(OtherRefuseHandler)}.Handle.", error.Message);
    }

    [Fact]
    public void A_handler_that_is_not_static_takes_nothing_or_returns_a_value_task_is_refused_at_the_start()
    {
        Assert.Throws<InvalidOperationException>(() => Engine(typeof(InstanceHandler)));
        Assert.Throws<InvalidOperationException>(() => Engine(typeof(NothingHandler)));
        Assert.Throws<InvalidOperationException>(() => Engine(typeof(ValueTaskHandler)));
    }

    [Fact]
    public async Task A_failed_handlers_session_leaves_nothing_and_takes_nothing_more_after_it()
    {
        await using var engine = Engine(typeof(StageHandler), typeof(RingHandler));
        IEventSession? kept = null;
        await Assert.ThrowsAsync<TimeoutException>(() => engine.InvokeAsync<bool>(Stage.This(session =>
        {
            session.Append("Days", "1001", 0, [new DaysCounted(1)]);
            session.Send(new Ring("a"));
            throw new TimeoutException();
        }), caller, default));
        await engine.InvokeAsync<bool>(Stage.This(session => kept = session), caller, default);

        Assert.Empty(await engine.ReadStreamAsync(caller.Tenant, "1001", null, null, default));
        Assert.Equal(0, await database.ScalarAsync<long>("select count(*) from messages.queue where tenant_id = $1", caller.Tenant));
        Assert.Throws<InvalidOperationException>(() => kept!.Append("Days", "1001", 0, [new DaysCounted(1)]));
        Assert.Throws<InvalidOperationException>(() => kept!.Send(new Ring("a")));
    }

    private EventStoreEngine Engine(params Type[] handlers) =>
        database.Engine(options => options with { HandlerAssemblies = [new FakeAssembly(null, handlers)] });
}

public sealed record Give(string What);

public static class GiveHandler
{
    public static (string, object?, IEnumerable<object>?) Handle(Give command) => command.What switch
    {
        "one" => ("gave one", new Ring("one"), null),
        "several" => ("gave several", null, [new Ring("a"), new Ring("b")]),
        "tuple" => ("gave tuple", new Ring("a"), [new Ring("b"), new Ring("c")]),
        _ => ("gave nothing", null, null),
    };
}

public sealed record Refuse(string? Why);

public sealed record Refusal(string Why);

public static class RefuseHandler
{
    public static Task<Refusal?> Handle(Refuse command) => Task.FromResult(command.Why is null ? null : new Refusal(command.Why));
}

public static class OtherRefuseHandler
{
    public static void Handle(Refuse command) => throw new NotSupportedException();
}

public sealed class InstanceHandler
{
    public string Name { get; } = "instance";

    public void Handle(Ring message) => throw new NotSupportedException(Name);
}

public static class NothingHandler
{
    public static void Handle() => throw new NotSupportedException();
}

public static class ValueTaskHandler
{
    public static ValueTask Handle(Ring message) => ValueTask.CompletedTask;
}
