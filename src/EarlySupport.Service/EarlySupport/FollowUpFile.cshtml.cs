using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages.CalendarFiles;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.EarlySupport;

/// <summary>A follow-up of early support as a calendar file.</summary>
[Needs("read-early-support")]
public sealed class FollowUpFilePage(
    CasePages cases, AccessCheck access, OrganisationReader organisations, RequestCaller callers, PageWords words, TimeProvider wallClock)
    : CalendarFilePage(organisations, callers, words, wallClock)
{
    [FromRoute]
    public string CaseId { get; set; } = "";

    [FromRoute]
    public string FollowUpId { get; set; } = "";

    protected override async Task<CalendarEntry?> FindAsync(string tenant, CancellationToken ct)
    {
        var page = await cases.FindAsync(tenant, CaseKind.EarlySupport, CaseId, access.Shows, ct) as EarlySupportPage;
        return page?.FollowUps.FirstOrDefault(one => one.FollowUpId == FollowUpId) is { } followUp
            ? new CalendarEntry($"{CaseId}-{FollowUpId}", "calendar.follow-up", followUp.On)
            : null;
    }
}
