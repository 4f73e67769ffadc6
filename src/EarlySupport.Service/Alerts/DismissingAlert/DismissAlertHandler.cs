using EarlySupport.Domain.Alerts.DismissingAlert;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Alerts.DismissingAlert;

public static class DismissAlertHandler
{
    public static async Task<Outcome> HandleAsync(DismissAlert command, IEventSession session, CancellationToken ct)
    {
        var alert = await session.LoadAlertAsync(command.AlertId, ct);
        return session.Record(alert, command.Decide(alert.State));
    }
}
