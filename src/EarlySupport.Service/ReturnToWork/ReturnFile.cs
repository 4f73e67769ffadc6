using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages.CalendarFiles;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>Something of a return to work as a calendar file.</summary>
public abstract class ReturnFile(
    CasePages cases, AccessCheck access, OrganisationReader organisations, RequestCaller callers, PageWords words, TimeProvider wallClock)
    : CalendarFilePage(organisations, callers, words, wallClock)
{
    [FromRoute]
    public string CaseId { get; set; } = "";

    protected sealed override async Task<CalendarEntry?> FindAsync(string tenant, CancellationToken ct) =>
        await cases.FindAsync(tenant, CaseKind.ReturnToWork, CaseId, access.Shows, ct) is ReturnToWorkPage page ? Of(page) : null;

    /// <returns>Null where the case has nothing of the kind.</returns>
    protected abstract CalendarEntry? Of(ReturnToWorkPage page);
}
