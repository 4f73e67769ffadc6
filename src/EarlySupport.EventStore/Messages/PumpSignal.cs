using System.Threading.Channels;

namespace EarlySupport.EventStore.Messages;

/// <summary>What the pump waits for between two looks at the queue. Wake-ups while it is not waiting are kept, as one.</summary>
internal sealed class PumpSignal(EventStoreOptions options)
{
    // A timer cannot be set much further ahead than a month; looking once a day costs nothing.
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(1);

    private readonly Channel<bool> wake =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    internal enum Reason
    {
        Woken,
        Due,
        SafetyPoll,
    }

    public void Wake() => wake.Writer.TryWrite(true);

    public async Task<Reason> WaitAsync(DateTimeOffset? nextDue, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var woken = wake.Reader.WaitToReadAsync(over.Token).AsTask();
        var poll = Task.Delay(options.SafetyPoll, over.Token);
        var due = nextDue is { } moment ? UntilAsync(moment, over.Token) : new TaskCompletionSource().Task;
        var first = await Task.WhenAny(woken, due, poll);
        await over.CancelAsync();
        wake.Reader.TryRead(out _);
        stop.ThrowIfCancellationRequested();
        return first == woken ? Reason.Woken : first == due ? Reason.Due : Reason.SafetyPoll;
    }

    /// <summary>Waits for a task, but no longer than this in real time.</summary>
    public static async Task EitherAsync(Task task, TimeSpan atMost, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        await Task.WhenAny(task, Task.Delay(atMost, over.Token));
        await over.CancelAsync();
        ct.ThrowIfCancellationRequested();
    }

    public async Task PauseAsync(CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(Task.Delay(options.SafetyPoll, over.Token));
    }

    /// <summary>The clock may be moved while the timer is being set: then the timer is too late, and the clock is looked at again.</summary>
    private Task UntilAsync(DateTimeOffset moment, CancellationToken ct)
    {
        var ahead = moment - options.BusinessClock.Now();
        var timer = Task.Delay(ahead < TimeSpan.Zero ? TimeSpan.Zero : ahead > Furthest ? Furthest : ahead, options.BusinessClock, ct);
        return options.BusinessClock.Now() >= moment ? Task.CompletedTask : timer;
    }
}
