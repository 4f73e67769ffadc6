using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>Corrects the memo of a negotiation: a new version, to be approved anew by every party.</summary>
[Needs("read-intensified-support")]
[Needs("negotiate", Method = "POST")]
public sealed class CorrectMemoPage(Forms forms, CaseFormParts parts) : HeldMemoForm(forms, parts)
{
    protected override void Begin() => Form.Set("memo", Memo.Memo!);

    protected override async Task<string?> DoAsync(CancellationToken ct) => Form.Text("memo", "held.no-memo") is { } memo
        ? await RunAsync(new CorrectNegotiationMemo(CaseId, NegotiationId, ReadVersion, Person.Text(memo)), "correct.done", ct)
        : null;
}
