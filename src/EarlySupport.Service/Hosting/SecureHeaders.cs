using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Hosting;

/// <summary>What every answer says to the browser: run nothing that is not ours, be framed by nobody, keep nothing, tell nobody where one came from.</summary>
internal static class SecureHeaders
{
    private const string Permissions = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()";

    public static void UseSecureHeaders(this WebApplication app, SignInSettings settings)
    {
        var policy = Policy(settings);
        app.Use(async (http, next) =>
        {
            // At the end: what an answer is cleared of when an error is told would be gone otherwise.
            http.Response.OnStarting(() =>
            {
                Write(http.Response.Headers, policy, settings.IsSecure);
                return Task.CompletedTask;
            });
            await next(http);
        });
    }

    // A form's answer may lead to the provider: signing out does.
    private static string Policy(SignInSettings settings) => string.Join("; ",
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "connect-src 'self'", "img-src 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        settings.Provider is { } provider ? $"form-action 'self' {provider.Authority.GetLeftPart(UriPartial.Authority)}" : "form-action 'self'");

    private static void Write(IHeaderDictionary headers, string policy, bool isSecure)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // With no-referrer browsers would not even say to this service itself that a form is its own (RequestOrigin).
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = Permissions;
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (isSecure)
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        // All but the looks of the pages is about somebody.
        if (headers.CacheControl.Count == 0 || headers.CacheControl.ToString().Contains("no-", StringComparison.Ordinal))
            headers.CacheControl = "no-store";
    }
}
