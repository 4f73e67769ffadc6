using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Audit.Timelines;
using EarlySupport.Service.Cases;
using EarlySupport.Service.IntensifiedSupport.Consents;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.OccupationalHealth.PersonTimeline;

/// <summary>A person as occupational health sees them: everything on one time axis, what consent withholds, and the consents in force.</summary>
[Needs("read-history")]
public sealed class PersonTimelinePage(
    TimelineReader timelines, PersonMarks marks, ConsentList consents, CaseList cases, PersonNames names, OrganisationReader organisations,
    CaseContexts contexts, RequestCaller callers, AccessCheck access, PageWords words) : PageModel
{
    // Those that occupational health sees with consent only.
    private static readonly RecordPart[] ByConsent = [RecordPart.Absences, RecordPart.EarlySupportMemos, RecordPart.NegotiationMemos, RecordPart.ReturnPlan];

    [FromRoute]
    public string EmployeeId { get; set; } = "";

    public string Name { get; private set; } = "";

    public TimelinePicture Picture { get; private set; } = null!;

    public IReadOnlyDictionary<long, TimelineEntry> Entries { get; private set; } = new Dictionary<long, TimelineEntry>();

    public IReadOnlyList<RecordPart> Withheld { get; private set; } = [];

    public IReadOnlyList<ConsentRow> Consents { get; private set; } = [];

    /// <summary>The person's cases that are open and have a page for the reader.</summary>
    public IReadOnlyList<CaseRow> Open { get; private set; } = [];

    private IReadOnlyList<CaseRow> AllOpen { get; set; } = [];

    public bool HasOpen(CaseKind kind) => AllOpen.Any(one => one.Kind == kind);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var tenant = (await callers.GetAsync(ct)).Tenant;
        if ((await timelines.OfPersonAsync(tenant, EmployeeId, access.Shows, words.Language, ct)).Value is not { } timeline)
            return NotFound();
        var today = contexts.Today(await organisations.SettingsAsync(tenant, ct));
        Name = (await names.OfAsync(tenant, EmployeeId, ct)).Name;
        Entries = timeline.Entries.ToDictionary(entry => entry.SequenceNumber);
        Withheld = [.. ByConsent.Where(part => !access.Shows(part))];
        Picture = TimelinePicture.Of(await marks.OfAsync(timeline, today, ct), today);
        Consents = [.. (await consents.OfPersonAsync(tenant, EmployeeId, ct)).Where(consent => consent.IsInForceOn(today))];
        bool[] shown = [access.Shows(RecordPart.EarlySupportMemos), true, access.Shows(RecordPart.ReturnPlan)];
        if (await access.RefuseAsync(new AccessRequirement(Acts.ListCases, About.AsAddressed), ct) is null)
            AllOpen = await cases.FindAsync(access.Readership(), new CaseFilter(EmployeeId, State: "open"), ct);
        Open = [.. AllOpen.Where(one => shown[(int)one.Kind])];
        return Page();
    }
}
