using EarlySupport.Domain;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Statements;

/// <summary>Records a statement that nobody asked for, after the employee was referred or occupational health was told.</summary>
[Needs("read-intensified-support")]
[Needs("give-statement", Method = "POST")]
public sealed class GiveUnaskedPage(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    protected override void Begin() => Form.Set("givenOn", TodayField);

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var purpose = Form.One<StatementPurpose>("purpose", "request-statement.no-purpose");
        var on = Form.Day("givenOn", "give-statement.no-day");
        var conclusions = Form.Text("conclusions", "give-statement.no-conclusions");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new GiveStatement(CaseId, Form.Id, purpose!.Value, on!.Value, Person.Text(conclusions!)), "give-statement.done", ct,
            (RefusalCodes.DayInTheFuture, "givenOn"), (RefusalCodes.StatementNotRequested, "givenOn"));
    }
}
