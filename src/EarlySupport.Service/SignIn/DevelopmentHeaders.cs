using System.Text.Encodings.Web;
using EarlySupport.Service.Organisation;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace EarlySupport.Service.SignIn;

/// <summary>
/// Callers of the API that say in headers who they are, and are believed: only where there is no identity provider, and so nobody but this
/// machine can call (<c>architecture.md</c>, "A first run").
/// </summary>
internal sealed class DevelopmentHeaders(
    OrganisationChoice organisations, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logging, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logging, encoder)
{
    public const string Tenant = "Development-Tenant";
    public const string Actor = "Development-Actor";
    public const string Role = "Development-Role";

    /// <summary>The scheme's name.</summary>
    public const string Believed = "Development";

    public static bool AreIn(HttpRequest request) =>
        request.Headers.ContainsKey(Tenant) || request.Headers.ContainsKey(Actor) || request.Headers.ContainsKey(Role);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var role = Header(Role) ?? "hr";
        var tenant = await organisations.ChooseAsync(Header(Tenant), Context.RequestAborted);
        var caller = CallerClaims.Of(Believed, tenant, Header(Actor) ?? "somebody", role, [role]);
        return AuthenticateResult.Success(new AuthenticationTicket(caller, Believed));
    }

    private string? Header(string name) => Request.Headers[name] is [{ Length: > 0 } value] ? value : null;
}
