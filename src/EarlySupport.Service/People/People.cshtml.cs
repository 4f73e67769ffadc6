using EarlySupport.Domain.Access;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Exporting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.People;

/// <summary>A supervisor's people at a glance: how much each was absent, what comes next, and what waits to be done. A few queries for all of them.</summary>
[Needs("read-absences", About.Many)]
public sealed class PeoplePage(MyPeople people, Forecasts forecasts, AlertList alerts, CaseList cases, AccessCheck access, PageWords words)
    : PageModel, IListPage
{
    /// <summary>With those further down the line.</summary>
    [FromQuery(Name = "all")]
    public bool All { get; set; }

    /// <summary>Whether the reader sees all people, as HR does, and not those whom they lead.</summary>
    public bool SeesEverybody => access.Readership().Everybody;

    public LedPeople Led { get; private set; } = null!;

    public ILookup<string, AlertRow> Alerts { get; private set; } = null!;

    public ILookup<string, CaseRow> Cases { get; private set; } = null!;

    public IReadOnlyDictionary<string, ForecastRow> NextStatutory { get; private set; } = null!;

    public Paging Paging { get; private set; } = null!;

    public ExportedList List => ExportedList.Of("people.title", Led.People,
        ("queue.person", person => person.Name), ("export.employee-number", person => person.EmployeeId), ("queue.unit", person => person.Unit),
        ("queue.supervisor", person => person.Supervisor), ("export.absence-days", person => person.Year.Days),
        ("export.next-limit", person => NextStatutory.TryGetValue(person.EmployeeId, out var next) ? words.Rule(next.RuleId) : null),
        ("export.next-limit-on", person => NextStatutory.GetValueOrDefault(person.EmployeeId)?.ExpectedOn),
        ("export.open-alerts", person => Alerts[person.EmployeeId].Count()), ("export.open-cases", person => Cases[person.EmployeeId].Count()));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        All |= SeesEverybody;
        var page = Paging.Asked(Request);
        Led = await people.OfAsync(access.Readership(), All, page, Paging.Limit(Request), ct);
        Paging = new Paging(page, Led.Shown, Request);
        var shown = Led.People.Select(person => person.EmployeeId).ToArray();
        await access.LogAsync(shown, ct);
        // Of the same people, and each on a connection of its own: asked at the same time.
        var ahead = forecasts.FindAsync(access.Readership(), shown, null, ct);
        var waiting = alerts.FindAsync(access.Readership(), new AlertFilter(State: "open", Among: shown), ct);
        await Task.WhenAll(ahead, waiting);
        NextStatutory = (await ahead).Where(f => f.RuleId.StartsWith("FI-", StringComparison.Ordinal))
            .GroupBy(f => f.EmployeeId).ToDictionary(g => g.Key, g => g.First());
        Alerts = (await waiting).Where(a => a.Answer is null or "acknowledged").ToLookup(a => a.EmployeeId);
        if (await access.RefuseAsync(new AccessRequirement(Acts.ListCases, About.Many), ct) is not null)
            return Forbid();
        Cases = (await access.ReadAsync(cases.FindOpenAsync(access.Readership(), shown, ct), row => row.EmployeeId, ct)).ToLookup(c => c.EmployeeId);
        return Page();
    }
}
