using EarlySupport.Domain;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.IntensifiedSupport.Statements;

/// <summary>Records that the employee took a statement to Kela, so that the payment goes on.</summary>
[Needs("read-intensified-support")]
[Needs("deliver-statement", Method = "POST")]
public sealed class DeliverPage(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    [FromRoute]
    public string StatementId { get; set; } = "";

    protected override void Begin() => Form.Set("deliveredOn", TodayField);

    protected override async Task<string?> DoAsync(CancellationToken ct) => Form.Day("deliveredOn", "deliver.no-day") is { } on
        ? await RunAsync(
            new DeliverStatementToKela(CaseId, StatementId, on), "deliver.done", ct,
            (RefusalCodes.DayInTheFuture, "deliveredOn"), (RefusalCodes.DayBeforeEarlier, "deliveredOn"))
        : null;
}
