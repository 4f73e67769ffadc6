using EarlySupport.Domain.Access;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Cases;
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

    [FromQuery(Name = "page-number")]
    public int PageNumber { get; set; } = 1;

    public LedPeople Led { get; private set; } = null!;

    public ILookup<string, AlertRow> Alerts { get; private set; } = null!;

    public ILookup<string, CaseRow> Cases { get; private set; } = null!;

    public IReadOnlyDictionary<string, ForecastRow> NextStatutory { get; private set; } = null!;

    public long Pages => (Led.Shown + MyPeople.Page - 1) / MyPeople.Page;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Max(1, PageNumber);
        Led = await people.OfAsync(access.Readership(), All, PageNumber, ct);
        var shown = Led.People.Select(person => person.EmployeeId).ToHashSet();
        await access.LogAsync([.. shown], ct);
        NextStatutory = (await forecasts.FindAsync(access.Readership(), null, null, ct))
            .Where(f => f.RuleId.StartsWith("FI-", StringComparison.Ordinal)).GroupBy(f => f.EmployeeId).ToDictionary(g => g.Key, g => g.First());
        Alerts = (await alerts.FindAsync(access.Readership(), new AlertFilter(State: "open"), ct))
            .Where(a => shown.Contains(a.EmployeeId) && a.Answer is null or "acknowledged").ToLookup(a => a.EmployeeId);
        if (await access.RefuseAsync(new AccessRequirement(Acts.ListCases, About.Many), ct) is not null)
            return Forbid();
        Cases = (await access.ReadAsync(CasesAsync(shown, ct), row => row.EmployeeId, ct)).ToLookup(c => c.EmployeeId);
        return Page();
    }

    private async Task<IReadOnlyList<CaseRow>> CasesAsync(HashSet<string> shown, CancellationToken ct) =>
        [.. (await cases.FindAsync(access.Readership(), new CaseFilter(State: "open"), ct)).Where(c => shown.Contains(c.EmployeeId))];
}
