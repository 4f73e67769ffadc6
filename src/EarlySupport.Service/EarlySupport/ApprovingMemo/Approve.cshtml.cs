using System.Globalization;
using EarlySupport.Domain.EarlySupport.ApprovingMemo;
using EarlySupport.Service.Access;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.EarlySupport.ApprovingMemo;

/// <summary>Approves a memo as somebody who took part.</summary>
[Needs("read-early-support")]
[Needs("approve-memo", Method = "POST")]
public sealed class ApprovePage(CaseForms cases) : CaseFormPage(cases)
{
    [FromRoute]
    public string ConversationId { get; set; } = "";

    public MemoVersion Memo => Shown.Case.Conversations.Single(c => c.ConversationId == ConversationId).MemoVersions[^1];

    protected override async Task<bool> LoadAsync(CancellationToken ct) =>
        await base.LoadAsync(ct) && Shown.Case.Conversations.Any(c => c.ConversationId == ConversationId);

    protected override Task<string?> DoAsync(CancellationToken ct) => RunAsync(
        new ApproveMemo(CaseId, ConversationId, int.TryParse(Form["memo-version"], CultureInfo.InvariantCulture, out var version) ? version : 0)
        { SeenVersion = Form.Version },
        "approve.done", Address, ct);
}
