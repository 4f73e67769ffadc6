namespace EarlySupport.Domain.Alerts.ActingOnAlert;

/// <summary>
/// A step of a case answers these alerts: one conversation can answer all that a person has. Also one that was dismissed, and one
/// that is only foreseen.
/// </summary>
public sealed record ActOnAlerts(string CaseId, IReadOnlyList<string> AlertIds)
{
    public Decision Decide(string alertId, Alert alert) =>
        alert is { State: AlertState.None or AlertState.Withdrawn } or { Answer: AlertAnswer.ActedOn }
            ? Decision.Nothing
            : Decision.Of(new AlertActedOn(alertId, CaseId));
}
