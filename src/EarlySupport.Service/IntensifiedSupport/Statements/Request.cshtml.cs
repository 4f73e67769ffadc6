using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.Statements;

/// <summary>Asks occupational health for its statement. By when the one for FI-90 is needed follows from the absences.</summary>
[Needs("read-intensified-support")]
[Needs("request-statement", Method = "POST")]
public sealed class RequestPage(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    protected override void Begin()
    {
        Form.Set("purpose", FieldName.Of(StatementPurpose.Fi90));
        Form.Set("requestedOn", TodayField);
    }

    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var purpose = Form.One<StatementPurpose>("purpose", "request-statement.no-purpose");
        var requestedOn = Form.Day("requestedOn", "request-statement.no-day");
        var neededBy = Form.Day("neededBy");
        return Form.Errors.Count > 0 ? null : await RunAsync(
            new RequestStatement(CaseId, Form.Id, purpose!.Value, requestedOn!.Value, purpose == StatementPurpose.Fi90 ? null : neededBy),
            "request-statement.done", ct);
    }
}
