using EarlySupport.Domain.Organisation;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.SignIn;

/// <summary>The identity provider, from the section <c>SignIn</c>.</summary>
/// <param name="Authority">Its issuer; <c>/.well-known/openid-configuration</c> is below it.</param>
/// <param name="ClientSecret">Null for a public client, which PKCE alone protects.</param>
/// <param name="Scopes">Default <c>openid profile email</c>.</param>
/// <param name="RequiredAcr">Levels of authentication, one of which a sign-in must have; empty: any.</param>
/// <param name="Audience">Of the bearer tokens that the API takes; null: it takes none.</param>
/// <param name="Organisation">The organisation of everybody who signs in; null: that of the claim, or the only one there is.</param>
public sealed record ProviderSettings(
    Uri Authority, string ClientId, string? ClientSecret, string Scopes, IReadOnlyList<string> RequiredAcr, string? Audience, string? Organisation,
    ClaimNames Claims, IReadOnlyDictionary<string, GrantedRole> ToldRoles)
{
    internal static ProviderSettings? Read(IConfigurationSection section)
    {
        if (section["Authority"] is not { Length: > 0 } authority)
            return null;
        var clientId = section["ClientId"] is { Length: > 0 } id
            ? id
            : throw new InvalidOptionException("SignIn:ClientId", section["ClientId"], "the id the provider knows this service by");
        var audience = section["Audience"];
        if (audience == clientId)
            throw new InvalidOptionException("SignIn:Audience", audience, "another one than SignIn:ClientId: what proves a sign-in is no key to the API");
        var roles = section.GetSection("Roles");
        return new(
            SignInSettings.Address("SignIn:Authority", authority), clientId, section["ClientSecret"], section["Scopes"] ?? "openid profile email",
            Words(section["RequiredAcr"]), audience, section["Organisation"], ClaimNames.Read(section.GetSection("Claims")),
            Enum.GetValues<GrantedRole>()
                .SelectMany(role => Words(roles[FieldName.Of(role)] ?? FieldName.Of(role)).Select(told => (told, role)))
                .ToDictionary(pair => pair.told, pair => pair.role));
    }

    private static string[] Words(string? text) => text?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>Which of the provider's claims say who somebody is, from the section <c>SignIn:Claims</c>.</summary>
/// <param name="Person">Employee number, or the id that a role was granted to; none unless set.</param>
/// <param name="Email">Default <c>email</c>. It counts only when <c>email_verified</c> is true, unless <paramref name="TrustsEmail"/>.</param>
/// <param name="Roles">The claim whose values are roles (see <see cref="ProviderSettings.ToldRoles"/>); none unless set.</param>
/// <param name="Organisation">None unless set.</param>
/// <param name="TrustsEmail">For providers that tell only addresses the employer gave out, and do not say that they are verified.</param>
public sealed record ClaimNames(string? Person, string Email, string? Roles, string? Organisation, bool TrustsEmail)
{
    internal static ClaimNames Read(IConfigurationSection section) =>
        new(section["Person"], section["Email"] ?? "email", section["Roles"], section["Organisation"], section.GetValue("TrustsEmail", false));
}
