using EarlySupport.Domain.Alerts.RaisingAlert;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Alerts.RaisingAlert;

public static class RaiseAlertHandler
{
    public static async Task HandleAsync(RaiseAlert command, IEventSession session, AskedSupervisors supervisors, CancellationToken ct)
    {
        var asked = await supervisors.TodayAsync(session.Caller.Tenant, command.EmployeeId, ct);
        var alert = await session.LoadAlertAsync(command.AlertId, ct);
        session.Record(alert, command.Decide(alert.State, asked.SupervisorId, asked.GoLive));
    }
}
