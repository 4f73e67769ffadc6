namespace EarlySupport.Service.Hosting;

/// <summary>
/// The clock that days, due times and "today" go by. It is the wall clock, unless a run sets another business date: then it is shifted
/// to that day and runs on from there. What is recorded is always stamped by the wall clock.
/// </summary>
public sealed class BusinessClock(TimeProvider wall, TimeSpan shift = default) : TimeProvider
{
    /// <summary>Starts at noon UTC of a day, which is that day in every time zone but the outermost, and runs on from there.</summary>
    public static BusinessClock On(TimeProvider wall, DateOnly today) =>
        new(wall, today.ToDateTime(new TimeOnly(12, 0)) - wall.GetUtcNow().UtcDateTime);

    public override TimeZoneInfo LocalTimeZone => wall.LocalTimeZone;

    public override long TimestampFrequency => wall.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => wall.GetUtcNow() + shift;

    public override long GetTimestamp() => wall.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        wall.CreateTimer(callback, state, dueTime, period);
}
