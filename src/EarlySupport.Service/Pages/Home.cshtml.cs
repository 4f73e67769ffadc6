using EarlySupport.Domain.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Pages;

/// <summary>Who one is signed in as, and in which role.</summary>
[Authorize]
public sealed class HomePage(RequestCaller caller, PersonNames names) : PageModel
{
    public string Name { get; private set; } = "";

    public string Role { get; private set; } = "";

    public string Organisation { get; private set; } = "";

    public bool ReadsOwnData => Acts.ReadOwnData.For(FieldName.Parse<Domain.Access.Role>(Role)).Any();

    public bool HasSeveralRoles => User.HeldRoles().Count > 1;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var who = await caller.GetAsync(ct);
        Role = who.Role;
        (Name, Organisation) = await names.OfAsync(who.Tenant, who.Actor, ct);
    }
}
