using EarlySupport.Domain.Alerts.EscalatingAlert;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Alerts.EscalatingAlert;

/// <summary>Looks at the alert as it stands; where a policy published meanwhile gives more time, the deadline is sent on to its new day.</summary>
public static class AlertEscalationFellDueHandler
{
    public static async Task HandleAsync(
        AlertEscalationFellDue due, IEventSession session, OrganisationReader organisations, AbsenceContexts contexts, CancellationToken ct)
    {
        var organisation = await organisations.SettingsAsync(session.Caller.Tenant, ct);
        var times = organisation.Policy.ResponseTimes;
        var today = contexts.Today(organisation);
        var alert = await session.LoadAlertAsync(due.AlertId, ct);
        session.Record(alert, due.Decide(alert.State, times, today));
        if (alert.State.IsWaiting && today < AlertEscalationFellDue.DueOn(alert.State, times))
            session.Send(due, organisation.BeginningOf(AlertEscalationFellDue.DueOn(alert.State, times)));
    }
}
