using EarlySupport.Domain.Cases.AbandoningMeasure;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.EarlySupport.AbandoningMeasure;

/// <summary>Abandons a measure, with the reason.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class AbandonPage(CaseForms cases) : CaseFormPage(cases)
{
    [FromRoute]
    public string MeasureId { get; set; } = "";

    public CaseMeasure Measure => Shown.Case.Measures.Single(m => m.MeasureId == MeasureId);

    protected override async Task<bool> LoadAsync(CancellationToken ct) => await base.LoadAsync(ct) && Shown.Case.Measures.Any(m => m.MeasureId == MeasureId);

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var why = Form.Text("why", "abandon.no-why");
        return why is null ? null : await RunAsync(
            new AbandonMeasure<EarlySupportCase>(CaseId, MeasureId, Shown.Person.Text(why)) { SeenVersion = Form.Version }, "abandon.done", Address, ct);
    }
}
