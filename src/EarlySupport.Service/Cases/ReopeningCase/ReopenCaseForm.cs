using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.Cases.ReopeningCase;

/// <summary>Reopens a closed case.</summary>
public abstract class ReopenCaseForm<TCase, TPage>(Forms forms, CaseFormParts parts) : CaseForm<TCase, TPage>(forms, parts)
    where TCase : SupportCase, ICaseKind<TCase>
    where TPage : CasePage
{
    protected override async Task<string?> DoAsync(CancellationToken ct) => Form.Text("why", "reopen.no-why") is { } why
        ? await RunAsync(new ReopenCase<TCase>(CaseId, Person.Text(why)), "reopen.done", ct)
        : null;
}
