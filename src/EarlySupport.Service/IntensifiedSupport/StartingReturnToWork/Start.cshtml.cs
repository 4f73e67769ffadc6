using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.StartingReturnToWork;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.IntensifiedSupport.StartingReturnToWork;

/// <summary>Begins to support the employee's return to work beside what still goes on here.</summary>
[Needs("read-intensified-support")]
[Needs("lead-intensified-support", Method = "POST")]
public sealed class StartPage(Forms forms, CaseFormParts parts) : CaseForm<IntensifiedSupportCase, IntensifiedSupportPage>(forms, parts)
{
    protected override Task<string?> DoAsync(CancellationToken ct) => RunAsync(new StartReturnToWork(CaseId, Form.Id), "start-return.done", ct);
}
