using System.Net;
using Microsoft.IdentityModel.Tokens;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>Coming back from the provider, in ways that are not what was begun; and who is known by what the provider says.</summary>
public sealed class ReturningTests(MisbehavingService service) : IClassFixture<MisbehavingService>
{
    private const string NotBegun = "Kirjautuminen vanheni tai alkoi toisessa selaimessa. Aloita alusta.";

    [Theory]
    [InlineData("code=c&state=forged")]
    [InlineData("code=c")]
    [InlineData("code=c&state={0}x")]
    [InlineData("code=c&state={0}&state={0}")]
    [InlineData("code=c&state={0}&iss=https%3A%2F%2Fother.example.org")]
    public async Task What_comes_back_is_what_was_begun(string query)
    {
        using var browser = service.NewBrowser();
        var asked = await MisbehavingService.BeginAsync(browser);
        service.Provider.NextToken(() => MisbehavingProvider.Written(service.Provider.Proof(asked["nonce"])));

        var page = await browser.GetAsync($"/sign-in/callback?{string.Format(null, query, asked["state"])}");

        Assert.Equal(NotBegun, page.MustBe(HttpStatusCode.BadRequest, "Kirjautuminen ei onnistunut").Alert);
        // The attempt is used up, whatever came back.
        Assert.Equal(NotBegun, (await browser.GetAsync($"/sign-in/callback?code=c&state={asked["state"]}")).MustBe(HttpStatusCode.BadRequest).Alert);
    }

    [Fact]
    public async Task What_another_browser_began_is_not_finished_here()
    {
        using var attacker = service.NewBrowser();
        using var victim = service.NewBrowser();
        var asked = await MisbehavingService.BeginAsync(attacker);
        await MisbehavingService.BeginAsync(victim);
        service.Provider.NextToken(() => MisbehavingProvider.Written(service.Provider.Proof(asked["nonce"])));

        Assert.Equal(NotBegun, (await victim.GetAsync($"/sign-in/callback?code=c&state={asked["state"]}")).MustBe(HttpStatusCode.BadRequest).Alert);
    }

    [Theory]
    [InlineData("error=access_denied&state={0}")]
    [InlineData("error=access_denied&code=c&state={0}")]
    [InlineData("state={0}")]
    public async Task A_provider_that_refuses_signs_nobody_in(string query)
    {
        using var browser = service.NewBrowser();
        var asked = await MisbehavingService.BeginAsync(browser);

        var page = await browser.GetAsync($"/sign-in/callback?{string.Format(null, query, asked["state"])}");

        Assert.Equal("Tunnistuspalvelu ei hyväksynyt kirjautumista. Aloita alusta.", page.MustBe(HttpStatusCode.BadRequest).Alert);
    }

    [Theory]
    [InlineData("aino@example.org", "Valitse rooli")]
    [InlineData("EERO@example.ORG", "Varhainen tuki")]
    [InlineData("elsa@example.org", "Varhainen tuki")]
    [InlineData("nurse@example.org", "Varhainen tuki")]
    public async Task People_of_the_organisation_and_those_granted_a_role_are_known_by_their_address(string email, string title)
    {
        using var browser = service.NewBrowser();

        (await service.SignInAsync(browser, email: email)).MustBe(HttpStatusCode.OK, title);
    }

