using EarlySupport.Domain;
using EarlySupport.Domain.Alerts;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Alerts;

internal static class AlertSession
{
    public static Task<Loaded<Alert>> LoadAlertAsync(this IEventSession session, string alertId, CancellationToken ct) =>
        session.LoadAsync(Alert.StreamId(alertId), Alert.None, Alert.Evolve, ct);

    public static Outcome Record(this IEventSession session, Loaded<Alert> alert, Decision decision) => session.Record(Alert.StreamType, alert, decision);
}
