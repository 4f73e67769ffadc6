using System.Globalization;
using EarlySupport.Domain;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.Returning;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.ReturnToWork.Returning;

/// <summary>Records that the employee works again with the share that was aimed at.</summary>
[Needs("read-return-to-work")]
[Needs("support-return", Method = "POST")]
public sealed class ReturnPage(Forms forms, CaseFormParts parts) : CaseForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts)
{
    protected override void Begin()
    {
        Form.Set("returnedOn", TodayField);
        Form.Set("sharePercent", (Case.Steps.Count == 0 ? 100 : Case.Steps[^1].PlannedSharePercent).ToString("0.##", CultureInfo.InvariantCulture));
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var returnedOn = Form.Day("returnedOn", "record-return.no-day");
        var share = Form.Text("sharePercent", "plan.no-share") is null ? null : Form.Number("sharePercent");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new RecordReturn(CaseId, returnedOn!.Value, share!.Value), "record-return.done", ct,
            (RefusalCodes.DayInTheFuture, "returnedOn"), (RefusalCodes.DayBeforeEarlier, "returnedOn"), (RefusalCodes.PercentOutOfRange, "sharePercent"));
    }
}
