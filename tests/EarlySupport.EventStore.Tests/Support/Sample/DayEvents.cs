using EarlySupport.EventStore.Port;

namespace EarlySupport.EventStore.Tests.Support.Sample;

/// <summary>The least domain that needs an event store: days are counted for an employee, and sometimes taken back.</summary>
public sealed record DaysCounted(int Days, string Unit = "A");

public sealed record DaysTakenBack(int Days);

public sealed record CountClosed;

public static class DayEvents
{
    public static EventTypes Types { get; } = new EventTypes()
        .Add<DaysCounted>("days_counted").Add<DaysTakenBack>("days_taken_back").Add<CountClosed>("count_closed");

    /// <summary>The state that decisions need: how many days there are.</summary>
    public static int Evolve(int days, object @event) => @event switch
    {
        DaysCounted counted => days + counted.Days,
        DaysTakenBack taken => days - taken.Days,
        CountClosed => 0,
        _ => throw new InvalidOperationException($"Unknown event {@event}."),
    };
}
