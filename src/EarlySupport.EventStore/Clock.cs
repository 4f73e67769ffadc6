namespace EarlySupport.EventStore;

internal static class Clock
{
    /// <summary>
    /// Now, cut to the microseconds that PostgreSQL keeps: a moment that is written and read back is the same moment, and what is due
    /// now is never due a fraction later.
    /// </summary>
    public static DateTimeOffset Now(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
