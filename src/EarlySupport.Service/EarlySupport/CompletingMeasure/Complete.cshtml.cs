using EarlySupport.Domain;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.EarlySupport.CompletingMeasure;

/// <summary>Records that a measure is done.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class CompletePage(CaseForms cases) : CaseFormPage(cases)
{
    [FromRoute]
    public string MeasureId { get; set; } = "";

    public CaseMeasure Measure => Shown.Case.Measures.Single(m => m.MeasureId == MeasureId);

    protected override async Task<bool> LoadAsync(CancellationToken ct) => await base.LoadAsync(ct) && Shown.Case.Measures.Any(m => m.MeasureId == MeasureId);

    protected override void Begin() => Form.Set("completedOn", $"{Shown.Today:yyyy-MM-dd}");

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var on = Form.Day("completedOn", "complete.no-day");
        return on is null ? null : await RunAsync(
            new CompleteMeasure<EarlySupportCase>(CaseId, MeasureId, on.Value) { SeenVersion = Form.Version }, "complete.done", Address, ct,
            (RefusalCodes.MeasureCompletedInTheFuture, "completedOn"));
    }
}
