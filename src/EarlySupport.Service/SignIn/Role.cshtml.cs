using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.SignIn;

/// <summary>Who has several roles chooses the one to be in; another choice is another session.</summary>
[Authorize(SessionCookie.InAnyRole)]
public sealed class RolePage(Sessions sessions) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string ReturnUrl { get; set; } = "/";

    public IReadOnlyList<string> Held => User.HeldRoles();

    public string? Now => User.FindFirst(CallerClaims.Role)?.Value;

    public static string Address(string returnUrl) => $"/sign-in/role?returnUrl={Uri.EscapeDataString(returnUrl)}";

    public void OnGet() => ReturnUrl = LocalAddress.Or(ReturnUrl, "/");

    public async Task<IActionResult> OnPostAsync(string role, CancellationToken ct)
    {
        if (!Held.Contains(role))
            return Forbid(SessionCookie.Scheme);
        var (tenant, id) = (User.FindFirst(CallerClaims.Tenant)!.Value, User.FindFirst(CallerClaims.Session)!.Value);
        if (await sessions.FindAsync(tenant, id, ct) is not { } session)
            return Challenge(SessionCookie.Scheme);
        await SessionCookie.SignInAsync(HttpContext, session with { Role = role }, idToken: null);
        return LocalRedirect(LocalAddress.Or(ReturnUrl, "/"));
    }
}
