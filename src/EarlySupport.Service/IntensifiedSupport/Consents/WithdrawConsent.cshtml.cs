using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.IntensifiedSupport.Consents;

/// <summary>The employee takes a consent back, from now on.</summary>
[Needs("read-intensified-support")]
[Needs("record-consent", Method = "POST")]
public sealed class WithdrawConsentPage(Forms forms, ConsentList consents) : FormPage(forms)
{
    [FromRoute]
    public string CaseId { get; set; } = "";

    [FromRoute]
    public string ConsentId { get; set; } = "";

    public ConsentRow Consent { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        var caller = await Forms.CallerAsync(ct);
        var own = await consents.OfPersonAsync(caller.Tenant, caller.Actor, ct);
        if (own.FirstOrDefault(one => one.CaseId == CaseId && one.ConsentId == ConsentId) is not { } consent)
            return false;
        Consent = consent;
        return true;
    }

    protected override Task<string?> DoAsync(CancellationToken ct) =>
        RunAsync(new WithdrawConsent(CaseId, ConsentId), "withdraw-consent.done", "/my/consents", ct);
}
