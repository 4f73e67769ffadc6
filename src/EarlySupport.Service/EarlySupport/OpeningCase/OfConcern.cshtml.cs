using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.EarlySupport.OpeningCase;

/// <summary>Without an alert: a supervisor's own concern, or what the employee has asked for.</summary>
[Needs("read-absences")]
[Needs("open-early-support", Method = "POST")]
public sealed class OfConcernPage(Forms forms, PersonNames names) : OpeningPage(forms, names)
{
    [FromRoute]
    public string EmployeeId { get; set; } = "";

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        await ShowAsync(EmployeeId, ct);
        return true;
    }

    protected override void Begin() => Form.Set("reason", "concern");

    protected override Task<string?> DoAsync(CancellationToken ct) =>
        OpenAsync(Form["reason"] == "own-request" ? CaseReason.OwnRequest : CaseReason.Concern, [], ct);
}
