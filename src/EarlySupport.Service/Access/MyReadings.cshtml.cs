using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Access;

/// <summary>When the employee's record was read, in which role, what of it and what for.</summary>
[Needs("read-own-access-log", About.Oneself)]
public sealed class MyReadingsPage(AccessLog log, RequestCaller callers) : PageModel
{
    public IReadOnlyList<OwnAccessRow> Readings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var oneself = await callers.GetAsync(ct);
        Readings = await log.OfPersonAsync(oneself.Tenant, oneself.Actor, ct);
    }
}
