using EarlySupport.Domain;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Alerts.DismissingAlert;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Access;
using EarlySupport.Service.Alerts.ExplainingAlert;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Alerts.DismissingAlert;

/// <summary>Says that an alert calls for nothing, and why.</summary>
[Needs("read-alerts")]
[Needs("answer-alert", Method = "POST")]
public sealed class DismissPage(Forms forms, AlertExplanations alerts, PersonNames names) : FormPage(forms)
{
    private string tenant = "";
    private string employeeId = "";

    [FromRoute]
    public string AlertId { get; set; } = "";

    public string Name { get; private set; } = "";

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        tenant = (await Forms.CallerAsync(ct)).Tenant;
        if (await alerts.FindAsync(tenant, AlertId, ct) is not { } found)
            return false;
        employeeId = found.Alert.EmployeeId;
        Name = (await names.OfAsync(tenant, employeeId, ct)).Name;
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var reason = Form.One<DismissalReason>("reason", "dismiss.no-reason");
        var explanation = Form.Text("explanation");
        if (reason == DismissalReason.Other && explanation is null)
            Form.Wrong("explanation", "dismiss.no-explanation");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new DismissAlert(AlertId, reason!.Value, explanation is null ? null : new PersonalText(tenant, employeeId, explanation)),
            "dismiss.done", $"/alerts/{AlertId}", ct, (RefusalCodes.AlertAlreadyDismissed, "reason"));
    }
}
