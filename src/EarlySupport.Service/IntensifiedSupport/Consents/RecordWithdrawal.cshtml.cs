using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.IntensifiedSupport.Consents;

/// <summary>Records that the employee takes a consent back, from now on; also after the case is closed.</summary>
[Needs("read-intensified-support")]
[Needs("record-consent", Method = "POST")]
public sealed class RecordWithdrawalPage(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    [FromRoute]
    public string ConsentId { get; set; } = "";

    public CaseConsent Consent { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct) || Case.Consents.FirstOrDefault(consent => consent.ConsentId == ConsentId) is not { } found)
            return false;
        Consent = found;
        return true;
    }

    protected override Task<string?> DoAsync(CancellationToken ct) => RunAsync(new WithdrawConsent(CaseId, ConsentId), "record-withdrawal.done", ct);
}
