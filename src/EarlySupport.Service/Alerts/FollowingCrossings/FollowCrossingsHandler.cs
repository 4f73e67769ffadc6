using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Alerts.FollowingCrossings;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Alerts.FollowingCrossings;

/// <summary>Raises, moves and withdraws one person's alerts in one commit; each alert decides for itself.</summary>
public static class FollowCrossingsHandler
{
    public static async Task HandleAsync(FollowCrossings message, IEventSession session, AskedSupervisors supervisors, CancellationToken ct)
    {
        var asked = await supervisors.TodayAsync(session.Caller.Tenant, message.EmployeeId, ct);
        var streams = message.Commands.Select(c => Alert.StreamId(c.AlertId)).ToList();
        var alerts = await session.LoadManyAsync(streams, Alert.None, Alert.Evolve, ct);
        foreach (var command in message.Commands)
        {
            var alert = alerts[Alert.StreamId(command.AlertId)];
            var decision = command.Decide(alert.State, asked);
            if (decision.Events.Count > 0)
                session.Append(Alert.StreamType, alert.StreamId, alert.Version, decision.Events);
        }
    }
}
