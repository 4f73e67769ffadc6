using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts.FollowingCrossings;

namespace EarlySupport.Domain.Alerts.WithdrawingAlert;

/// <summary>What an alert or its advance notice was about no longer exists.</summary>
public sealed record WithdrawAlert(string AlertId, Cause Cause) : AlertCommand(AlertId)
{
    public override Decision Decide(Alert alert, Asked asked) => alert.State switch
    {
        AlertState.Ahead => Decision.Of(new AdvanceNoticeWithdrawn(AlertId, Cause)),
        AlertState.Raised => Decision.Of(new AlertWithdrawn(AlertId, Cause)),
        _ => Decision.Nothing,
    };
}
