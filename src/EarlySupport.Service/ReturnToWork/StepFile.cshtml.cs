using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages.CalendarFiles;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>The first day of a step of the return, as a calendar file.</summary>
[Needs("read-return-to-work")]
public sealed class StepFilePage(
    CasePages cases, AccessCheck access, OrganisationReader organisations, RequestCaller callers, PageWords words, TimeProvider wallClock)
    : ReturnFile(cases, access, organisations, callers, words, wallClock)
{
    [FromRoute]
    public int StepNumber { get; set; }

    protected override CalendarEntry? Of(ReturnToWorkPage page) => page.Steps.FirstOrDefault(one => one.StepNumber == StepNumber) is { } step
        ? new CalendarEntry($"{CaseId}-step-{StepNumber}", "calendar.return-step", step.From)
        : null;
}
