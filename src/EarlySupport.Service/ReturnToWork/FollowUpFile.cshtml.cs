using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages.CalendarFiles;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>A follow-up after the return, as a calendar file.</summary>
[Needs("read-return-to-work")]
public sealed class FollowUpFilePage(
    CasePages cases, AccessCheck access, OrganisationReader organisations, RequestCaller callers, PageWords words, TimeProvider wallClock)
    : ReturnFile(cases, access, organisations, callers, words, wallClock)
{
    [FromRoute]
    public string FollowUpId { get; set; } = "";

    protected override CalendarEntry? Of(ReturnToWorkPage page) => page.FollowUps.FirstOrDefault(one => one.FollowUpId == FollowUpId) is { } followUp
        ? new CalendarEntry($"{CaseId}-{FollowUpId}", "calendar.follow-up", followUp.On, IsCancelled: followUp.State == "cancelled")
        : null;
}
