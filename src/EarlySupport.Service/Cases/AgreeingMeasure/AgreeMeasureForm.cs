using EarlySupport.Domain;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Fields;

namespace EarlySupport.Service.Cases.AgreeingMeasure;

/// <summary>Records a measure that was agreed today.</summary>
public abstract class AgreeMeasureForm<TCase, TPage>(Forms forms, CaseFormParts parts, PossibleOwners owners) : CaseForm<TCase, TPage>(forms, parts)
    where TCase : SupportCase, ICaseKind<TCase>
    where TPage : CasePage
{
    public IReadOnlyList<Choice> Owners { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (!await base.LoadAsync(ct))
            return false;
        Owners = await owners.OfAsync(Caller, Case.EmployeeId, ct);
        return true;
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var kind = Form.One<MeasureKind>("kind", "measure.no-kind");
        var what = Form.Text("what", "measure.no-what");
        var owner = PossibleOwners.Chosen(Form);
        var due = Form.Day("due", "measure.no-due");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new AgreeMeasure<TCase>(CaseId, new MeasureTerms(Form.Id, kind!.Value, Person.Text(what!), owner!, due!.Value)),
            "measure.done", ct, (RefusalCodes.MeasureDueBeforeAgreed, "due"), (RefusalCodes.IdMalformed, PossibleOwners.OtherField));
    }
}
