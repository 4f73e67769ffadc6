using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.SignIn;

/// <summary>Sends the browser to the provider.</summary>
[AllowAnonymous]
public sealed class StartPage(IServiceProvider services) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? returnUrl, CancellationToken ct)
    {
        if (services.GetService<ProviderSignIn>() is not { } provider)
            return NotFound();
        try
        {
            return Redirect(await provider.BeginAsync(HttpContext, LocalAddress.Or(returnUrl, "/"), ct));
        }
        catch (InvalidOperationException)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page();
        }
    }
}
