using EarlySupport.Domain.Access;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Service.Absences.Forecasting;
using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.OccupationalHealth;

/// <summary>Occupational health's list: who it was told of or referred to, and how many days are left to the days of the law.</summary>
[Needs("read-notices", About.Many)]
public sealed class NotifiedPeoplePage(NotifiedPeople notified, Forecasts forecasts, AccessCheck access) : PageModel
{
    private ILookup<string, ForecastRow> ahead = Array.Empty<ForecastRow>().ToLookup(row => row.EmployeeId);

    public Notified Notified { get; private set; } = null!;

    public Paging Paging { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var page = Paging.Asked(Request);
        Notified = await notified.FindAsync(access.Readership(), page, ct);
        Paging = new Paging(page, Notified.Total, Request);
        await access.LogAsync([.. Notified.People.Select(person => person.EmployeeId)], ct);
        // What lies ahead follows from the absences, which are seen with consent only; the list narrows to those.
        if (await access.RefuseAsync(new AccessRequirement(Acts.ReadAbsences, About.Many), ct) is not null)
            return;
        var shown = Notified.People.Where(MayForecast).Select(person => person.EmployeeId).ToArray();
        ahead = (await forecasts.FindAsync(access.Readership(), shown, null, ct)).ToLookup(row => row.EmployeeId);
        await access.LogAsync(shown, ct);
    }

    public static bool MayForecast(NotifiedPerson person) => person.Consents.Contains(ConsentScope.AbsenceHistory);

    /// <summary>Days from today to a rule, as the absences stand or as it was told; null where neither says.</summary>
    public int? DaysTo(NotifiedPerson person, string rule) =>
        ahead[person.EmployeeId].FirstOrDefault(row => row.RuleId == rule)?.DaysLeft
        ?? (rule == "FI-90" && person.StatementBy is { } by ? by.DayNumber - Notified.Today!.Value.DayNumber : null);
}
