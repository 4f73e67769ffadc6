using EarlySupport.Service.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.IntensifiedSupport.Statements;

/// <summary>The statements that occupational health is asked for, with the days left, and those it gave.</summary>
[Needs("read-intensified-support", About.Many)]
public sealed class StatementsPage(StatementList statements, AccessCheck access) : PageModel
{
    public IReadOnlyList<StatementRow> Statements { get; private set; } = [];

    /// <summary>Whether the reader is one of those who give them.</summary>
    public bool Gives => User.IsInRole("occupational-health");

    public async Task OnGetAsync(CancellationToken ct) =>
        Statements = await access.ReadAsync(statements.FindAsync(access.Readership(), ct), row => row.EmployeeId, ct);
}
