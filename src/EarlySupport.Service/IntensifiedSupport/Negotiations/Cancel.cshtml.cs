using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>Says that a negotiation is not going to be held, and why.</summary>
[Needs("read-intensified-support")]
[Needs("negotiate", Method = "POST")]
public sealed class CancelPage(Forms forms, CaseFormParts parts) : NegotiationFormPage(forms, parts)
{
    protected override async Task<string?> DoAsync(CancellationToken ct) => Form.Text("why", "negotiation.no-why") is { } why
        ? await RunAsync(new CancelNegotiation(CaseId, NegotiationId, Person.Text(why)), "negotiation.cancelled", ct)
        : null;
}
