using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Alerts.DismissingAlert;

/// <summary>The alert calls for nothing, and this is why.</summary>
public sealed record DismissAlert(string AlertId, DismissalReason Reason, PersonalText? Explanation)
{
    public Decision Decide(Alert alert) => alert switch
    {
        { State: AlertState.None } => Decision.Refused(RefusalCodes.AlertUnknown, ("alertId", AlertId)),
        { State: AlertState.Withdrawn } => Decision.Refused(RefusalCodes.AlertWithdrawn, ("alertId", AlertId)),
        { State: AlertState.Ahead } => Decision.Refused(RefusalCodes.AlertNotReached, ("alertId", AlertId), ("expectedOn", alert.On)),
        { Answer: AlertAnswer.ActedOn } => Decision.Refused(RefusalCodes.AlertActedOn, ("alertId", AlertId)),
        { Answer: AlertAnswer.Dismissed } when alert.DismissedBecause == Reason => Decision.Nothing,
        { Answer: AlertAnswer.Dismissed } => Decision.Refused(RefusalCodes.AlertAlreadyDismissed, ("alertId", AlertId)),
        _ => Decision.Of(new AlertDismissed(AlertId, Reason, Explanation)),
    };
}
