using EarlySupport.Domain.Access;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.People;

/// <summary>A supervisor's people at a glance: how much each was absent, what comes next, and what waits to be done. A few queries for all of them.</summary>
[Needs("read-absences", About.Many)]
public sealed class PeoplePage(MyPeople people, Forecasts forecasts, AlertList alerts, CaseList cases, AccessCheck access) : PageModel
{
    /// <summary>With those further down the line.</summary>
    [FromQuery(Name = "all")]
    public bool All { get; set; }

    public LedPeople Led { get; private set; } = null!;

    public ILookup<string, AlertRow> Alerts { get; private set; } = null!;

    public ILookup<string, CaseRow> Cases { get; private set; } = null!;

    public IReadOnlyDictionary<string, ForecastRow> NextStatutory { get; private set; } = null!;

    public Paging Paging { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var page = Paging.Asked(Request);
        Led = await people.OfAsync(access.Readership(), All, page, ct);
        Paging = new Paging(page, Led.Shown, Request);
        var shown = Led.People.Select(person => person.EmployeeId).ToArray();
        await access.LogAsync(shown, ct);
        NextStatutory = (await forecasts.FindAsync(access.Readership(), shown, null, ct))
            .Where(f => f.RuleId.StartsWith("FI-", StringComparison.Ordinal)).GroupBy(f => f.EmployeeId).ToDictionary(g => g.Key, g => g.First());
        Alerts = (await alerts.FindAsync(access.Readership(), new AlertFilter(State: "open", Among: shown), ct))
            .Where(a => a.Answer is null or "acknowledged").ToLookup(a => a.EmployeeId);
        if (await access.RefuseAsync(new AccessRequirement(Acts.ListCases, About.Many), ct) is not null)
            return Forbid();
        Cases = (await access.ReadAsync(cases.FindOpenAsync(access.Readership(), shown, ct), row => row.EmployeeId, ct)).ToLookup(c => c.EmployeeId);
        return Page();
    }
}
