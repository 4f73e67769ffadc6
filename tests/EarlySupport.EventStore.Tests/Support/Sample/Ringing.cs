using EarlySupport.EventStore.Port;

namespace EarlySupport.EventStore.Tests.Support.Sample;

/// <summary>A message whose handling a test decides.</summary>
public sealed record Ring(string Bell);

/// <summary>What a test gives to its engine's handlers: what to do on a ring; and it keeps the bells in the order they were begun.</summary>
public sealed class Ringer
{
    private readonly List<string> rung = [];

    public Func<Ring, IEventSession, Task> OnRing { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyList<string> Rung
    {
        get
        {
            lock (rung)
                return [.. rung];
        }
    }

    public Task RingAsync(Ring ring, IEventSession session)
    {
        lock (rung)
            rung.Add(ring.Bell);
        return OnRing(ring, session);
    }
}

public static class RingHandler
{
    public static Task HandleAsync(Ring message, IEventSession session, Ringer ringer) => ringer.RingAsync(message, session);
}

public sealed record WaitForCancelling;

public static class WaitForCancellingHandler
{
    public static TaskCompletionSource Begun { get; } = new();

    public static Task Handle(WaitForCancelling message, CancellationToken ct)
    {
        Begun.SetResult();
        return Task.Delay(Timeout.Infinite, ct);
    }
}
