using System.Globalization;
using EarlySupport.Domain;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.StartingStep;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.ReturnToWork.StartingStep;

/// <summary>Records that a step of the return plan has begun, on its day or another.</summary>
[Needs("read-return-to-work")]
[Needs("support-return", Method = "POST")]
public sealed class StartPage(Forms forms, CaseFormParts parts) : CaseForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts)
{
    [FromRoute]
    public int StepNumber { get; set; }

    public CaseStep Step { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct) || Case.Steps.FirstOrDefault(step => step.StepNumber == StepNumber) is not { } found)
            return false;
        Step = found;
        return true;
    }

    protected override void Begin()
    {
        Form.Set("startedOn", Step.From <= Today ? $"{Step.From:yyyy-MM-dd}" : TodayField);
        Form.Set("sharePercent", Step.PlannedSharePercent.ToString("0.##", CultureInfo.InvariantCulture));
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var startedOn = Form.Day("startedOn", "start-step.no-day");
        var share = Form.Number("sharePercent");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new StartReturnStep(CaseId, StepNumber, startedOn!.Value, share), "start-step.done", ct,
            (RefusalCodes.DayInTheFuture, "startedOn"), (RefusalCodes.DayBeforeEarlier, "startedOn"), (RefusalCodes.PercentOutOfRange, "sharePercent"));
    }
}
