using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Alerts.RemindingOfAlert;

/// <summary>The time has passed in which an alert should have been acted on.</summary>
public sealed record AlertReminderFellDue(string AlertId)
{
    /// <summary>The day of the reminder under the policy of today.</summary>
    public static DateOnly DueOn(Alert alert, ResponseTimes times) => alert.RaisedOn.AddDays(times.RemindAfter);

    public Decision Decide(Alert alert, ResponseTimes times, DateOnly today) =>
        alert is { IsWaiting: true, Reminded: false } && today >= DueOn(alert, times)
            ? Decision.Of(new AlertReminded(AlertId))
            : Decision.Nothing;
}
