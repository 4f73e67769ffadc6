using EarlySupport.Domain;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.HoldingFollowUp;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.ReturnToWork.HoldingFollowUp;

/// <summary>Records that it was looked at how the return goes.</summary>
[Needs("read-return-to-work")]
[Needs("support-return", Method = "POST")]
public sealed class HoldPage(Forms forms, CaseFormParts parts) : CaseForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts)
{
    [FromRoute]
    public string FollowUpId { get; set; } = "";

    protected override void Begin() => Form.Set("heldOn", TodayField);

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var on = Form.Day("heldOn", "hold.no-day");
        var memo = Form.Text("memo", "hold.no-memo");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new HoldReturnFollowUp(CaseId, FollowUpId, on!.Value, Person.Text(memo!)), "hold.done", ct, (RefusalCodes.FollowUpInTheFuture, "heldOn"));
    }
}
