using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace EarlySupport.Service.SignIn;

/// <summary>What a browser keeps from the moment it is sent to the provider until it comes back: so that what comes back was asked for by it.</summary>
/// <param name="Verifier">Of which the provider has been shown the hash (PKCE): only who began can take the code.</param>
public sealed record SignInAttempt(string State, string Nonce, string Verifier, string ReturnUrl, DateTimeOffset Until)
{
    public string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static SignInAttempt New(string returnUrl, DateTimeOffset until) => new(Random(), Random(), Random(), returnUrl, until);

    /// <summary>Without telling by the time it takes how much of it was right.</summary>
    public static bool Same(string expected, string? given) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(given ?? ""));

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
}

/// <summary>Keeps the attempt in a cookie that only this service can read or write; it is good for one return, and for ten minutes.</summary>
public sealed class SignInAttemptCookie(IDataProtectionProvider protection, SignInSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);
    private readonly IDataProtector protector = protection.CreateProtector("EarlySupport.SignInAttempt");
    private readonly string name = settings.CookieName("sign-in");

    public SignInAttempt Begin(HttpContext http, string returnUrl)
    {
        var attempt = SignInAttempt.New(returnUrl, clock.GetUtcNow() + Lasts);
        http.Response.Cookies.Append(name, protector.Protect(JsonSerializer.Serialize(attempt)), Options());
        return attempt;
    }

    /// <returns>Null where there is none, or it is too old, or not of this service.</returns>
    public SignInAttempt? Take(HttpContext http)
    {
        if (http.Request.Cookies[name] is not { } kept)
            return null;
        http.Response.Cookies.Delete(name, Options());
        try
        {
            var attempt = JsonSerializer.Deserialize<SignInAttempt>(protector.Unprotect(kept))!;
            return clock.GetUtcNow() <= attempt.Until ? attempt : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    // Lax: the browser comes back from the provider by a link.
    private CookieOptions Options() =>
        new() { HttpOnly = true, Secure = settings.IsSecure, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = Lasts };
}
