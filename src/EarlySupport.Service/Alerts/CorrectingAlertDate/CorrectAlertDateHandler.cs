using EarlySupport.Domain.Alerts.CorrectingAlertDate;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Alerts.CorrectingAlertDate;

public static class CorrectAlertDateHandler
{
    public static async Task HandleAsync(CorrectAlertDate command, IEventSession session, CancellationToken ct)
    {
        var alert = await session.LoadAlertAsync(command.AlertId, ct);
        session.Record(alert, command.Decide(alert.State));
    }
}
