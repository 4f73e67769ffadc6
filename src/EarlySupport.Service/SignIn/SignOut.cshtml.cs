using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.SignIn;

/// <summary>Ends the session here, and at the provider where it can be. Only ever by a form: a link could be anybody's.</summary>
[AllowAnonymous]
public sealed class SignOutPage(IServiceProvider services) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var idToken = await SessionCookie.SignOutAsync(HttpContext);
        return services.GetService<ProviderSignIn>() is { } provider && await provider.EndAsync(idToken, ct) is { } there
            ? Redirect(there)
            : LocalRedirect("/signed-out");
    }
}
