using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>A form about one negotiation that was scheduled.</summary>
public abstract class NegotiationFormPage(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    [FromRoute]
    public string NegotiationId { get; set; } = "";

    public CaseNegotiation Negotiation { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct) || Case.Negotiations.FirstOrDefault(one => one.NegotiationId == NegotiationId) is not { } found)
            return false;
        Negotiation = found;
        return true;
    }
}
