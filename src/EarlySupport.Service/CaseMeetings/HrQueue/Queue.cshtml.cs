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

namespace EarlySupport.Service.CaseMeetings.HrQueue;

/// <summary>What needs HR's attention today and why, the most urgent first.</summary>
[Needs("read-queue", About.Many)]
public sealed class QueuePage(QueueList queue, PersonNames names, UnitList units, AccessCheck access, RequestCaller callers, PageWords words)
    : PageModel, IListPage
{
    [FromQuery(Name = "reason")]
    public string? Reason { get; set; }

    [FromQuery(Name = "supervisor")]
    public string? Supervisor { get; set; }

    [FromQuery(Name = "unit")]
    public string? Unit { get; set; }

    public Paging Paging { get; private set; } = null!;

    public IReadOnlyList<QueueRow> Rows { get; private set; } = [];

    public Called Names { get; private set; } = null!;

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    /// <summary>Those whose people are in the queue.</summary>
    public IReadOnlyList<Choice> Supervisors { get; private set; } = [];

    public ExportedList List => ExportedList.Of("queue.title", Rows,
        ("queue.person", row => Names[row.EmployeeId]), ("export.employee-number", row => row.EmployeeId),
        ("export.urgency", row => words[ReasonWords.Urgency(row.Reasons[0]).Key]),
        ("queue.why", row => string.Join(' ', row.Reasons.Select(reason => ReasonWords.Sentence(reason, words)))),
        ("queue.case", row => row.Kind is { } kind ? words.Of(kind) : null), ("export.case-id", row => row.CaseId),
        ("queue.supervisor", row => row.SupervisorId is null ? null : Names[row.SupervisorId]), ("queue.unit", row => UnitName(row.UnitId)));

    public string UnitName(string unitId) => Units.FirstOrDefault(unit => unit.Value == unitId)?.Text ?? unitId;

    // The queue is computed whole: what it can be narrowed to is seen from it, and it is narrowed here.
    public async Task OnGetAsync(CancellationToken ct)
    {
        var tenant = (await callers.GetAsync(ct)).Tenant;
        var all = await queue.FindAsync(tenant, new QueueFilter(), ct);
        var narrowed = all.Where(IsAskedFor).ToList();
        Paging = new Paging(Paging.Asked(Request), narrowed.Count, Request);
        Rows = [.. Paging.Of(narrowed)];
        await access.LogAsync([.. Rows.Select(row => row.EmployeeId).Distinct()], ct);
        Names = await names.CalledAsync(tenant, Rows.Select(row => row.EmployeeId).Concat(all.Select(row => row.SupervisorId)), ct);
        Units = await units.ChoicesAsync(tenant, ct);
        var supervisors = all.Select(row => row.SupervisorId).OfType<string>().Distinct();
        Supervisors = [.. supervisors.Select(id => new Choice(id, Names[id])).OrderBy(one => one.Text, StringComparer.Ordinal)];
    }

    private bool IsAskedFor(QueueRow row) =>
        (string.IsNullOrEmpty(Reason) || row.Reasons.Any(reason => FieldName.Of(reason.Code) == Reason))
        && (string.IsNullOrEmpty(Supervisor) || row.SupervisorId == Supervisor)
        && (string.IsNullOrEmpty(Unit) || row.UnitId == Unit);
}
