using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Exporting;
using EarlySupport.Service.Pages.Fields;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Cases;

/// <summary>Cases of every kind, of all whom the reader may see: those that have been open longest first.</summary>
[Needs("list-cases", About.Many)]
public sealed class CasesPage(CaseList cases, PersonNames names, UnitList units, AccessCheck access, PageWords words) : PageModel, IListPage
{
    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [FromQuery(Name = "state")]
    public string? State { get; set; }

    [FromQuery(Name = "supervisor")]
    public string? Supervisor { get; set; }

    [FromQuery(Name = "unit")]
    public string? Unit { get; set; }

    public Paging Paging { get; private set; } = null!;

    public IReadOnlyList<CaseRow> Rows { get; private set; } = [];

    public Called Names { get; private set; } = null!;

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public IReadOnlyList<Choice> Supervisors { get; private set; } = [];

    public IReadOnlyList<Choice> States => [.. CaseList.States.Select(state => new Choice(state, words[$"state-of-case.{state}"]))];

    public ExportedList List => ExportedList.Of("cases.title", Rows,
        ("queue.person", row => Names[row.EmployeeId]), ("export.employee-number", row => row.EmployeeId), ("export.case-id", row => row.CaseId),
        ("cases.kind", row => words.Of(row.Kind)), ("cases.opened", row => DateOnly.FromDateTime(row.OpenedAt)),
        ("cases.state", row => words[$"state-of-case.{row.State}"]), ("export.outcome", row => row.Outcome is { } outcome ? words.Of(outcome) : null),
        ("queue.supervisor", row => row.SupervisorId is null ? null : Names[row.SupervisorId]), ("cases.measures", row => row.OpenMeasures),
        ("export.overdue-measures", row => row.OverdueMeasures), ("cases.next", row => row.NextFollowUp));

    /// <summary>What is chosen counts; an empty field, or a word that is none, does not narrow.</summary>
    private CaseFilter Filter => new(
        Supervisor: Given(Supervisor), Kind: FieldName.All<CaseKind>().FirstOrDefault(kind => kind == Kind),
        State: CaseList.States.FirstOrDefault(state => state == State), Unit: Given(Unit));

    public async Task OnGetAsync(CancellationToken ct)
    {
        // Nothing chosen yet shows what is open; all is a choice.
        if (!Request.Query.ContainsKey("state"))
            State = "open";
        var readership = access.Readership();
        var page = Paging.Asked(Request);
        var (rows, total, supervisors) = await cases.FindAsync(readership, Filter, Paging.Limit(Request), (page - 1) * Paging.Size, ct);
        (Rows, Paging) = (rows, new Paging(page, total, Request));
        await access.LogAsync([.. rows.Select(row => row.EmployeeId).Distinct()], ct);
        Names = await names.CalledAsync(readership.Tenant, rows.Select(row => row.EmployeeId).Concat(supervisors), ct);
        Units = await units.ChoicesAsync(readership.Tenant, ct);
        Supervisors = [.. supervisors.Select(id => new Choice(id, Names[id])).OrderBy(one => one.Text, StringComparer.Ordinal)];
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
