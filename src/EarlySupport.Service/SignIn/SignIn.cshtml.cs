using EarlySupport.Service.Organisation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.SignIn;

/// <summary>Where signing in begins: at the provider; without one, by choosing one of the demo's people.</summary>
[AllowAnonymous]
public sealed class SignInPage(SignInSettings settings, PersonNames names, HeldRoles roles) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string ReturnUrl { get; set; } = "/";

    public bool HasProvider => settings.Provider is not null;

    public IReadOnlyList<DemoPerson> People { get; private set; } = [];

    /// <summary>The words that say what is wrong; null when nothing is.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        ReturnUrl = LocalAddress.Or(ReturnUrl, "/");
        if (User.Identity!.IsAuthenticated)
            return User.HasClaim(c => c.Type == CallerClaims.Role) ? LocalRedirect(ReturnUrl) : LocalRedirect(RolePage.Address(ReturnUrl));
        return await ShowAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(string person, string role, CancellationToken ct)
    {
        if (HasProvider)
            return NotFound();
        ReturnUrl = LocalAddress.Or(ReturnUrl, "/");
        if (!(await roles.OfAsync(OrganisationChoice.Demo, person ?? "", [role ?? ""], ct)).Contains(role))
        {
            Problem = "sign-in.role-not-theirs";
            return await ShowAsync(ct);
        }

        await SessionCookie.SignInAsync(HttpContext, new Session(OrganisationChoice.Demo, person!, role, [role!]), idToken: null);
        return LocalRedirect(ReturnUrl);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken ct)
    {
        if (!HasProvider)
            People = await names.EmployedAsync(OrganisationChoice.Demo, ct);
        return Page();
    }
}
