using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts.FollowingCrossings;
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
    IReadOnlyList<Recipient> Recipients) : AlertCommand(AlertId)
{
    public override Decision Decide(Alert alert, Asked asked)
    {
        if (alert.State != AlertState.None)
            return Decision.Nothing;
        var given = new AdvanceNoticeGiven(
            AlertId, EmployeeId, RuleId, RuleVersion, ExpectedOn, Explanation, Recipients, asked.SupervisorId, asked.Today);
        return asked.IsHistory(ExpectedOn)
            ? Decision.Of(given)
            : Decision.Of(given, Alert.Evolve(alert, given).Notified(AlertId, NotificationOccasion.AdvanceNotice, asked.Today, asked.Tell(Recipients)));
    }
}
