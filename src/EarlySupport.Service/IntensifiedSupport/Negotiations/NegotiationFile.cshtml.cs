using System.Globalization;
using System.Text;
using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>
/// A negotiation as a calendar file (RFC 5545). It leaves the service, so it says neither whom it is about nor what for: the day, the time, and
/// that it is one.
/// </summary>
[Needs("read-intensified-support")]
public sealed class NegotiationFilePage(
    CasePages cases, OrganisationReader organisations, RequestCaller callers, AccessCheck access, PageWords words, TimeProvider wallClock) : PageModel
{
    [FromRoute]
    public string CaseId { get; set; } = "";

    [FromRoute]
    public string NegotiationId { get; set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var tenant = (await callers.GetAsync(ct)).Tenant;
        var page = await cases.FindAsync(tenant, CaseKind.IntensifiedSupport, CaseId, access.Shows, ct) as IntensifiedSupportPage;
        if (page?.Negotiations.FirstOrDefault(one => one.NegotiationId == NegotiationId) is not { } negotiation)
            return NotFound();
        var begins = (await organisations.SettingsAsync(tenant, ct)).MomentOf(negotiation.On, negotiation.At);
        return File(Encoding.UTF8.GetBytes(Event(negotiation, begins)), "text/calendar; charset=utf-8", "negotiation.ics");
    }

    // Lines end as the format has it; an hour, as nobody says how long it takes.
    private string Event(CaseNegotiation negotiation, DateTimeOffset begins) => string.Join("\r\n",
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//EarlySupport//EN", "BEGIN:VEVENT", $"UID:{CaseId}-{NegotiationId}@early-support", $"DTSTAMP:{Utc(wallClock.GetUtcNow())}",
        $"DTSTART:{Utc(begins)}", "DURATION:PT1H", $"SUMMARY:{words["negotiation-calendar.summary"]}",
        $"STATUS:{(negotiation.State == "cancelled" ? "CANCELLED" : "CONFIRMED")}", "CLASS:PRIVATE", "END:VEVENT", "END:VCALENDAR", "",
    ]);

    private static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
