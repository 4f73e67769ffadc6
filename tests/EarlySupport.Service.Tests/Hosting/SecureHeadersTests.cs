using System.Net;
using EarlySupport.Service.Tests.SignIn;

namespace EarlySupport.Service.Tests.Hosting;

/// <summary>Every answer tells the browser what it may not do, whatever was asked and however it went.</summary>
public sealed class SecureHeadersTests(MisbehavingService service) : IClassFixture<MisbehavingService>
{
    public static TheoryData<string, HttpStatusCode> Asked => new()
    {
        { "/", HttpStatusCode.Redirect },
        { "/sign-in", HttpStatusCode.OK },
        { "/sign-in/start", HttpStatusCode.Redirect },
        { "/sign-in/callback", HttpStatusCode.BadRequest },
        { "/signed-out", HttpStatusCode.OK },
        { "/language/sv", HttpStatusCode.Redirect },
        { "/nowhere", HttpStatusCode.NotFound },
        { "/api/alerts", HttpStatusCode.Unauthorized },
        { "/api/nowhere", HttpStatusCode.NotFound },
        { "/openapi/v1.json", HttpStatusCode.OK },
        { "/health/ready", HttpStatusCode.OK },
    };

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Every_answer_has_them(string path, HttpStatusCode status)
    {
        var page = await AskAsync(path);

        Assert.Equal(status, page.Status);
        Assert.Equal(
            $"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' {service.Authority}",
            page.Headers["Content-Security-Policy"]);
        Assert.Equal(
            ["nosniff", "DENY", "same-origin", "same-origin", "same-origin", "max-age=31536000; includeSubDomains", "no-store"],
            ((string[])["X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy", "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy",
                "Strict-Transport-Security", "Cache-Control"]).Select(name => page.Headers.GetValueOrDefault(name)));
        Assert.StartsWith("camera=()", page.Headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain(page.Headers.Keys, name => name is "Server" or "X-Powered-By");
    }

    [Fact]
    public async Task Looks_alone_may_be_kept()
    {
        var css = await AskAsync("/assets/style.css");

        Assert.Equal(("text/css", "public, max-age=3600"), (css.Headers["Content-Type"], css.Headers["Cache-Control"]));
        Assert.DoesNotContain("url(", css.MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
    }

    private async Task<Page> AskAsync(string path)
    {
        using var browser = service.NewBrowser();
        return await browser.OnceAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)));
    }
}
