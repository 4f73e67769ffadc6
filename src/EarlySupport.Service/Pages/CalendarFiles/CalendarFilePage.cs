using System.Text;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.SignIn;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Pages.CalendarFiles;

/// <summary>Something that is to come, or was called off.</summary>
/// <param name="Id">The same whenever it is asked for, so that a calendar that has it moves it.</param>
/// <param name="What">Key of what it is.</param>
/// <param name="At">On the organisation's clocks; null where it has a day and no time.</param>
public sealed record CalendarEntry(string Id, string What, DateOnly On, TimeOnly? At = null, bool IsCancelled = false);

/// <summary>
/// Something as a file for one's own calendar (RFC 5545). It leaves the service, so it says neither whom it is about nor what for: what it is, the
/// day, and the time.
/// </summary>
public abstract class CalendarFilePage(OrganisationReader organisations, RequestCaller callers, PageWords words, TimeProvider wallClock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var tenant = (await callers.GetAsync(ct)).Tenant;
        if (await FindAsync(tenant, ct) is not { } entry)
            return NotFound();
        var happens = new CalendarEvent
        {
            Uid = $"{entry.Id}@early-support",
            DtStamp = Utc(wallClock.GetUtcNow()),
            Summary = words[entry.What],
            Status = entry.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Class = "PRIVATE",
            Start = entry.At is { } time ? Utc((await organisations.SettingsAsync(tenant, ct)).MomentOf(entry.On, time)) : new CalDateTime(entry.On),
            // An hour, as nobody says how long it takes.
            Duration = entry.At is null ? Duration.FromDays(1) : Duration.FromHours(1),
        };
        var calendar = new Calendar { ProductId = "-//EarlySupport//EN", Events = { happens } };
        return File(Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar)!), "text/calendar; charset=utf-8", "early-support.ics");
    }

    /// <returns>Null where there is nothing of the kind.</returns>
    protected abstract Task<CalendarEntry?> FindAsync(string tenant, CancellationToken ct);

    private static CalDateTime Utc(DateTimeOffset moment) => new(moment.UtcDateTime, "UTC");
}
