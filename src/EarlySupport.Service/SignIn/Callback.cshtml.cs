using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.SignIn;

/// <summary>Where the browser comes back to from the provider: somebody is signed in, or told why not.</summary>
[AllowAnonymous]
public sealed class CallbackPage(IServiceProvider services, HeldRoles roles) : PageModel
{
    public SignInFailure Failure { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (services.GetService<ProviderSignIn>() is not { } provider)
            return NotFound();
        var answer = await provider.CompleteAsync(HttpContext, ct);
        if (answer.Failure is { } failure)
            return Failed(failure);
        if (await services.GetRequiredService<SignedInPeople>().FindAsync(answer.Identity!, ct) is not { } person)
            return Failed(SignInFailure.PersonUnknown);
        var held = await roles.OfAsync(person.Tenant, person.PersonId, person.ToldRoles, ct);
        var only = held is [var role] ? role : null;
        await SessionCookie.SignInAsync(HttpContext, new Session(person.Tenant, person.PersonId, only, person.ToldRoles), answer.IdToken);
        return LocalRedirect(only is null ? RolePage.Address(answer.ReturnUrl) : answer.ReturnUrl);
    }

    private PageResult Failed(SignInFailure failure)
    {
        Failure = failure;
        Response.StatusCode = failure switch
        {
            SignInFailure.ProviderUnreachable => StatusCodes.Status503ServiceUnavailable,
            SignInFailure.PersonUnknown or SignInFailure.NotStrongEnough => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status400BadRequest,
        };
        return Page();
    }
}
