namespace EarlySupport.TestSupport;

/// <summary>A clock that stands still until a test moves it forward; timers that fall due on the way fire then.</summary>
public sealed class ControlledClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock one = new();
    private readonly List<WaitingTimer> waiting = [];
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow()
    {
        lock (one)
            return now;
    }

    public void Advance(TimeSpan by) => AdvanceTo(GetUtcNow() + by);

    public void AdvanceTo(DateTimeOffset moment)
    {
        List<WaitingTimer> due;
        lock (one)
        {
            now = moment > now ? moment : throw new ArgumentException($"It is {now:O}; time does not go back to {moment:O}.");
            due = [.. waiting.Where(timer => timer.At <= now)];
            waiting.RemoveAll(due.Contains);
        }

        due.ForEach(timer => timer.Fire());
    }

    /// <summary>A timer that fires once; nothing in the service asks for one that repeats.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (period != Timeout.InfiniteTimeSpan)
            throw new NotSupportedException("A timer that repeats.");
        var timer = new WaitingTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class WaitingTimer(ControlledClock clock, Action fire) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.one)
            {
                clock.waiting.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                At = clock.now + dueTime;
                if (dueTime > TimeSpan.Zero)
                {
                    clock.waiting.Add(this);
                    return true;
                }
            }

            fire();
            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
