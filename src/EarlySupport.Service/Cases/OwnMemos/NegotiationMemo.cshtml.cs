using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Domain.Privacy;
using EarlySupport.Service.Access;
using EarlySupport.Service.IntensifiedSupport;
using EarlySupport.Service.IntensifiedSupport.Negotiations;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Cases.OwnMemos;

/// <summary>The memo of a work-ability negotiation.</summary>
[Needs("read-intensified-support")]
[Needs("approve-negotiation-memo", Method = "POST")]
public sealed class NegotiationMemoPage(Forms forms, OwnMemoReading reading) : OwnMemoPage(forms, reading)
{
    [FromRoute]
    public string NegotiationId { get; set; } = "";

    protected override CaseKind Kind => CaseKind.IntensifiedSupport;

    protected override Act Remarking => Acts.RemarkInSharedCase;

    protected override OwnMemo? Read(CasePage page) =>
        ((IntensifiedSupportPage)page).Negotiations.FirstOrDefault(one => one.NegotiationId == NegotiationId)?.Held is { } held
            ? new OwnMemo(
                "own-memo-kind.intensified-support", held.HeldOn, [.. Facts(held), .. Agreed(page, held.MeasureIds)],
                [.. held.MemoVersions.Select(v => new OwnMemoVersion(v.Version, v.Memo, v.WrittenBy, v.WrittenAt))],
                [.. page.Remarks.Where(remark => remark.ConversationId == NegotiationId)],
                page.State == CaseState.Open && held.Awaits.Contains(NegotiationParty.Employee))
            : null;

    protected override IEnumerable<string> People(CasePage page) => ((IntensifiedSupportPage)page).Negotiations
        .Select(one => one.Held).OfType<WrittenNegotiation>()
        .SelectMany(held => held.Present.Select(p => p.PersonId).OfType<string>().Concat(held.Decisions.Select(d => d.OwnerId)))
        .Concat(page.Measures.Select(m => m.OwnerId));

    protected override object Approval() =>
        new ApproveNegotiationMemo(CaseId, NegotiationId, ReadVersion, NegotiationParty.Employee) { SeenVersion = Form.Version };

    protected override object Remark(string remarkId, PersonalText text) => new AddRemark<IntensifiedSupportCase>(CaseId, remarkId, NegotiationId, text);

    private IEnumerable<(string Called, string? Text)> Facts(WrittenNegotiation held) =>
    [
        (Field.Field("form"), Field.Of(held.Form)),
        (Field.Field("present"), Joined(held.Present)),
        .. held.Agenda.Where(item => item.Text is not null).Select(item => (Field.Of(item.Point), item.Text)),
        .. held.Decisions.Select(decision => (Field.Field("decision"), (string?)$"{decision.Text}\n{NameOf(decision.OwnerId)}, {Words.Day(decision.Due)}")),
    ];
}
