using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages.Fields;

namespace EarlySupport.Service.EarlySupport.AgreeingMeasure;

/// <summary>Records a measure that was agreed.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class AgreePage(CaseForms cases) : CaseFormPage(cases)
{
    public IReadOnlyList<Choice> Owners => Shown.Owners;

    protected override void Begin() => Form.Set("ownerId", Shown.Actor);

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var kind = Form.One<MeasureKind>("kind", "measure.no-kind");
        var what = Form.Text("what", "measure.no-what");
        var due = Form.Day("due", "measure.no-due");
        if (Form.Errors.Count > 0)
            return null;
        var terms = new MeasureTerms(Form.Id, kind!.Value, Shown.Person.Text(what!), Shown.OwnerOf(Form["ownerId"]), due!.Value);
        return await RunAsync(new AgreeMeasure<EarlySupportCase>(CaseId, terms) { SeenVersion = Form.Version }, "agree.done", Address, ct,
            (RefusalCodes.MeasureDueBeforeAgreed, "due"));
    }
}
