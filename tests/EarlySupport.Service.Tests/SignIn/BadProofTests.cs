using System.Net;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>Proofs of a sign-in that are not: nobody is signed in by any of them.</summary>
public sealed class BadProofTests(BadProofTests.WithStrongAuthentication service) : IClassFixture<BadProofTests.WithStrongAuthentication>
{
    private const string NotValid = "Tunnistuspalvelun vastausta ei voitu hyväksyä. Aloita alusta; jos se ei auta, ilmoita pääkäyttäjälle.";

    public static TheoryData<string> Broken => [.. Breaks.Keys];

    private static readonly Dictionary<string, Action<SecurityTokenDescriptor, MisbehavingProvider>> Breaks = new()
    {
        ["another nonce"] = (proof, _) => proof.Claims["nonce"] = "another",
        ["no nonce"] = (proof, _) => proof.Claims.Remove("nonce"),
        ["another issuer"] = (proof, _) => proof.Issuer = "https://other.example.org",
        ["another audience"] = (proof, _) => proof.Audience = "another-client",
        ["the API's audience"] = (proof, _) => proof.Audience = SigningService.Audience,
        ["several audiences and nobody it is for"] = (proof, _) =>
        {
            proof.Audience = null;
            proof.Audiences.Add("early-support");
            proof.Audiences.Add("another-client");
        },
        ["for another party"] = (proof, _) => proof.Claims["azp"] = "another-client",
        ["expired"] = (proof, _) => proof.Expires = DateTime.UtcNow.AddMinutes(-2),
        ["no end"] = (proof, _) => proof.Expires = null,
        ["not begun"] = (proof, _) => proof.NotBefore = DateTime.UtcNow.AddMinutes(2),
        ["not signed"] = (proof, _) => proof.SigningCredentials = null,
        ["signed with a key that is not the provider's"] = (proof, _) => proof.SigningCredentials = new(MisbehavingProvider.NewKey("one"), SecurityAlgorithms.RsaSha256),
        ["signed with a key nobody knows"] = (proof, _) => proof.SigningCredentials = new(MisbehavingProvider.NewKey("unknown"), SecurityAlgorithms.RsaSha256),
        ["signed with the public key as if it were a secret"] = (proof, provider) => proof.SigningCredentials =
            new(new SymmetricSecurityKey(provider.Keys[0].Rsa.ExportSubjectPublicKeyInfo()) { KeyId = "one" }, SecurityAlgorithms.HmacSha256),
        ["signed with the client's secret"] = (proof, _) => proof.SigningCredentials =
            new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes("a secret, with: signs and more of it")) { KeyId = "one" }, SecurityAlgorithms.HmacSha256),
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task A_proof_that_is_none_signs_nobody_in(string broken)
    {
        using var browser = service.NewBrowser();

        var page = await service.SignInAsync(browser, proof => Breaks[broken](proof, service.Provider));

        page.MustBe(HttpStatusCode.BadRequest, "Kirjautuminen ei onnistunut");
        Assert.Equal(NotValid, page.Alert);
        await NobodyIsSignedInAsync(browser);
    }

    [Theory]
    [InlineData(-50)]
    [InlineData(240)]
    public async Task The_same_proof_unbroken_signs_somebody_in_also_with_clocks_a_little_apart(int secondsLeft)
    {
        using var browser = service.NewBrowser();

        (await service.SignInAsync(browser, proof => (proof.NotBefore, proof.Expires) = (null, DateTime.UtcNow.AddSeconds(secondsLeft))))
            .MustBe(HttpStatusCode.OK, "Valitse rooli");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("weak")]
    [InlineData("stronger")]
    public async Task Who_is_not_strongly_authenticated_is_not_signed_in(string? level)
    {
        using var browser = service.NewBrowser();

        var page = await service.SignInAsync(browser, proof =>
        {
            proof.Claims.Remove("acr");
            if (level is not null)
                proof.Claims["acr"] = level;
        });

        page.MustBe(HttpStatusCode.Forbidden, "Kirjautuminen ei onnistunut");
        Assert.Equal("Tunnistautuminen ei ollut riittävän vahva. Kirjaudu uudelleen vahvalla tunnistautumisella.", page.Alert);
        await NobodyIsSignedInAsync(browser);
    }

    [Fact]
    public async Task The_provider_is_asked_for_one_of_the_levels_and_only_for_a_code_with_a_challenge()
    {
        using var browser = service.NewBrowser();

        var asked = await MisbehavingService.BeginAsync(browser);

        Assert.Equal(
            ["acr_values", "client_id", "code_challenge", "code_challenge_method", "nonce", "redirect_uri", "response_mode", "response_type", "scope", "state"],
            asked.Keys.Order());
        Assert.Equal("strong strongest", asked["acr_values"]);
        Assert.Equal("code S256 openid profile email", $"{asked["response_type"]} {asked["code_challenge_method"]} {asked["scope"]}");
        Assert.Equal("https://support.example.org/sign-in/callback", asked["redirect_uri"]);
        Assert.All((string[])["state", "nonce", "code_challenge"], name => Assert.Matches("^[A-Za-z0-9_-]{43}$", asked[name]));
    }

    private static async Task NobodyIsSignedInAsync(Browser browser)
    {
        Assert.Null(browser.CookieOf("__Host-early-support-session"));
        (await browser.GetAsync("/")).MustBe(HttpStatusCode.OK, "Kirjautuminen");
    }

    public sealed class WithStrongAuthentication : MisbehavingService
    {
        protected override IEnumerable<(string Key, string Value)> Settings => [.. base.Settings, ("SignIn:RequiredAcr", "strong strongest")];

        public Task<Page> SignInAsync(Browser browser, Action<SecurityTokenDescriptor> change) => base.SignInAsync(browser, proof =>
        {
            proof.Claims["acr"] = "strongest";
            change(proof);
        });
    }
}
