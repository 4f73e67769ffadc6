using EarlySupport.Domain.Alerts.EscalatingAlert;
using EarlySupport.Domain.Alerts.RemindingOfAlert;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Alerts.RemindingOfAlert;

/// <summary>
/// Looks at the alert as it stands. One that waits is reminded of, and then waits for its escalation; where a policy published meanwhile
/// gives more time, the deadline is sent on to its new day.
/// </summary>
public static class AlertReminderFellDueHandler
{
    public static async Task HandleAsync(
        AlertReminderFellDue due, IEventSession session, OrganisationReader organisations, AbsenceContexts contexts, CancellationToken ct)
    {
        var organisation = await organisations.SettingsAsync(session.Caller.Tenant, ct);
        var times = organisation.Policy.ResponseTimes;
        var today = contexts.Today(organisation);
        var alert = await session.LoadAlertAsync(due.AlertId, ct);
        session.Record(alert, due.Decide(alert.State, times, today));
        if (!alert.State.IsWaiting)
            return;
        if (today < AlertReminderFellDue.DueOn(alert.State, times))
            session.Send(due, organisation.BeginningOf(AlertReminderFellDue.DueOn(alert.State, times)));
        else
            session.Send(new AlertEscalationFellDue(due.AlertId), organisation.BeginningOf(AlertEscalationFellDue.DueOn(alert.State, times)));
    }
}
