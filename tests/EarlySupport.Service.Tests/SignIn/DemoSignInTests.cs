using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>Without a provider: one of the demo's people is chosen, on this machine alone.</summary>
public sealed class DemoSignInTests(TestService service) : IClassFixture<TestService>
{
    private static readonly Uri Home = new("http://localhost/");

    [Fact]
    public async Task Somebody_of_the_demo_is_chosen_in_a_role_and_every_page_says_that_it_is_one()
    {
        await MadeAsync();
        using var browser = new Browser(service.Transport, Home);

        var choosing = (await browser.GetAsync("/")).MustBe(HttpStatusCode.OK, "Kirjautuminen");
        Assert.Contains("<option value=\"B1\">B1 Aino Korpi</option>", choosing.Body, StringComparison.Ordinal);
        var home = (await browser.SubmitAsync(choosing, "/sign-in", ("person", "B1"), ("role", "auditor"))).MustBe(HttpStatusCode.OK, "Varhainen tuki");

        Assert.All((Page[])[choosing, home], page => Assert.Contains("Palvelussa seurataan sairauspoissaoloja", page.Body, StringComparison.Ordinal));
        Assert.All((Page[])[choosing, home], page => Assert.Contains("<p class=\"notice\" role=\"note\">Esittely:", page.Body, StringComparison.Ordinal));
        Assert.Contains("<dd>Aino Korpi</dd>", home.Body, StringComparison.Ordinal);
        Assert.Contains("<dd>Tarkastaja</dd>", home.Body, StringComparison.Ordinal);
        (await browser.SubmitAsync(home, "/sign-out")).MustBe(HttpStatusCode.OK, "Olet kirjautunut ulos");
        (await browser.GetAsync("/")).MustBe(HttpStatusCode.OK, "Kirjautuminen");
    }

    [Theory]
    [InlineData("E1", "supervisor")]
    [InlineData("X9", "employee")]
    [InlineData("B1", "king")]
    [InlineData("", "")]
    public async Task A_role_that_somebody_cannot_have_is_not_chosen(string person, string role)
    {
        await MadeAsync();
        using var browser = new Browser(service.Transport, Home);

        var page = await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "/sign-in", ("person", person), ("role", role));

        Assert.Equal("Henkilöllä ei ole tätä roolia. Esihenkilöitä ovat vain ne, joilla on omia työntekijöitä.", page.MustBe(HttpStatusCode.OK, "Kirjautuminen").Alert);
        (await browser.GetAsync("/")).MustBe(HttpStatusCode.OK, "Kirjautuminen");
    }

    [Fact]
    public async Task More_in_the_form_than_it_asks_for_changes_nothing()
    {
        await MadeAsync();
        using var browser = new Browser(service.Transport, Home);

        var page = await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "/sign-in",
            ("person", "E1"), ("role", "employee"), ("Tenant", "other"), ("tenant", "other"), ("ToldRoles", "hr"), ("HasProvider", "true"), ("People[0].PersonId", "B1"));

        Assert.Contains("<dd>Työntekijä</dd>", page.MustBe(HttpStatusCode.OK, "Varhainen tuki").Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/sign-in/role", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_speak_the_language_that_was_chosen_or_that_the_browser_asks_for()
    {
        using var browser = new Browser(service.Transport, Home);
        var asking = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in", UriKind.Relative));
        asking.Headers.Add("Accept-Language", "de, sv-FI;q=0.8, en;q=0.5");

        Assert.Contains("<html lang=\"sv\">", (await browser.OnceAsync(asking)).MustBe(HttpStatusCode.OK, "Inloggning").Body, StringComparison.Ordinal);
        (await browser.GetAsync("/language/en?returnUrl=%2Fsign-in")).MustBe(HttpStatusCode.OK, "Sign in");
        Assert.Equal("/sign-in", browser.Address.PathAndQuery);
        (await browser.GetAsync("/language/xx")).MustBe(HttpStatusCode.NotFound, "That did not work");
    }

    [Fact]
    public async Task Nobody_calls_the_API_without_saying_who_they_are()
    {
        using var browser = new Browser(service.Transport, Home);

        var answer = await browser.OnceAsync(new HttpRequestMessage(HttpMethod.Get, new Uri("/api/alerts", UriKind.Relative)));

        answer.MustBe(HttpStatusCode.Unauthorized);
        Assert.Contains("\"code\":\"not-signed-in\"", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://support.example.org/", null, null)]
    [InlineData("http://localhost.evil.example.org/", null, null)]
    [InlineData("http://localhost/", "X-Forwarded-For", "192.0.2.1")]
    [InlineData("http://localhost/", "X-Forwarded-Host", "localhost")]
    [InlineData("http://localhost/", "Forwarded", "for=192.0.2.1")]
    [InlineData("http://localhost/", "Via", "1.1 proxy")]
    public async Task Nobody_is_believed_who_may_be_elsewhere(string address, string? header, string? value)
    {
        using var browser = new Browser(service.Transport, new Uri(address));
        foreach (var path in (string[])["/sign-in", "/api/alerts"])
        {
            var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Add("Development-Role", "hr");
            if (header is not null)
                request.Headers.TryAddWithoutValidation(header, value);

            var answer = await browser.OnceAsync(request);

            Assert.Contains("\"code\":\"not-this-machine\"", answer.MustBe(HttpStatusCode.Forbidden).Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.1.2.3:5080/")]
    [InlineData("http://[::1]/")]
    public async Task This_machine_has_several_addresses(string address)
    {
        using var browser = new Browser(service.Transport, new Uri(address));

        (await browser.GetAsync("/sign-in")).MustBe(HttpStatusCode.OK, "Kirjautuminen");
    }

    private Task MadeAsync() => Workplace.ImportAsync(service.CallerOf("demo"));
}
