using EarlySupport.Domain.Alerts.AcknowledgingAlert;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Alerts.AcknowledgingAlert;

public static class AcknowledgeAlertHandler
{
    public static async Task<Outcome> HandleAsync(AcknowledgeAlert command, IEventSession session, CancellationToken ct)
    {
        var alert = await session.LoadAlertAsync(command.AlertId, ct);
        return session.Record(alert, command.Decide(alert.State));
    }
}
