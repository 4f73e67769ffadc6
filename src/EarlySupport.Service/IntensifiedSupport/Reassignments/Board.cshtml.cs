using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages;
using EarlySupport.Service.Pages.Exporting;
using EarlySupport.Service.Pages.Fields;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.IntensifiedSupport.Reassignments;

/// <summary>Posts sought, offered and found over the whole organisation, and what each unit already carries.</summary>
[Needs("read-reassignments", About.Many)]
public sealed class BoardPage(ReassignmentList list, PersonNames names, AccessCheck access, RequestCaller callers, PageWords words)
    : PageModel, IListPage
{
    [FromQuery(Name = "state")]
    public string? State { get; set; }

    [FromQuery(Name = "unit")]
    public string? Unit { get; set; }

    public Paging Paging { get; private set; } = null!;

    public IReadOnlyList<ReassignmentRow> Rows { get; private set; } = [];

    public IReadOnlyList<UnitLoad> Load { get; private set; } = [];

    public Called Names { get; private set; } = null!;

    public IReadOnlyList<Choice> States => [.. ReassignmentList.States.Select(state => new Choice(state, words[$"reassignment-state.{state}"]))];

    public IReadOnlyList<Choice> Units => [.. Load.Select(unit => new Choice(unit.UnitId, unit.Name))];

    /// <summary>Those that carry something; the others would only hide them.</summary>
    public IEnumerable<UnitLoad> Carrying => Load.Where(unit => unit.SoughtFrom + unit.Offered + unit.Placed > 0);

    public ExportedList List => ExportedList.Of("reassignments.title", Rows,
        ("queue.person", row => Names[row.EmployeeId]), ("export.employee-number", row => row.EmployeeId), ("export.case-id", row => row.CaseId),
        ("cases.state", row => words[$"reassignment-state.{row.State}"]), ("reassignments.from", row => UnitName(row.FromUnitId)),
        ("reassignments.sought-on", row => row.SoughtOn), ("reassignments.offered", row => row.OfferedUnitId is { } unit ? UnitName(unit) : null),
        ("export.offered-on", row => row.OfferedOn), ("reassignments.placed", row => row.PlacedUnitId is { } unit ? UnitName(unit) : null),
        ("export.placed-from", row => row.PlacedFrom));

    public string UnitName(string unitId) => Load.FirstOrDefault(unit => unit.UnitId == unitId)?.Name ?? unitId;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var tenant = (await callers.GetAsync(ct)).Tenant;
        var all = await list.FindAsync(tenant, ReassignmentList.States.FirstOrDefault(state => state == State), string.IsNullOrEmpty(Unit) ? null : Unit, ct);
        Paging = new Paging(Paging.Asked(Request), all.Count, Request);
        Rows = [.. Paging.Of(all)];
        await access.LogAsync([.. Rows.Select(row => row.EmployeeId).Distinct()], ct);
        Names = await names.CalledAsync(tenant, Rows.Select(row => row.EmployeeId), ct);
        Load = await list.LoadAsync(tenant, ct);
    }
}
