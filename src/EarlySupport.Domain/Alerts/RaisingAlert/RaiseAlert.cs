using EarlySupport.Domain.Absences;
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
    IReadOnlyList<Recipient> Recipients)
{
    /// <param name="supervisorId">The closest supervisor today; null when there is none.</param>
    /// <param name="goLive">The organisation's first day with the service, inclusive; null when everything counts as live.</param>
    public Decision Decide(Alert alert, string? supervisorId, DateOnly? goLive) => alert.State is AlertState.None or AlertState.Ahead
        ? Decision.Of(new AlertRaised(
            AlertId, EmployeeId, RuleId, RuleVersion, ReachedOn, Explanation, Recipients, supervisorId, ReachedOn < goLive))
        : Decision.Nothing;
}
