using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts.FollowingCrossings;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Alerts.RaisingAlert;

/// <summary>A threshold was crossed: its supervisor is to be told, with the reason.</summary>
public sealed record RaiseAlert(
    string AlertId,
    string EmployeeId,
    string RuleId,
    int RuleVersion,
    DateOnly ReachedOn,
    Explanation Explanation,
    IReadOnlyList<Recipient> Recipients) : AlertCommand(AlertId)
{
    public override Decision Decide(Alert alert, Asked asked)
    {
        if (alert.State is not (AlertState.None or AlertState.Ahead))
            return Decision.Nothing;
        var raised = new AlertRaised(
            AlertId, EmployeeId, RuleId, RuleVersion, ReachedOn, Explanation, Recipients, asked.SupervisorId, asked.Today,
            FollowsNotice: alert.State == AlertState.Ahead, IsHistory: asked.IsHistory(ReachedOn));
        return raised.IsHistory
            ? Decision.Of(raised)
            : Decision.Of(raised, Alert.Evolve(alert, raised).Notified(AlertId, NotificationOccasion.Raised, asked.Today, asked.Tell(Recipients)));
    }
}
