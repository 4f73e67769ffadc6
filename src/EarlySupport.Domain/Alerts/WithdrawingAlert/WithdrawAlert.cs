using EarlySupport.Domain.Absences;

namespace EarlySupport.Domain.Alerts.WithdrawingAlert;

/// <summary>What an alert or its advance notice was about no longer exists.</summary>
public sealed record WithdrawAlert(string AlertId, Cause Cause)
{
    public Decision Decide(Alert alert) => alert.State switch
    {
        AlertState.Ahead => Decision.Of(new AdvanceNoticeWithdrawn(AlertId, Cause)),
        AlertState.Raised => Decision.Of(new AlertWithdrawn(AlertId, Cause)),
        _ => Decision.Nothing,
    };
}
