using EarlySupport.Service.Access;
using EarlySupport.Service.Pages;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Privacy.ReviewingNeed;

/// <summary>Cases of which HR has to say whether what they hold is still needed (Act 759/2004, 5 §).</summary>
[Needs("read-retention", About.Many)]
public sealed class NeedReviewsPage(NeedReviewList reviews, PersonNames names, RequestCaller callers, AccessCheck access) : PageModel
{
    public Paging Paging { get; private set; } = null!;

    public IReadOnlyList<NeedReviewTask> Tasks { get; private set; } = [];

    public Called Names { get; private set; } = null!;

    /// <summary>Whether the reader is one of those who review.</summary>
    public bool Reviews => User.IsInRole("hr");

    public async Task OnGetAsync(CancellationToken ct)
    {
        var tenant = (await callers.GetAsync(ct)).Tenant;
        var all = await reviews.FindAsync(tenant, ct);
        Paging = new Paging(Paging.Asked(Request), all.Count, Request);
        Tasks = [.. Paging.Of(all)];
        var people = Tasks.Select(task => task.EmployeeId).Distinct().ToList();
        await access.LogAsync(people, ct);
        Names = await names.CalledAsync(tenant, people, ct);
    }
}
