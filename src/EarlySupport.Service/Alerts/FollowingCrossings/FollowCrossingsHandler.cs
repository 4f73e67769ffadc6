using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Alerts.FollowingCrossings;
using EarlySupport.Domain.Alerts.RemindingOfAlert;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Alerts.FollowingCrossings;

/// <summary>Raises, moves and withdraws one person's alerts in one commit; each alert decides for itself.</summary>
public static class FollowCrossingsHandler
{
    public static async Task HandleAsync(FollowCrossings message, IEventSession session, AskedSupervisors supervisors, CancellationToken ct)
    {
        var (asked, organisation) = await supervisors.TodayAsync(session.Caller.Tenant, message.EmployeeId, ct);
        var alerts = await session.LoadManyAsync([.. message.Commands.Select(c => Alert.StreamId(c.AlertId))], Alert.None, Alert.Evolve, ct);
        foreach (var command in message.Commands)
        {
            var alert = alerts[Alert.StreamId(command.AlertId)];
            var events = session.Record(alert, command.Decide(alert.State, asked)).Events;
            var raised = events.Aggregate(alert.State, Alert.Evolve);
            if (events is [AlertRaised, ..] && raised.IsWaiting)
                session.Send(
                    new AlertReminderFellDue(command.AlertId),
                    organisation.BeginningOf(AlertReminderFellDue.DueOn(raised, organisation.Policy.ResponseTimes)));
        }
    }
}
