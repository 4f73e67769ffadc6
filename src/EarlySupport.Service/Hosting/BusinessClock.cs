namespace EarlySupport.Service.Hosting;

/// <summary>
/// The clock that days, due times and "today" go by. It is the wall clock, unless a run sets another business date: then it is at that
/// day, and in a service runs on from there. What is recorded is always stamped by the wall clock.
/// </summary>
/// <param name="standing">The moment at which it stands; null when it runs.</param>
public sealed class BusinessClock(TimeProvider wall, TimeSpan shift = default, DateTimeOffset? standing = null) : TimeProvider
{
    /// <summary>Starts at noon UTC of a day, which is that day in every time zone but the outermost, and runs on from there.</summary>
    public static BusinessClock On(TimeProvider wall, DateOnly today) =>
        new(wall, Noon(today) - wall.GetUtcNow());

    /// <summary>
    /// Stands at noon UTC of a day, for a single command. If it ran, what a killed run left in the queue would be due some seconds after
    /// the next run for the same day begins, which would find nothing due and leave it there.
    /// </summary>
    public static BusinessClock StandingOn(TimeProvider wall, DateOnly today) => new(wall, standing: Noon(today));

    public override TimeZoneInfo LocalTimeZone => wall.LocalTimeZone;

    public override long TimestampFrequency => wall.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => standing ?? wall.GetUtcNow() + shift;

    public override long GetTimestamp() => wall.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        wall.CreateTimer(callback, state, dueTime, period);

    private static DateTimeOffset Noon(DateOnly day) => new(day, new TimeOnly(12, 0), TimeSpan.Zero);
}
