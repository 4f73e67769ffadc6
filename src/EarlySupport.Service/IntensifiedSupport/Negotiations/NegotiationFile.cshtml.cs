using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages.CalendarFiles;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>A negotiation as a calendar file.</summary>
[Needs("read-intensified-support")]
public sealed class NegotiationFilePage(
    CasePages cases, AccessCheck access, OrganisationReader organisations, RequestCaller callers, PageWords words, TimeProvider wallClock)
    : CalendarFilePage(organisations, callers, words, wallClock)
{
    [FromRoute]
    public string CaseId { get; set; } = "";

    [FromRoute]
    public string NegotiationId { get; set; } = "";

    protected override async Task<CalendarEntry?> FindAsync(string tenant, CancellationToken ct)
    {
        var page = await cases.FindAsync(tenant, CaseKind.IntensifiedSupport, CaseId, access.Shows, ct) as IntensifiedSupportPage;
        return page?.Negotiations.FirstOrDefault(one => one.NegotiationId == NegotiationId) is { } negotiation
            ? new CalendarEntry($"{CaseId}-{NegotiationId}", "calendar.negotiation", negotiation.On, negotiation.At, negotiation.State == "cancelled")
            : null;
    }
}
