using EarlySupport.Domain.Alerts.EscalatingAlert;
using EarlySupport.Domain.Alerts.RemindingOfAlert;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Alerts.RemindingOfAlert;

/// <summary>
/// Looks at the alert as it stands. One that waits is reminded of, and then waits for its escalation; where a policy published meanwhile
/// gives more time, the deadline is sent on to its new day.
/// </summary>
public static class AlertReminderFellDueHandler
{
    public static async Task HandleAsync(AlertReminderFellDue due, IEventSession session, AskedSupervisors supervisors, CancellationToken ct)
    {
        var alert = await session.LoadAlertAsync(due.AlertId, ct);
        var (asked, organisation) = await supervisors.TodayAsync(session.Caller.Tenant, alert.State.EmployeeId, ct);
        var times = organisation.Policy.ResponseTimes;
        session.Record(alert, due.Decide(alert.State, times, asked));
        if (!alert.State.IsWaiting)
            return;
        if (asked.Today < AlertReminderFellDue.DueOn(alert.State, times))
            session.Send(due, organisation.BeginningOf(AlertReminderFellDue.DueOn(alert.State, times)));
        else
            session.Send(new AlertEscalationFellDue(due.AlertId), organisation.BeginningOf(AlertEscalationFellDue.DueOn(alert.State, times)));
    }
}
