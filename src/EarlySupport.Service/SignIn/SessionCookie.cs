using System.Security.Claims;
using EarlySupport.Service.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace EarlySupport.Service.SignIn;

/// <summary>The pages' cookie: it names a session, which is looked up, with the roles of its person, at every request.</summary>
internal static class SessionCookie
{
    public const string Scheme = "Session";

    /// <summary>The policy of what may be done before a role is chosen.</summary>
    public const string InAnyRole = "InAnyRole";

    public static void Configure(CookieAuthenticationOptions options, SignInSettings settings)
    {
        options.Cookie.Name = settings.CookieName("session");
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = settings.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.Path = "/";
        options.ExpireTimeSpan = settings.Longest;
        options.SlidingExpiration = false;
        options.LoginPath = options.AccessDeniedPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = FindAsync;
        options.Events.OnRedirectToLogin = async context =>
        {
            // What somebody was writing while their session ended is not lost.
            await context.HttpContext.RequestServices.GetRequiredService<Forms>().RescueAsync(context.HttpContext.RequestAborted);
            await AnswerAsync(context, StatusCodes.Status401Unauthorized);
        };
        options.Events.OnRedirectToAccessDenied = context => AnswerAsync(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>Begins a session, and ends the one the browser had: each has an id of its own.</summary>
    public static async Task SignInAsync(HttpContext http, Session session, string? idToken)
    {
        var sessions = http.RequestServices.GetRequiredService<Sessions>();
        var before = await EndAsync(http);
        var id = await sessions.BeginAsync(session, idToken ?? before, http.RequestAborted);
        var inCookie = new ClaimsIdentity([new(CallerClaims.Tenant, session.Tenant), new(CallerClaims.Session, id)], Scheme);
        await http.SignInAsync(Scheme, new ClaimsPrincipal(inCookie));
    }

    /// <returns>The provider's token of the session that was ended; null where there is none.</returns>
    public static async Task<string?> SignOutAsync(HttpContext http)
    {
        var idToken = await EndAsync(http);
        await http.SignOutAsync(Scheme);
        return idToken;
    }

    private static async Task<string?> EndAsync(HttpContext http) => Named(http.User) is ({ } tenant, { } id)
        ? await http.RequestServices.GetRequiredService<Sessions>().EndAsync(tenant, id, http.RequestAborted)
        : null;

    private static async Task FindAsync(CookieValidatePrincipalContext context)
    {
        var (services, ct) = (context.HttpContext.RequestServices, context.HttpContext.RequestAborted);
        if (Named(context.Principal!) is ({ } tenant, { } id)
            && await services.GetRequiredService<Sessions>().FindAsync(tenant, id, ct) is { } session
            && await services.GetRequiredService<HeldRoles>().OfAsync(tenant, session.PersonId, session.ToldRoles, ct) is { Count: > 0 } held)
        {
            // A role that is no longer held is to be chosen anew.
            var role = held.Contains(session.Role) ? session.Role : null;
            context.ReplacePrincipal(CallerClaims.Of(Scheme, tenant, session.PersonId, role, held, id));
        }
        else
            context.RejectPrincipal();
    }

    private static (string? Tenant, string? Session) Named(ClaimsPrincipal user) =>
        (user.FindFirst(CallerClaims.Tenant)?.Value, user.FindFirst(CallerClaims.Session)?.Value);

    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api"))
            context.Response.StatusCode = status;
        else
            // Without the host: what a request says of it is not gone by.
            context.Response.Redirect(new Uri(context.RedirectUri).PathAndQuery);
        return Task.CompletedTask;
    }
}
