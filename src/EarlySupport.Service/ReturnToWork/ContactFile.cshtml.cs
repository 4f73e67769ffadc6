using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages.CalendarFiles;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>The last day of the next contact during a long absence, as a calendar file.</summary>
[Needs("read-return-to-work")]
public sealed class ContactFilePage(
    CasePages cases, AccessCheck access, OrganisationReader organisations, RequestCaller callers, PageWords words, TimeProvider wallClock)
    : ReturnFile(cases, access, organisations, callers, words, wallClock)
{
    // A contact that was held makes the next one due, which is another entry.
    protected override CalendarEntry? Of(ReturnToWorkPage page) =>
        page.ContactBy is { } by ? new CalendarEntry($"{CaseId}-contact-{by:yyyyMMdd}", "calendar.contact", by) : null;
}
