using EarlySupport.EventStore.Port;
using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages.CalendarFiles;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.CaseMeetings;

/// <summary>A case meeting as a calendar file. Nobody of its agenda is shown.</summary>
[Needs("hold-case-meetings")]
public sealed class CaseMeetingFilePage(
    IEventStore store, OrganisationReader organisations, RequestCaller callers, PageWords words, TimeProvider wallClock)
    : CalendarFilePage(organisations, callers, words, wallClock)
{
    [FromRoute]
    public string MeetingId { get; set; } = "";

    protected override async Task<CalendarEntry?> FindAsync(string tenant, CancellationToken ct) =>
        await CaseMeetingPage.FindAsync(store, tenant, MeetingId, ct) is { } meeting
            ? new CalendarEntry(MeetingId, "calendar.case-meeting", meeting.On, MeetingTime.Read(meeting.At))
            : null;
}
