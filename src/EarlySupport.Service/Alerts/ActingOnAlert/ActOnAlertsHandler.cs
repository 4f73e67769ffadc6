using EarlySupport.Domain.Alerts.ActingOnAlert;

namespace EarlySupport.Service.Alerts.ActingOnAlert;

/// <summary>Takes the message so that it has a handler; the alerts themselves do not tell yet that somebody acted on them.</summary>
public static class ActOnAlertsHandler
{
    public static void Handle(ActOnAlerts message)
    {
    }
}
