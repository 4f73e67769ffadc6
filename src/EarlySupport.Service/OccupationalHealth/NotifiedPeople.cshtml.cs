using EarlySupport.Domain.Access;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Exporting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.OccupationalHealth;

/// <summary>Occupational health's list: who it was told of or referred to, and how many days are left to the days of the law.</summary>
[Needs("read-notices", About.Many)]
public sealed class NotifiedPeoplePage(NotifiedPeople notified, Forecasts forecasts, AccessCheck access, PageWords words, FieldWords recorded)
    : PageModel, IListPage
{
    private ILookup<string, ForecastRow> ahead = Array.Empty<ForecastRow>().ToLookup(row => row.EmployeeId);

    public Notified Notified { get; private set; } = null!;

    public Paging Paging { get; private set; } = null!;

    public ExportedList List => ExportedList.Of("notified.title", Notified.People,
        ("notified.person", person => person.Name), ("export.employee-number", person => person.EmployeeId), ("queue.unit", person => person.Unit),
        ("export.notice", What), ("export.notice-on", person => person.On), ("export.referred-on", person => person.ReferredOn),
        ("notified.to-60", person => DaysTo(person, "FI-60")), ("notified.to-90", person => DaysTo(person, "FI-90")),
        ("notified.next-negotiation", person => person.NextNegotiation),
        ("notified.consents", person => string.Join(", ", person.Consents.Select(recorded.Of))));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var page = Paging.Asked(Request);
        Notified = await notified.FindAsync(access.Readership(), page, Paging.Limit(Request), ct);
        Paging = new Paging(page, Notified.Total, Request);
        await access.LogAsync([.. Notified.People.Select(person => person.EmployeeId)], ct);
        // What lies ahead follows from the absences, which are seen with consent only; the list narrows to those.
        if (await access.RefuseAsync(new AccessRequirement(Acts.ReadAbsences, About.Many), ct) is not null)
            return;
        var shown = Notified.People.Where(MayForecast).Select(person => person.EmployeeId).ToArray();
        ahead = (await forecasts.FindAsync(access.Readership(), shown, null, ct)).ToLookup(row => row.EmployeeId);
        await access.LogAsync(shown, ct);
    }

    private static bool MayForecast(NotifiedPerson person) => person.Consents.Contains(ConsentScope.AbsenceHistory);

    /// <summary>What the last notice was about; null where there was none.</summary>
    public string? What(NotifiedPerson person) => person.What switch
    {
        null => null,
        "occupational-accident" => recorded[person.What],
        _ => words.Rule(person.What),
    };

    /// <summary>Why no days are told to a limit.</summary>
    /// <param name="reachedOn">When it was reached last; null where never.</param>
    public string NotAhead(NotifiedPerson person, DateOnly? reachedOn) => !MayForecast(person) ? words["notified.no-consent"]
        : reachedOn is null ? words["notified.none-ahead"]
        : words["notified.reached", ("on", reachedOn)];

    /// <summary>Days from today to a rule, as the absences stand or as it was told; null where neither says.</summary>
    public int? DaysTo(NotifiedPerson person, string rule) =>
        ahead[person.EmployeeId].FirstOrDefault(row => row.RuleId == rule)?.DaysLeft
        ?? (rule == "FI-90" && person.StatementBy is { } by ? by.DayNumber - Notified.Today!.Value.DayNumber : null);
}
