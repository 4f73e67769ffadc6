using EarlySupport.Service.Access;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages.Exporting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.IntensifiedSupport.Statements;

/// <summary>The statements that occupational health is asked for, with the days left, and those it gave.</summary>
[Needs("read-intensified-support", About.Many)]
public sealed class StatementsPage(StatementList statements, AccessCheck access, PageWords words) : PageModel, IListPage
{
    public IReadOnlyList<StatementRow> Statements { get; private set; } = [];

    /// <summary>Whether the reader is one of those who give them.</summary>
    public bool Gives => User.IsInRole("occupational-health");

    public ExportedList List => ExportedList.Of("statements.title", Statements,
        ("statements.person", row => row.Name), ("export.employee-number", row => row.EmployeeId), ("export.case-id", row => row.CaseId),
        ("statements.purpose", row => words[$"statement-for.{row.Purpose}"]), ("statements.requested", row => row.RequestedOn),
        ("export.statement-by", row => row.NeededBy), ("statements.days-left", row => row.DaysLeft), ("statements.given", row => row.GivenOn),
        ("statements.delivered", row => row.DeliveredOn));

    public async Task OnGetAsync(CancellationToken ct) =>
        Statements = await access.ReadAsync(statements.FindAsync(access.Readership(), ct), row => row.EmployeeId, ct);
}
