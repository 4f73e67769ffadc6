using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Alerts.GivingAdvanceNotice;

/// <summary>The day of a rule's advance notice has come for somebody's unfinished absence.</summary>
public sealed record GiveAdvanceNotice(
    string AlertId,
    string EmployeeId,
    string RuleId,
    int RuleVersion,
    DateOnly ExpectedOn,
    Explanation Explanation,
    IReadOnlyList<Recipient> Recipients)
{
    /// <param name="supervisorId">The closest supervisor today; null when there is none.</param>
    public Decision Decide(Alert alert, string? supervisorId) => alert.State == AlertState.None
        ? Decision.Of(new AdvanceNoticeGiven(AlertId, EmployeeId, RuleId, RuleVersion, ExpectedOn, Explanation, Recipients, supervisorId))
        : Decision.Nothing;
}
