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
    public override Decision Decide(Alert alert, Asked asked) => alert.State is AlertState.None or AlertState.Ahead
        ? Decision.Of(new AlertRaised(
            AlertId, EmployeeId, RuleId, RuleVersion, ReachedOn, Explanation, Recipients, asked.SupervisorId, asked.Today,
            FollowsNotice: alert.State == AlertState.Ahead, IsHistory: ReachedOn < asked.GoLive))
        : Decision.Nothing;
}
