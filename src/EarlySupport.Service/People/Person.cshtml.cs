using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Organisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.People;

/// <summary>One of a supervisor's people: the year's absences, what lies ahead, all alerts and all cases.</summary>
[Needs("read-absences")]
public sealed class PersonPage(MyPeople people, Forecasts forecasts, AlertList alerts, CaseList cases, DeputyList deputies, AccessCheck access)
    : PageModel
{
    [FromRoute]
    public string EmployeeId { get; set; } = "";

    public LedPerson Person { get; private set; } = null!;

    public IReadOnlyList<ForecastRow> Ahead { get; private set; } = [];

    public IReadOnlyList<AlertRow> Alerts { get; private set; } = [];

    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    /// <summary>The early support that goes on; null where none does.</summary>
    public CaseRow? OpenEarlySupport => Cases.FirstOrDefault(c => c.Kind == CaseKind.EarlySupport && c.State == "open");

    /// <summary>Whether there is something to name a deputy for, and the reader may.</summary>
    public bool MayHaveDeputy { get; private set; }

    public bool HasOpen(CaseKind kind) => Cases.Any(c => c.Kind == kind && c.State == "open");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await people.FindAsync(access.Readership(), EmployeeId, ct) is not var (person, _))
            return NotFound();
        Person = person;
        // Of one person, and each on a connection of its own: asked at the same time.
        var ahead = forecasts.FindAsync(access.Readership(), [EmployeeId], null, ct);
        var reached = alerts.FindAsync(access.Readership(), new AlertFilter(Employee: EmployeeId), ct);
        var leads = deputies.LeadsAsync(access.Readership().Tenant, EmployeeId, ct);
        await Task.WhenAll(ahead, reached, leads);
        Ahead = await ahead;
        Alerts = [.. (await reached).OrderByDescending(a => a.ReachedOn)];
        if (await access.RefuseAsync(new AccessRequirement(Acts.ListCases, About.AsAddressed), ct) is null)
            Cases = await cases.FindAsync(access.Readership(), new CaseFilter(Employee: EmployeeId), ct);
        MayHaveDeputy = await leads && await access.RefuseAsync(new AccessRequirement(Acts.NameDeputy, About.AsAddressed), ct) is null;
        return Page();
    }
}
