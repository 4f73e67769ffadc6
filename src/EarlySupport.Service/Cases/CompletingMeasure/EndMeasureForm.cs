using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AbandoningMeasure;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Cases.CompletingMeasure;

/// <summary>Says that a measure is done, or abandoned and why.</summary>
public abstract class EndMeasureForm<TCase, TPage>(Forms forms, CaseFormParts parts) : CaseForm<TCase, TPage>(forms, parts)
    where TCase : SupportCase, ICaseKind<TCase>
    where TPage : CasePage
{
    [FromRoute]
    public string MeasureId { get; set; } = "";

    public CaseMeasure Measure { get; private set; } = null!;

    protected override void Begin() => Form.Set("completedOn", TodayField);

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct) || Case.Measures.FirstOrDefault(measure => measure.MeasureId == MeasureId) is not { } found)
            return false;
        Measure = found;
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        switch (Form["result"])
        {
            case "completed" when Form.Day("completedOn", "end-measure.no-day") is { } day:
                return await RunAsync(
                    new CompleteMeasure<TCase>(CaseId, MeasureId, day), "end-measure.done", ct, (RefusalCodes.MeasureCompletedInTheFuture, "completedOn"));
            case "abandoned" when Form.Text("why", "end-measure.no-why") is { } why:
                return await RunAsync(new AbandonMeasure<TCase>(CaseId, MeasureId, Person.Text(why)), "end-measure.done", ct);
            case "completed" or "abandoned":
                return null;
            default:
                Form.Wrong("result", "end-measure.no-result");
                return null;
        }
    }
}
