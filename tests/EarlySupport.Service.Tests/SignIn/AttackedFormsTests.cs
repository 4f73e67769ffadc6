using System.Net;
using System.Text;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>What other sites, and those who forge requests, try with the cookie of somebody signed in.</summary>
public sealed class AttackedFormsTests(MisbehavingService service) : IClassFixture<MisbehavingService>
{
    private const string Cookie = "__Host-early-support-session";

    [Theory]
    [InlineData("/sign-out")]
    [InlineData("/sign-in/role")]
    [InlineData("/sign-in")]
    public async Task A_form_without_its_token_does_nothing(string path)
    {
        using var browser = await SignedInAsync();
        var post = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new FormUrlEncodedContent([new("role", "supervisor")]) };

        var page = await browser.OnceAsync(post);

        page.MustBe(HttpStatusCode.BadRequest);
        Assert.Contains("Ei onnistunut", page.Body, StringComparison.Ordinal);
        (await browser.GetAsync("/")).MustBe(HttpStatusCode.OK, "Varhainen tuki");
    }

    [Theory]
    [InlineData("Origin", "https://evil.example.org")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "https://support.example.org.evil.example.org")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_form_with_its_token_that_another_site_sends_does_nothing(string header, string value)
    {
        using var browser = await SignedInAsync();
        var token = TokenIn(await browser.GetAsync("/"));
        var post = new HttpRequestMessage(HttpMethod.Post, new Uri("/sign-out", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]),
        };
        post.Headers.TryAddWithoutValidation(header, value);

        (await browser.OnceAsync(post)).MustBe(HttpStatusCode.BadRequest);

        (await browser.GetAsync("/")).MustBe(HttpStatusCode.OK, "Varhainen tuki");
    }

    [Fact]
    public async Task The_API_called_with_the_cookie_wants_the_pages_token_to_change_anything()
    {
        using var browser = await SignedInAsync();
        using var other = await SignedInAsync();
        var (token, others) = (TokenIn(await browser.GetAsync("/")), TokenIn(await other.GetAsync("/")));

        (await OpenAsync(browser, null)).MustRefuse(HttpStatusCode.BadRequest, "request-from-elsewhere");
        (await OpenAsync(browser, "forged")).MustRefuse(HttpStatusCode.BadRequest, "request-from-elsewhere");
        (await OpenAsync(browser, others)).MustRefuse(HttpStatusCode.BadRequest, "request-from-elsewhere");
        Assert.Equal(0, await service.Data.OneAsync<long>("select count(*) from read.cases"));
        (await OpenAsync(browser, token)).MustBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("X-HTTP-Method-Override")]
    [InlineData("X-Method-Override")]
    [InlineData("X-HTTP-Method")]
    public async Task A_method_is_what_it_is(string header)
    {
        using var browser = await SignedInAsync();
        var get = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-out?_method=POST", UriKind.Relative));
        get.Headers.Add(header, "POST");

        (await browser.OnceAsync(get)).MustBe(HttpStatusCode.Redirect);

        (await browser.GetAsync("/")).MustBe(HttpStatusCode.OK, "Varhainen tuki");
    }

    [Fact]
    public async Task With_a_provider_nobody_is_believed_by_headers_or_chosen_in_a_form()
    {
        (await service.CallAsync("/api/alerts", ("Development-Tenant", "town"), ("Development-Actor", "B1"), ("Development-Role", "hr")))
            .MustRefuse(HttpStatusCode.Unauthorized, "not-signed-in");
        using var browser = service.NewBrowser();
        var page = await browser.GetAsync("/sign-in");
        Assert.DoesNotContain("<form", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"note\"", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in?returnUrl=%0d%0aSet-Cookie:%20a=b")]
    [InlineData("/language/fi?returnUrl=/%0d%0aSet-Cookie:%20a=b")]
    [InlineData("/sign-in/start?returnUrl=/%0d%0aLocation:%20https://evil.example.org")]
    public async Task No_header_is_written_by_what_is_asked(string path)
    {
        using var browser = service.NewBrowser();

        var answer = await browser.OnceAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)));

        Assert.DoesNotContain("a=b", answer.Headers.GetValueOrDefault("Set-Cookie") ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain("evil", answer.Location?.Split("state=")[0] ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/../appsettings.json")]
    [InlineData("/assets/%2e%2e/appsettings.json")]
    [InlineData("/assets/..%2fappsettings.json")]
    [InlineData("/assets/_Layout.cshtml")]
    [InlineData("/appsettings.json")]
    [InlineData("/SignIn/Role")]
    [InlineData("/Pages/Home")]
    public async Task Nothing_is_read_by_its_path(string path)
    {
        using var browser = await SignedInAsync();

        var answer = await browser.OnceAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)));

        Assert.True(answer.Status is HttpStatusCode.NotFound or HttpStatusCode.BadRequest, $"{answer.Status} {answer.Body}");
        Assert.DoesNotContain("Logging", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_types_is_shown_as_they_typed_it()
    {
        using var browser = service.NewBrowser();

        var page = await browser.GetAsync("/sign-in?returnUrl=%2F%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        Assert.DoesNotContain("<script>", page.MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
    }

    private async Task<Browser> SignedInAsync()
    {
        var browser = service.NewBrowser();
        (await service.SignInAsync(browser, email: "eero@example.org")).MustBe(HttpStatusCode.OK, "Varhainen tuki");
        return browser;
    }

    private static async Task<Answer> OpenAsync(Browser browser, string? token)
    {
        var post = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/early-support-cases", UriKind.Relative))
        {
            Content = new StringContent("""{"employeeId": "E1", "reason": "own-request"}""", Encoding.UTF8, "application/json"),
        };
        if (token is not null)
            post.Headers.Add("X-CSRF-Token", token);
        var page = await browser.OnceAsync(post);
        return new Answer(page.Status, page.Headers.GetValueOrDefault("Content-Type")?.Split(';')[0], page.Body);
    }

    private static string TokenIn(Page page) =>
        System.Text.RegularExpressions.Regex.Match(page.Body, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
}