    [Theory]
    [InlineData("veikko@example.org")]
    [InlineData("uuno@example.org")]
    [InlineData("shared@example.org")]
    [InlineData("nobody@example.org")]
    [InlineData("' or true --@example.org")]
    [InlineData("%")]
    [InlineData("")]
    public async Task Who_is_not_known_or_not_employed_today_is_signed_in_to_nothing(string email)
    {
        using var browser = service.NewBrowser();

        var page = await service.SignInAsync(browser, email: email);

        Assert.Equal(
            "Tunnustasi ei löydy palvelusta, tai sinulla ei ole tänään yhtään roolia. Ota yhteyttä organisaatiosi pääkäyttäjään.",
            page.MustBe(HttpStatusCode.Forbidden, "Kirjautuminen ei onnistunut").Alert);
        Assert.Null(browser.CookieOf("__Host-early-support-session"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData("false")]
    [InlineData(null)]
    public async Task An_address_that_the_provider_did_not_verify_says_nothing(object? verified)
    {
        using var browser = service.NewBrowser();

        var page = await service.SignInAsync(browser, proof =>
        {
            proof.Claims.Remove("email_verified");
            if (verified is not null)
                proof.Claims["email_verified"] = verified;
        });

        page.MustBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("https://evil.example.org/")]
    [InlineData("//evil.example.org/")]
    [InlineData("/\\evil.example.org/")]
    [InlineData("\\\\evil.example.org")]
    [InlineData("/\t/evil.example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task Nobody_is_sent_elsewhere_after_signing_in(string returnUrl)
    {
        using var browser = service.NewBrowser();

        (await service.SignInAsync(browser, email: "eero@example.org", returnUrl: returnUrl)).MustBe(HttpStatusCode.OK, "Varhainen tuki");

        Assert.Equal("https://support.example.org/", browser.Address.AbsoluteUri);
        (await browser.GetAsync($"/language/en?returnUrl={Uri.EscapeDataString(returnUrl)}")).MustBe(HttpStatusCode.OK, "Early support");
        Assert.Equal("https://support.example.org/", browser.Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_new_key_is_fetched_once_and_made_up_ones_are_not_asked_for_again_and_again()
    {
        await using var own = await MisbehavingServiceOfItsOwn.StartAsync();
        using var browser = own.Service.NewBrowser();
        (await own.Service.SignInAsync(browser)).MustBe(HttpStatusCode.OK, "Valitse rooli");
        var asked = own.Service.Provider.KeysAsked;
        own.Service.Provider.Keys[0] = MisbehavingProvider.NewKey("two");

        using var later = own.Service.NewBrowser();
        // As many providers do, without saying from when on.
        (await own.Service.SignInAsync(later, proof => proof.NotBefore = null)).MustBe(HttpStatusCode.OK, "Valitse rooli");
        Assert.Equal(asked + 1, own.Service.Provider.KeysAsked);
        for (var time = 0; time < 3; time++)
        {
            using var flooding = own.Service.NewBrowser();
            (await own.Service.SignInAsync(flooding, proof => proof.SigningCredentials =
                new(MisbehavingProvider.NewKey($"made-up-{time}"), SecurityAlgorithms.RsaSha256))).MustBe(HttpStatusCode.BadRequest);
        }

        Assert.Equal(asked + 1, own.Service.Provider.KeysAsked);
    }

    [Fact]
    public async Task A_provider_that_describes_another_is_not_gone_to()
    {
        await using var own = await MisbehavingServiceOfItsOwn.StartAsync();
        own.Service.Provider.Misdescribed["issuer"] = "https://other.example.org";
        using var browser = own.Service.NewBrowser();

        var page = (await browser.GetAsync("/sign-in/start")).MustBe(HttpStatusCode.ServiceUnavailable, "Kirjautuminen ei onnistunut");

        Assert.Equal("Tunnistuspalvelu ei vastaa. Yritä hetken kuluttua uudelleen.", page.Alert);
    }

    [Fact]
    public async Task A_provider_that_names_itself_in_its_answers_does_so_in_each()
    {
        await using var own = await MisbehavingServiceOfItsOwn.StartAsync();
        own.Service.Provider.Misdescribed["authorization_response_iss_parameter_supported"] = true;
        using var browser = own.Service.NewBrowser();

        Assert.Equal(NotBegun, (await own.Service.SignInAsync(browser)).MustBe(HttpStatusCode.BadRequest).Alert);
    }

    [Fact]
    public async Task What_was_begun_is_good_for_ten_minutes()
    {
        await using var own = await MisbehavingServiceOfItsOwn.StartAsync();
        foreach (var (minutes, status) in ((int, HttpStatusCode)[])[(10, HttpStatusCode.OK), (11, HttpStatusCode.BadRequest)])
        {
            using var browser = own.Service.NewBrowser();
            var asked = await MisbehavingService.BeginAsync(browser);
            own.Service.Provider.NextToken(() =>
            {
                var proof = own.Service.Provider.Proof(asked["nonce"]);
                (proof.NotBefore, proof.Expires) = (null, DateTime.UtcNow.AddDays(1));
                return MisbehavingProvider.Written(proof);
            });
            own.Clock.Advance(TimeSpan.FromMinutes(minutes));

            (await browser.GetAsync($"/sign-in/callback?code=c&state={asked["state"]}")).MustBe(status);
        }
    }
}
