using EarlySupport.Domain;
using EarlySupport.Domain.EarlySupport.HoldingFollowUp;
using EarlySupport.Service.Access;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.EarlySupport.HoldingFollowUp;

/// <summary>Records that a follow-up was held.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class HoldPage(CaseForms cases) : CaseFormPage(cases)
{
    [FromRoute]
    public string FollowUpId { get; set; } = "";

    protected override void Begin() => Form.Set("heldOn", $"{Shown.Today:yyyy-MM-dd}");

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var on = Form.Day("heldOn", "hold.no-day");
        var memo = Form.Text("memo", "hold.no-memo");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new HoldFollowUp(CaseId, FollowUpId, on!.Value, Shown.Person.Text(memo!)) { SeenVersion = Form.Version }, "hold.done", Address, ct,
            (RefusalCodes.FollowUpInTheFuture, "heldOn"));
    }
}
