using EarlySupport.Domain;
using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;
using EarlySupport.Service.Access;

namespace EarlySupport.Service.EarlySupport.SchedulingFollowUp;

/// <summary>Schedules a follow-up.</summary>
[Needs("read-early-support")]
[Needs("lead-early-support", Method = "POST")]
public sealed class SchedulePage(CaseForms cases) : CaseFormPage(cases)
{
    protected override async Task<string?> DoAsync(CancellationToken ct)
    {
        var on = Form.Day("on", "schedule.no-day");
        return on is null ? null : await RunAsync(
            new ScheduleFollowUp(CaseId, Form.Id, on.Value) { SeenVersion = Form.Version }, "schedule.done", Address, ct, (RefusalCodes.FollowUpInThePast, "on"));
    }
}
