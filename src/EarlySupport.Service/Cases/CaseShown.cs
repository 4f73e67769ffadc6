using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Cases;

/// <summary>The page of a case of one kind, as its reader may see it.</summary>
public abstract class CaseShown<TPage>(CaseKind kind, CasePages pages, PersonNames names, AccessCheck access, RequestCaller callers) : PageModel
    where TPage : CasePage
{
    [FromRoute]
    public string CaseId { get; set; } = "";

    public TPage Case { get; protected set; } = null!;

    public Called Names { get; private set; } = null!;

    public string Address => CaseAddress.Of(kind, CaseId);

    public bool IsOpen => Case.State == CaseState.Open;

    /// <summary>Whether the reader leads the case, and is shown what can be done in it.</summary>
    public bool Leads => Role is "hr" or "supervisor";

    /// <summary>Whether the reader is one of those who act in the case with those who lead it.</summary>
    public bool TakesPart => Leads || OfOccupationalHealth;

    public bool OfOccupationalHealth => Role == "occupational-health";

    /// <summary>Everybody who sees the case but an auditor.</summary>
    public bool MayRemark => Role != "auditor";

    /// <summary>Whether the reader may open the early support that it grew out of: occupational health may with consent.</summary>
    public bool MayReadEarlier => access.Shows(RecordPart.EarlySupportMemos);

    /// <summary>The page of the person that the reader has; null where they have none.</summary>
    public string? PersonAddress => OfOccupationalHealth ? $"/occupational-health/people/{Case.EmployeeId}" : Leads ? $"/people/{Case.EmployeeId}" : null;

    /// <summary>Where the reader comes from.</summary>
    public string Back => OfOccupationalHealth ? PersonAddress! : Role == "employee" ? "/my" : "/cases";

    protected string Tenant { get; private set; } = "";

    protected string Actor { get; private set; } = "";

    protected string Role { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var caller = await callers.GetAsync(ct);
        (Tenant, Actor, Role) = (caller.Tenant, caller.Actor, caller.Role);
        if (await pages.FindAsync(Tenant, kind, CaseId, access.Shows, ct) is not TPage found)
            return NotFound();
        Case = found;
        await LoadAsync(ct);
        var owners = found.Measures.Select(measure => measure.OwnerId);
        var actors = found.History.Select(change => change.Actor).Concat(found.Remarks.Select(remark => remark.RemarkBy));
        Names = await names.CalledAsync(Tenant, [found.EmployeeId, found.SupervisorId, .. owners, .. actors, .. People()], ct);
        return Page();
    }

    /// <summary>Reads what else the page shows.</summary>
    protected virtual Task LoadAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Who else is named on the page.</summary>
    protected virtual IEnumerable<string> People() => [];
}
