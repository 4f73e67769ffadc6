using System.Security.Claims;

namespace EarlySupport.Service.SignIn;

/// <summary>Who calls, as claims of a request's principal, whichever way they signed in.</summary>
internal static class CallerClaims
{
    public const string Tenant = "organisation";
    public const string Person = "person";

    /// <summary>The role they act in; missing where it is to be chosen still.</summary>
    public const string Role = "role";

    /// <summary>Each role they may act in.</summary>
    public const string Held = "held-role";

    /// <summary>The session's id; only this and the organisation are in the cookie.</summary>
    public const string Session = "session";

    public static ClaimsPrincipal Of(string scheme, string tenant, string person, string? role, IEnumerable<string> held, string? session = null)
    {
        List<Claim> claims = [new(Tenant, tenant), new(Person, person), .. held.Select(h => new Claim(Held, h))];
        if (role is not null)
            claims.Add(new Claim(Role, role));
        if (session is not null)
            claims.Add(new Claim(Session, session));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, Person, Role));
    }

    public static IReadOnlyList<string> HeldRoles(this ClaimsPrincipal user) => [.. user.FindAll(Held).Select(c => c.Value)];
}
