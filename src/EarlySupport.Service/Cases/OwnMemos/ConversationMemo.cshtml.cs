using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.ApprovingMemo;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Access;
using EarlySupport.Service.EarlySupport;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Cases.OwnMemos;

/// <summary>The memo of a raise-the-issue conversation.</summary>
[Needs("read-early-support")]
[Needs("approve-memo", Method = "POST")]
public sealed class ConversationMemoPage(Forms forms, OwnMemoReading reading) : OwnMemoPage(forms, reading)
{
    [FromRoute]
    public string ConversationId { get; set; } = "";

    protected override CaseKind Kind => CaseKind.EarlySupport;

    protected override Act Remarking => Acts.RemarkInEarlySupport;

    protected override OwnMemo? Read(CasePage page) =>
        ((EarlySupportPage)page).Conversations.FirstOrDefault(one => one.ConversationId == ConversationId) is { } held
            ? new OwnMemo(
                "own-memo-kind.early-support", held.HeldOn, [.. Facts(held), .. Agreed(page, held.MeasureIds)],
                [.. held.MemoVersions.Select(v => new OwnMemoVersion(v.Version, v.Memo, v.WrittenBy, v.WrittenAt))],
                [.. page.Remarks.Where(remark => remark.ConversationId == ConversationId)],
                page.State == CaseState.Open && held.MemoVersions[^1].Approvals.All(a => a.ApprovedBy != page.EmployeeId))
            : null;

    protected override IEnumerable<string> People(CasePage page) => ((EarlySupportPage)page).Conversations
        .SelectMany(one => one.Present.Select(p => p.PersonId).OfType<string>()).Concat(page.Measures.Select(m => m.OwnerId));

    protected override object Approval() => new ApproveMemo(CaseId, ConversationId, ReadVersion) { SeenVersion = Form.Version };

    protected override object Remark(string remarkId, PersonalText text) => new AddRemark<EarlySupportCase>(CaseId, remarkId, ConversationId, text);

    private IEnumerable<(string Called, string? Text)> Facts(LoggedConversation held) =>
    [
        (Field.Field("form"), Field.Of(held.Form) + (held.Place is null ? "" : $", {held.Place}")),
        (Field.Field("present"), Joined(held.Present)),
        (Field.Field("themes"), held.Themes.Count == 0 ? null : string.Join(", ", held.Themes.Select(Field.Of))),
        (Field.Field("employeeView"), held.EmployeeView),
        (Field.Field("supervisorView"), held.SupervisorView),
        (Field.Field("takenTo"), held.TakenTo.Count == 0 ? null : string.Join(", ", held.TakenTo.Select(Field.Of))),
    ];
}
