using EarlySupport.Domain;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.NotingRelapse;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;

namespace EarlySupport.Service.ReturnToWork.NotingRelapse;

/// <summary>Records that the absence has begun again: the case goes on, with contacts and another plan.</summary>
[Needs("read-return-to-work")]
[Needs("support-return", Method = "POST")]
public sealed class RelapsePage(Forms forms, CaseFormParts parts) : CaseForm<ReturnToWorkCase, ReturnToWorkPage>(forms, parts)
{
    protected override void Begin() => Form.Set("on", TodayField);

    protected override async Task<string?> DoAsync(CancellationToken ct) => Form.Day("on", "relapse.no-day") is { } on
        ? await RunAsync(
            new NoteRelapse(CaseId, on, null, Person.TextOrNone(Form.Text("text"))), "relapse.done", ct,
            (RefusalCodes.DayInTheFuture, "on"), (RefusalCodes.DayBeforeEarlier, "on"))
        : null;
}
