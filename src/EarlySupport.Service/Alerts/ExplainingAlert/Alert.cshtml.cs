using EarlySupport.Domain.Alerts.AcknowledgingAlert;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Alerts.ExplainingAlert;

/// <summary>Why an alert was raised, in words and as a picture, and what can be done about it. What is posted says that it has been seen.</summary>
[Needs("read-alerts")]
[Needs("answer-alert", Method = "POST")]
public sealed class AlertPage(Forms forms, AlertExplanations alerts, PersonNames names) : FormPage(forms)
{
    [FromRoute]
    public string AlertId { get; set; } = "";

    public ExplainedAlert Explained { get; private set; } = null!;

    public string Name { get; private set; } = "";

    public AlertPicture Picture => AlertPicture.Of(Explained.Explanation, Explained.Alert.ReachedOn);

    /// <summary>Whether it can be answered: it was reached, and nobody has talked about it or dismissed it.</summary>
    public bool IsWaiting => Explained.Alert is { State: "open", Answer: null or "acknowledged" };

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var tenant = (await Forms.CallerAsync(ct)).Tenant;
        if (await alerts.FindAsync(tenant, AlertId, ct) is not { } found)
            return false;
        Explained = found;
        Name = (await names.OfAsync(tenant, found.Alert.EmployeeId, ct)).Name;
        return true;
    }

    protected override Task<string?> DoAsync(CancellationToken ct) =>
        RunAsync(new AcknowledgeAlert(AlertId), "alert.done-acknowledged", $"/alerts/{AlertId}", ct);
}
