using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Alerts.ActingOnAlert;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Alerts.ActingOnAlert;

public static class ActOnAlertsHandler
{
    public static async Task HandleAsync(ActOnAlerts command, IEventSession session, CancellationToken ct)
    {
        var alerts = await session.LoadManyAsync([.. command.AlertIds.Select(Alert.StreamId)], Alert.None, Alert.Evolve, ct);
        foreach (var alertId in command.AlertIds)
        {
            var alert = alerts[Alert.StreamId(alertId)];
            session.Record(alert, command.Decide(alertId, alert.State));
        }
    }
}
