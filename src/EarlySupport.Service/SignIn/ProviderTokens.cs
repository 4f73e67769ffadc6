using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EarlySupport.Service.SignIn;

/// <summary>
/// Tells whether a token is the provider's: issuer, audience, signature by one of its keys with an algorithm that may be, and times. Both
/// the tokens that prove a sign-in and those that open the API are told so, each by its own audience.
/// </summary>
public sealed class ProviderTokens(IdentityProvider provider, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // Public keys only: with a shared one whoever can check a token could make one.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>With a key that is not known the provider is asked for its keys again, once.</summary>
    /// <exception cref="InvalidOperationException">The provider does not answer.</exception>
    public async Task<TokenValidationResult> ValidateAsync(string token, string audience)
    {
        var described = await provider.DescribeAsync(CancellationToken.None);
        var result = await Handler.ValidateTokenAsync(token, Expected(audience, described));
        if (result.Exception is not SecurityTokenSignatureKeyNotFoundException)
            return result;
        var again = await provider.DescribeAgainAsync(CancellationToken.None);
        return ReferenceEquals(again, described) ? result : await Handler.ValidateTokenAsync(token, Expected(audience, again));
    }

    private TokenValidationParameters Expected(string audience, OpenIdConnectConfiguration described) => new()
    {
        ValidIssuer = described.Issuer,
        ValidAudience = audience,
        IssuerSigningKeys = described.SigningKeys,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        TryAllIssuerSigningKeys = false,
        // By now, not by what is named: where a token says no beginning it is named as the beginning of time, from which nothing can be taken.
        LifetimeValidator = (from, until, _, _) => clock.GetUtcNow().UtcDateTime is var now
            && until is { } end && now - Skew < end && (from is not { } begin || now + Skew >= begin),
    };
}
