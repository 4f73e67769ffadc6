namespace EarlySupport.Domain.Alerts.AcknowledgingAlert;

/// <summary>"I have seen it": no answer yet, but HR can tell an alert that was read from one that was not.</summary>
public sealed record AcknowledgeAlert(string AlertId)
{
    public Decision Decide(Alert alert) => alert switch
    {
        { State: AlertState.None } => Decision.Refused(RefusalCodes.AlertUnknown, ("alertId", AlertId)),
        { State: AlertState.Withdrawn } => Decision.Refused(RefusalCodes.AlertWithdrawn, ("alertId", AlertId)),
        { Answer: AlertAnswer.None } => Decision.Of(new AlertAcknowledged(AlertId)),
        _ => Decision.Nothing,
    };
}
