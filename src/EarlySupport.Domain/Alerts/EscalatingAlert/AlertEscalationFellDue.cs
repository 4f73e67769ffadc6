using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Alerts.EscalatingAlert;

/// <summary>The time has passed after which HR takes up an alert that nobody acted on.</summary>
public sealed record AlertEscalationFellDue(string AlertId)
{
    /// <summary>The day of the escalation under the policy of today.</summary>
    public static DateOnly DueOn(Alert alert, ResponseTimes times) => alert.RaisedOn.AddDays(times.EscalateAfter);

    public Decision Decide(Alert alert, ResponseTimes times, DateOnly today) =>
        alert is { IsWaiting: true, Escalated: false } && today >= DueOn(alert, times)
            ? Decision.Of(new AlertEscalated(AlertId), alert.Notified(AlertId, NotificationOccasion.Escalation, today, [Told.Hr]))
            : Decision.Nothing;
}
