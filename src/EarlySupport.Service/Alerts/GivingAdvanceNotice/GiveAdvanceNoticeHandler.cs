using EarlySupport.Domain.Alerts.GivingAdvanceNotice;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Alerts.GivingAdvanceNotice;

public static class GiveAdvanceNoticeHandler
{
    public static async Task HandleAsync(
        GiveAdvanceNotice command, IEventSession session, AskedSupervisors supervisors, CancellationToken ct)
    {
        var asked = await supervisors.TodayAsync(session.Caller.Tenant, command.EmployeeId, ct);
        var alert = await session.LoadAlertAsync(command.AlertId, ct);
        session.Record(alert, command.Decide(alert.State, asked.SupervisorId));
    }
}
