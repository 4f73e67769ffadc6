using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.EarlySupport;

/// <summary>A case of early support: what is to be done, what was agreed, the memos, and what was recorded.</summary>
[Needs("read-early-support")]
public sealed class CasePageModel(CaseForms cases) : PageModel
{
    [FromRoute]
    public string CaseId { get; set; } = "";

    public ShownCase Shown { get; private set; } = null!;

    public bool IsOpen => Shown.Case.State == CaseState.Open;

    /// <summary>Whether the reader leads the case, and is not the employee.</summary>
    public bool Leads => Shown.Actor != Shown.Case.EmployeeId && !User.IsInRole("occupational-health") && !User.IsInRole("auditor");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await cases.FindAsync(CaseId, ct) is not { } shown)
            return NotFound();
        Shown = shown;
        return Page();
    }

    public bool MayApprove(LoggedConversation conversation) =>
        Shown.Case.State != CaseState.Closed && conversation.Present.Any(p => p.PersonId == Shown.Actor)
        && conversation.MemoVersions[^1].Approvals.All(a => a.ApprovedBy != Shown.Actor);
}
