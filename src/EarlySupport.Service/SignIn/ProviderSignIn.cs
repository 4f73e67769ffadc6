using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EarlySupport.Service.SignIn;

/// <summary>Why a sign-in failed; each has words in every language on the page that says so.</summary>
public enum SignInFailure
{
    /// <summary>The browser brought back what it did not begin, or too late.</summary>
    NotBegunHere,
    ProviderUnreachable,
    RefusedByProvider,
    ProofNotValid,
    NotStrongEnough,
    PersonUnknown,
}

/// <summary>What came of a return from the provider: who it is, or why nobody.</summary>
/// <param name="IdToken">To be shown to the provider when signing out.</param>
public sealed record ProviderAnswer(SignInFailure? Failure, ClaimsIdentity? Identity = null, string? IdToken = null, string ReturnUrl = "/");

/// <summary>Signing in at the identity provider: OpenID Connect's authorization code flow with PKCE, state and nonce.</summary>
public sealed class ProviderSignIn(
    ProviderSettings settings, SignInSettings signIn, IdentityProvider provider, ProviderTokens tokens, SignInAttemptCookie attempts,
    ILogger<ProviderSignIn> log)
{
    public const string CallbackPath = "/sign-in/callback";

    private string Callback => new Uri(signIn.PublicUrl!, CallbackPath).AbsoluteUri;

    /// <returns>The address at the provider to send the browser to.</returns>
    /// <exception cref="InvalidOperationException">The provider does not answer.</exception>
    public async Task<string> BeginAsync(HttpContext http, string returnUrl, CancellationToken ct)
    {
        var described = await provider.DescribeAsync(ct);
        var attempt = attempts.Begin(http, returnUrl);
        var asked = new Dictionary<string, string?>
        {
            ["client_id"] = settings.ClientId,
            ["response_type"] = "code",
            ["response_mode"] = "query",
            ["scope"] = settings.Scopes,
            ["redirect_uri"] = Callback,
            ["state"] = attempt.State,
            ["nonce"] = attempt.Nonce,
            ["code_challenge"] = attempt.Challenge,
            ["code_challenge_method"] = "S256",
        };
        if (settings.RequiredAcr.Count > 0)
            asked["acr_values"] = string.Join(' ', settings.RequiredAcr);
        return QueryHelpers.AddQueryString(described.AuthorizationEndpoint, asked);
    }

    public async Task<ProviderAnswer> CompleteAsync(HttpContext http, CancellationToken ct)
    {
        var query = http.Request.Query;
        if (attempts.Take(http) is not { } attempt || !SignInAttempt.Same(attempt.State, query["state"]))
            return new(SignInFailure.NotBegunHere);
        try
        {
            var described = await provider.DescribeAsync(ct);
            // RFC 9207: who says that it names itself in its answers does so, and is this provider.
            if (query["iss"] is [{ } issuer] ? issuer != described.Issuer : described.AuthorizationResponseIssParameterSupported)
                return new(SignInFailure.NotBegunHere);
            return query["code"] is [{ Length: > 0 } code] && !query.ContainsKey("error")
                ? await TakeAsync(described, attempt, code, ct)
                : new(SignInFailure.RefusedByProvider);
        }
        catch (Exception problem) when (problem is InvalidOperationException or HttpRequestException or JsonException
            || (problem is OperationCanceledException && !ct.IsCancellationRequested))
        {
            log.LogWarning("The identity provider could not be asked: {Problem}", problem.GetType().Name);
            return new(SignInFailure.ProviderUnreachable);
        }
    }

    /// <returns>The address at the provider that ends the session there too; null where it has none.</returns>
    public async Task<string?> EndAsync(string? idToken, CancellationToken ct)
    {
        try
        {
            var end = (await provider.DescribeAsync(ct)).EndSessionEndpoint;
            return string.IsNullOrEmpty(end) ? null : QueryHelpers.AddQueryString(end, new Dictionary<string, string?>
            {
                ["client_id"] = settings.ClientId,
                ["id_token_hint"] = idToken,
                ["post_logout_redirect_uri"] = new Uri(signIn.PublicUrl!, "/signed-out").AbsoluteUri,
            });
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private async Task<ProviderAnswer> TakeAsync(OpenIdConnectConfiguration described, SignInAttempt attempt, string code, CancellationToken ct)
    {
        if (await ExchangeAsync(described, attempt, code, ct) is not { } taken)
            return new(SignInFailure.RefusedByProvider);
        var proof = await tokens.ValidateAsync(taken.IdToken, settings.ClientId);
        if (!proof.IsValid || !IsForUs(proof.ClaimsIdentity) || !SignInAttempt.Same(attempt.Nonce, proof.ClaimsIdentity.FindFirst("nonce")?.Value))
        {
            log.LogWarning("A sign-in's token was refused: {Problem}", proof.Exception?.GetType().Name ?? "nonce or authorized party");
            return new(SignInFailure.ProofNotValid);
        }

        if (settings.RequiredAcr.Count > 0 && !settings.RequiredAcr.Contains(proof.ClaimsIdentity.FindFirst("acr")?.Value))
            return new(SignInFailure.NotStrongEnough);
        return await WithUserInfoAsync(described, proof.ClaimsIdentity, taken.AccessToken, ct) is { } identity
            ? new(null, identity, taken.IdToken, attempt.ReturnUrl)
            : new(SignInFailure.ProofNotValid);
    }

    // Where a token is for several, it names the one it was made for.
    private bool IsForUs(ClaimsIdentity identity) =>
        identity.FindFirst("azp") is { } party ? party.Value == settings.ClientId : identity.FindAll("aud").Count() == 1;

    private async Task<TokenAnswer?> ExchangeAsync(OpenIdConnectConfiguration described, SignInAttempt attempt, string code, CancellationToken ct)
    {
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = Callback,
            ["code_verifier"] = attempt.Verifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, described.TokenEndpoint);
        var methods = described.TokenEndpointAuthMethodsSupported;
        if (settings.ClientSecret is { } secret && (methods.Count == 0 || methods.Contains("client_secret_basic")))
            request.Headers.Authorization = Basic(settings.ClientId, secret);
        else
        {
            fields["client_id"] = settings.ClientId;
            if (settings.ClientSecret is not null)
                fields["client_secret"] = settings.ClientSecret;
        }

        request.Content = new FormUrlEncodedContent(fields);
        using var response = await provider.Http.SendAsync(request, ct);
        var answer = response.IsSuccessStatusCode ? await response.Content.ReadFromJsonAsync<TokenAnswer>(ct) : null;
        return answer is { IdToken.Length: > 0 } ? answer : null;
    }

    // Many providers tell who somebody is only there. Null where it tells of somebody else.
    private async Task<ClaimsIdentity?> WithUserInfoAsync(
        OpenIdConnectConfiguration described, ClaimsIdentity proven, string? accessToken, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(described.UserInfoEndpoint) || accessToken is null)
            return proven;
        using var request = new HttpRequestMessage(HttpMethod.Get, described.UserInfoEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var response = await provider.Http.SendAsync(request, ct);
        if (!response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType != "application/json")
            return proven;
        var told = (await response.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>(ct))!;
        if (!told.TryGetValue("sub", out var subject) || proven.FindFirst("sub")?.Value != subject.ToString())
            return null;
        proven.AddClaims(told.Where(claim => !proven.HasClaim(c => c.Type == claim.Key)).SelectMany(Claims));
        return proven;
    }

    private static IEnumerable<Claim> Claims(KeyValuePair<string, JsonElement> told) => told.Value.ValueKind == JsonValueKind.Array
        ? told.Value.EnumerateArray().Select(value => new Claim(told.Key, value.ToString()))
        : [new Claim(told.Key, told.Value.ToString())];

    // Both parts form-encoded before they are joined (RFC 6749, section 2.3.1).
    private static AuthenticationHeaderValue Basic(string id, string secret) => new(
        "Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Uri.EscapeDataString(id)}:{Uri.EscapeDataString(secret)}")));

    private sealed record TokenAnswer(
        [property: JsonPropertyName("id_token")] string IdToken, [property: JsonPropertyName("access_token")] string? AccessToken);
}
