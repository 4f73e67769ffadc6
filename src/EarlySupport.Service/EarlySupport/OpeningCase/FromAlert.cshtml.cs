using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Alerts.ExplainingAlert;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.EarlySupport.OpeningCase;

[Needs("read-alerts")]
[Needs("open-early-support", Method = "POST")]
public sealed class FromAlertPage(Forms forms, PersonNames names, AlertExplanations explanations, AlertList alerts) : OpeningPage(forms, names)
{
    [FromRoute]
    public string AlertId { get; set; } = "";

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await explanations.FindAsync((await Forms.CallerAsync(ct)).Tenant, AlertId, ct) is not { } alert)
            return false;
        await ShowAsync(alert.Alert.EmployeeId, ct);
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var tenant = (await Forms.CallerAsync(ct)).Tenant;
        var all = await alerts.FindAsync(Readership.Whole(tenant), new AlertFilter(Employee: EmployeeOfCase), ct);
        return await OpenAsync(CaseReason.Alerts, [.. Waiting(all).Prepend(AlertId).Distinct()], ct);
    }
}
