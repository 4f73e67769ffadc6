using EarlySupport.Domain;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.SchedulingFollowUp;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.ReturnToWork.SchedulingFollowUp;

/// <summary>Sets the day on which it is looked at together how the return goes.</summary>
[Needs("read-return-to-work")]
[Needs("support-return", Method = "POST")]
public sealed class SchedulePage(Forms forms, CaseFormParts parts) : CaseForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts)
{
    protected override async Task<string?> DoAsync(CancellationToken ct) => Form.Day("on", "schedule.no-day") is { } on
        ? await RunAsync(new ScheduleReturnFollowUp(CaseId, Form.Id, on), "schedule.done", ct, (RefusalCodes.FollowUpInThePast, "on"))
        : null;
}
