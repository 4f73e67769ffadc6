using System.Security.Cryptography;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.DataProtection;

namespace EarlySupport.Service.Access;

/// <summary>
/// What an auditor says their reading is for, and optionally what about: a program in headers with each request, a person on a page, once. The
/// page's is kept in a cookie that nobody else can write, and counts in that session only.
/// </summary>
public sealed class StatedPurpose(IHttpContextAccessor http, IDataProtectionProvider protection, SignInSettings settings)
{
    public const string PurposeHeader = "Purpose";
    public const string ReferenceHeader = "Purpose-Reference";
    public const int MaximumReference = 100;

    private readonly IDataProtector protector = protection.CreateProtector("EarlySupport.StatedPurpose");

    private HttpContext Http => http.HttpContext!;

    private string CookieName => settings.CookieName("purpose");

    private string Session => Http.User.FindFirst(CallerClaims.Session)?.Value ?? "";

    /// <summary>Both null where nothing was stated.</summary>
    public (Purpose? Purpose, string? Reference) Read()
    {
        if (Header(PurposeHeader) is { } word)
            return (Parse(word), Header(ReferenceHeader));
        return Kept() is [var session, var purpose, var reference] && session == Session
            ? (Parse(purpose), reference.Length == 0 ? null : reference)
            : (null, null);
    }

    /// <summary>For the rest of the session, or until another is stated.</summary>
    public void State(Purpose purpose, string? reference) => Http.Response.Cookies.Append(
        CookieName, protector.Protect(string.Join('\n', Session, FieldName.Of(purpose), reference)), new CookieOptions
        {
            HttpOnly = true,
            Secure = settings.IsSecure,
            SameSite = SameSiteMode.Lax,
            Path = "/",
            IsEssential = true,
        });

    private string[] Kept()
    {
        try
        {
            return Http.Request.Cookies[CookieName] is { Length: > 0 } kept ? protector.Unprotect(kept).Split('\n', 3) : [];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    private static Purpose? Parse(string word) => FieldName.TryParse<Purpose>(word, out var purpose) ? purpose : null;

    private string? Header(string name) => Http.Request.Headers[name] is [{ Length: > 0 } value] ? value : null;
}
