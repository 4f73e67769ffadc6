using System.Globalization;
using EarlySupport.Domain.EarlySupport.CorrectingMemo;
using EarlySupport.Service.Access;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.EarlySupport.CorrectingMemo;

/// <summary>Corrects a memo: a new version, to be approved anew.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class CorrectPage(CaseForms cases) : CaseFormPage(cases)
{
    [FromRoute]
    public string ConversationId { get; set; } = "";

    public MemoVersion Memo => Shown.Case.Conversations.Single(c => c.ConversationId == ConversationId).MemoVersions[^1];

    protected override async Task<bool> LoadAsync(CancellationToken ct) =>
        await base.LoadAsync(ct) && Shown.Case.Conversations.Any(c => c.ConversationId == ConversationId);

    protected override void Begin() => Form.Set("memo", Memo.Memo ?? "");

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var memo = Form.Text("memo", "conversation.no-memo");
        var corrects = int.TryParse(Form["corrects"], CultureInfo.InvariantCulture, out var version) ? version : 0;
        return memo is null ? null : await RunAsync(
            new CorrectMemo(CaseId, ConversationId, corrects, Shown.Person.Text(memo)) { SeenVersion = Form.Version }, "correct.done", Address, ct);
    }
}
