using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.ApprovingPlan;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using EarlySupport.Service.ReturnToWork;

namespace EarlySupport.Service.Cases.OwnMemos;

/// <summary>The plan of a return to work, as its newest version stands. A remark on it is one on the case.</summary>
[Needs("read-return-to-work")]
[Needs("approve-return-plan", Method = "POST")]
public sealed class ReturnPlanPage(Forms forms, OwnMemoReading reading) : OwnMemoPage(forms, reading)
{
    protected override CaseKind Kind => CaseKind.ReturnToWork;

    protected override Act Remarking => Acts.RemarkInSharedCase;

    protected override OwnMemo? Read(CasePage page) => ((ReturnToWorkPage)page).Plans is [.., var plan] plans
        ? new OwnMemo(
            "own-memo-kind.return-to-work", plan.AgreedOn, [.. plan.Steps.Select(Fact)],
            [.. plans.Select(p => new OwnMemoVersion(p.PlanVersion, p.Memo, p.WrittenBy, p.AgreedOn.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)))],
            [.. page.Remarks.Where(remark => remark.ConversationId is null)],
            page.State == CaseState.Open && plan.ApprovedAt is null)
        : null;

    protected override object Approval() => new ApproveReturnPlan(CaseId, ReadVersion) { SeenVersion = Form.Version };

    protected override object Remark(string remarkId, PersonalText text) => new AddRemark<ReturnToWorkCase>(CaseId, remarkId, null, text);

    private (string Called, string? Text) Fact(AgreedStep step) => (
        Words["own-memo.step", ("number", step.StepNumber)],
        string.Join('\n', new[]
        {
            Words.Days(step.From, step.To),
            Words["own-memo.share", ("share", step.SharePercent)], step.Changes, step.WhyNoGrowth,
        }.OfType<string>()));
}
