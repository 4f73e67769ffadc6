using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.CancellingFollowUp;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.ReturnToWork.CancellingFollowUp;

/// <summary>Says that a follow-up is not going to be held, and why.</summary>
[Needs("read-return-to-work")]
[Needs("support-return", Method = "POST")]
public sealed class CancelPage(Forms forms, CaseFormParts parts) : CaseForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts)
{
    [FromRoute]
    public string FollowUpId { get; set; } = "";

    protected override async Task<string?> DoAsync(CancellationToken ct) => Form.Text("why", "cancel-follow-up.no-why") is { } why
        ? await RunAsync(new CancelReturnFollowUp(CaseId, FollowUpId, Person.Text(why)), "cancel-follow-up.done", ct)
        : null;
}
