using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts.FollowingCrossings;

namespace EarlySupport.Domain.Alerts.CorrectingAlertDate;

/// <summary>Late or corrected records moved the day a rule was, or will be, reached.</summary>
public sealed record CorrectAlertDate(string AlertId, int RuleVersion, DateOnly To, Explanation Explanation, Cause Cause) : AlertCommand(AlertId)
{
    public override Decision Decide(Alert alert, Asked asked) => alert switch
    {
        { State: AlertState.Ahead } when alert.On != To
            => Decision.Of(new AdvanceNoticeDateCorrected(AlertId, RuleVersion, alert.On, To, Explanation, Cause)),
        { State: AlertState.Raised } when alert.On != To
            => Decision.Of(new AlertDateCorrected(AlertId, RuleVersion, alert.On, To, Explanation, Cause)),
        _ => Decision.Nothing,
    };
}
