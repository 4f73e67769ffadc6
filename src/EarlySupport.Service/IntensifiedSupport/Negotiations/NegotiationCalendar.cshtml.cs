using System.Globalization;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages.Exporting;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>The negotiations that are arranged, and those of the last weeks, each to be taken into one's own calendar.</summary>
[Needs("read-negotiations", About.Many)]
public sealed class NegotiationCalendarPage(
    NegotiationList negotiations, PersonNames names, OrganisationReader organisations, CaseContexts contexts, AccessCheck access, RequestCaller callers,
    FieldWords recorded) : PageModel, IListPage
{
    private const int DaysBack = 28;

    private IReadOnlyDictionary<string, string> known = new Dictionary<string, string>();

    public IReadOnlyList<NegotiationRow> ToCome { get; private set; } = [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<NegotiationRow> Past { get; private set; } = [];

    public ExportedList List => ExportedList.Of("negotiation-calendar.title", ToCome.Concat(Past).OrderBy(row => (row.On, row.At)),
        ("queue.person", row => NameOf(row.EmployeeId)), ("export.employee-number", row => row.EmployeeId), ("export.case-id", row => row.CaseId),
        ("export.day", row => row.On), ("export.time", row => row.At.ToString("HH:mm", CultureInfo.InvariantCulture)),
        ("cases.state", row => recorded[row.State]));

    public string NameOf(string id) => known.GetValueOrDefault(id, id);

    public async Task OnGetAsync(CancellationToken ct)
    {
        var tenant = (await callers.GetAsync(ct)).Tenant;
        var today = contexts.Today(await organisations.SettingsAsync(tenant, ct));
        var rows = await access.ReadAsync(
            negotiations.FindAsync(access.Readership(), null, today.AddDays(-DaysBack), null, null, ct), row => row.EmployeeId, ct);
        (ToCome, Past) = ([.. rows.Where(row => row.On >= today && row.State == "scheduled")], [.. rows.Where(row => row.On < today || row.State != "scheduled").Reverse()]);
        known = await names.OfAsync(tenant, rows.Select(row => row.EmployeeId), ct);
    }
}
