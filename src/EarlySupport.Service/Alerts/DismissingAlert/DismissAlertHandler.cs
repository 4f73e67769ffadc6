using EarlySupport.Domain.Alerts.DismissingAlert;
using EarlySupport.Domain.Privacy.Erasing;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Privacy.Erasing;

namespace EarlySupport.Service.Alerts.DismissingAlert;

public static class DismissAlertHandler
{
    public static async Task<Outcome> HandleAsync(DismissAlert command, IEventSession session, CancellationToken ct)
    {
        var alert = await session.LoadAlertAsync(command.AlertId, ct);
        var person = await session.LoadEmployeeAsync(alert.State.EmployeeId, ct);
        return session.Record(alert, command.Decide(alert.State, person.State?.Erasure ?? Erasure.None));
    }
}
