using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Alerts.RemindingOfAlert;

/// <summary>The time has passed in which an alert should have been acted on.</summary>
public sealed record AlertReminderFellDue(string AlertId)
{
    /// <summary>The day of the reminder under the policy of today.</summary>
    public static DateOnly DueOn(Alert alert, ResponseTimes times) => alert.RaisedOn.AddDays(times.RemindAfter);

    /// <summary>The supervisor of the day is told, or who stands in; HR where the rule is not for the supervisor, as HR then has to act.</summary>
    public Decision Decide(Alert alert, ResponseTimes times, Asked asked)
    {
        if (alert is not { IsWaiting: true, Reminded: false } || asked.Today < DueOn(alert, times))
            return Decision.Nothing;
        var acting = alert.Recipients.Contains(Recipient.Supervisor) ? Recipient.Supervisor : Recipient.Hr;
        return Decision.Of(new AlertReminded(AlertId), alert.Notified(AlertId, NotificationOccasion.Reminder, asked.Today, asked.Tell([acting])));
    }
}
