using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>Says for the party in which the reader took part that the memo is right.</summary>
[Needs("read-intensified-support")]
[Needs("approve-negotiation-memo", Method = "POST")]
public sealed class ApproveMemoPage(Forms forms, CaseFormParts parts) : HeldMemoForm(forms, parts)
{
    protected override Task<string?> DoAsync(CancellationToken ct) =>
        RunAsync(new ApproveNegotiationMemo(CaseId, NegotiationId, ReadVersion, OwnParty.Of(Caller.Role)), "approve.done", ct);
}
