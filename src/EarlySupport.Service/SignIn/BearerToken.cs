using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace EarlySupport.Service.SignIn;

/// <summary>
/// The API's bearer tokens: the provider's, made for this API, of somebody known. Who holds several roles says in a header in which one they
/// act; the claims of the token become those of the caller. (ASP.NET Core's own handler needs a Microsoft.IdentityModel that the registry this
/// is built from does not have; this one leaves all that a token must be to <see cref="ProviderTokens"/>.)
/// </summary>
internal sealed class BearerToken(
    ProviderSettings settings, ProviderTokens tokens, SignedInPeople people, HeldRoles roles,
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logging, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logging, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Bearer = "Bearer";

    public const string RoleHeader = "Acting-Role";

    private const string Prefix = "Bearer ";

    public static bool IsIn(HttpRequest request) =>
        request.Headers.Authorization is [{ } way] && way.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var proof = await tokens.ValidateAsync(Request.Headers.Authorization.ToString()[Prefix.Length..], settings.Audience!);
        if (!proof.IsValid)
            return AuthenticateResult.Fail(proof.Exception);
        if (await people.FindAsync(proof.ClaimsIdentity, Context.RequestAborted) is not { } person)
            return AuthenticateResult.Fail("The token is of nobody who is known here.");
        var held = await roles.OfAsync(person.Tenant, person.PersonId, person.ToldRoles, Context.RequestAborted);
        var asked = Request.Headers[RoleHeader] is [{ Length: > 0 } named] ? named : held is [var only] ? only : null;
        var caller = CallerClaims.Of(Bearer, person.Tenant, person.PersonId, held.Contains(asked) ? asked : null, held);
        return AuthenticateResult.Success(new AuthenticationTicket(caller, Bearer));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Bearer;
        return base.HandleChallengeAsync(properties);
    }
}
