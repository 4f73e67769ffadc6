using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.Erasing;

namespace EarlySupport.Domain.Alerts.DismissingAlert;

/// <summary>The alert calls for nothing, and this is why.</summary>
public sealed record DismissAlert(string AlertId, DismissalReason Reason, PersonalText? Explanation)
{
    /// <param name="person">Of whom it is about: nothing is written about somebody who is forgotten.</param>
    public Decision Decide(Alert alert, Erasure person) => alert switch
    {
        { State: AlertState.None } => Decision.Refused(RefusalCodes.AlertUnknown, ("alertId", AlertId)),
        { State: AlertState.Withdrawn } => Decision.Refused(RefusalCodes.AlertWithdrawn, ("alertId", AlertId)),
        { State: AlertState.Ahead } => Decision.Refused(RefusalCodes.AlertNotReached, ("alertId", AlertId), ("expectedOn", alert.On)),
        { Answer: AlertAnswer.ActedOn } => Decision.Refused(RefusalCodes.AlertActedOn, ("alertId", AlertId)),
        { Answer: AlertAnswer.Dismissed } when alert.DismissedBecause == Reason => Decision.Nothing,
        { Answer: AlertAnswer.Dismissed } => Decision.Refused(RefusalCodes.AlertAlreadyDismissed, ("alertId", AlertId)),
        _ when person != Erasure.None => Decision.Refused(RefusalCodes.PersonErased),
        _ => Decision.Of(new AlertDismissed(AlertId, Reason, Explanation)),
    };
}
