using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using EarlySupport.Domain.Organisation;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>Signing in and out at a provider that somebody else wrote.</summary>
public sealed class RealProviderTests(RealProviderTests.WithProvider service) : IClassFixture<RealProviderTests.WithProvider>
{
    [FactWithProvider]
    public async Task Somebody_signs_in_chooses_a_role_changes_it_and_signs_out()
    {
        using var browser = await service.BrowserOfAsync("aino");

        var asked = (await browser.GetAsync("/")).MustBe(HttpStatusCode.OK, "Kirjautuminen");
        Assert.Contains("href=\"/sign-in/start?returnUrl=%2F\"", asked.Body, StringComparison.Ordinal);
        var choosing = (await browser.GetAsync("/sign-in/start?returnUrl=%2F")).MustBe(HttpStatusCode.OK, "Valitse rooli");
        Assert.Equal("/sign-in/role", browser.Address.AbsolutePath);
        var home = (await browser.SubmitAsync(choosing, "/sign-in/role", ("role", "supervisor"))).MustBe(HttpStatusCode.OK, "Varhainen tuki");
        Assert.Contains("<dd>Aino Korpi</dd>", home.Body, StringComparison.Ordinal);
        Assert.Contains("<dd>Esihenkilö</dd>", home.Body, StringComparison.Ordinal);

        var before = browser.CookieOf("__Host-early-support-session");
        using var old = browser.Copy();
        var again = await browser.SubmitAsync(await browser.GetAsync("/sign-in/role"), "/sign-in/role", ("role", "employee"));
        Assert.Contains("<dd>Työntekijä</dd>", again.MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        Assert.NotEqual(before, browser.CookieOf("__Host-early-support-session"));
        (await old.GetAsync("/")).MustBe(HttpStatusCode.OK, "Kirjautuminen");

        using var stolen = browser.Copy();
        var confirming = (await browser.SubmitAsync(again, "/sign-out")).MustBe(HttpStatusCode.OK);
        Assert.Equal(service.Authority, browser.Address.GetLeftPart(UriPartial.Authority));
        (await browser.SubmitAsync(confirming, "/session/end/confirm", ("logout", "yes"))).MustBe(HttpStatusCode.OK, "Olet kirjautunut ulos");
        (await browser.GetAsync("/")).MustBe(HttpStatusCode.OK, "Kirjautuminen");
        (await stolen.GetAsync("/")).MustBe(HttpStatusCode.OK, "Kirjautuminen");
    }

    [FactWithProvider]
    public async Task Who_holds_one_role_goes_straight_to_where_they_wanted()
    {
        using var browser = await service.BrowserOfAsync("eero");

        var page = (await browser.GetAsync("/sign-in/start?returnUrl=%2F%3Fa%3D1")).MustBe(HttpStatusCode.OK, "Varhainen tuki");

        Assert.Equal("/?a=1", browser.Address.PathAndQuery);
        Assert.Contains("<dd>Työntekijä</dd>", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/sign-in/role", page.Body, StringComparison.Ordinal);
    }

    [FactWithProvider]
    public async Task A_code_is_good_once()
    {
        using var browser = await service.BrowserOfAsync("eero");
        var toProvider = await browser.OnceAsync(new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in/start", UriKind.Relative)));
        using var thief = browser.Copy();
        (await browser.GetAsync(toProvider.Location!)).MustBe(HttpStatusCode.OK, "Varhainen tuki");
        var callback = service.LastCallback!;

        (await thief.GetAsync(callback)).MustBe(HttpStatusCode.BadRequest, "Kirjautuminen ei onnistunut");
        (await browser.GetAsync(callback)).MustBe(HttpStatusCode.BadRequest, "Kirjautuminen ei onnistunut");
    }

    [FactWithProvider]
    public async Task A_provider_with_new_keys_is_believed_with_these_alone()
    {
        // Of its own: a provider that was just asked for its keys again is not asked once more at once.
        var own = new WithProvider();
        await own.InitializeAsync();
        using var browser = await own.BrowserOfAsync("eero");
        (await browser.GetAsync("/sign-in/start")).MustBe(HttpStatusCode.OK, "Varhainen tuki");
        var token = await own.TokenAsync(SigningService.Audience);
        (await ApiAsync(own, token)).MustBe(HttpStatusCode.OK);
        await own.NextKeyAsync();

        using var later = await own.BrowserOfAsync("eero");
        (await later.GetAsync("/sign-in/start")).MustBe(HttpStatusCode.OK, "Varhainen tuki");
        (await ApiAsync(own, token)).MustRefuse(HttpStatusCode.Unauthorized, "not-signed-in");
        (await ApiAsync(own, await own.TokenAsync(SigningService.Audience))).MustBe(HttpStatusCode.OK);
        await own.DisposeAsync();
    }

    [FactWithProvider]
    public async Task The_API_takes_tokens_made_for_it_of_somebody_known_in_a_role_they_hold()
    {
        await service.StartedAsync();
        var token = await service.TokenAsync(SigningService.Audience);

        (await ApiAsync(token)).MustBe(HttpStatusCode.OK);
        (await ApiAsync(token, ("Acting-Role", "hr"))).MustBe(HttpStatusCode.OK);
        (await ApiAsync(token, ("Acting-Role", "auditor"))).MustRefuse(HttpStatusCode.Forbidden, "role-not-chosen");
        (await ApiAsync(await service.TokenAsync("urn:other"))).MustRefuse(HttpStatusCode.Unauthorized, "not-signed-in");
        (await ApiAsync(token[..^4] + "AAAA")).MustRefuse(HttpStatusCode.Unauthorized, "not-signed-in");

        await service.GrantAsync("PAYROLL", GrantedRole.Auditor);
        (await ApiAsync(token)).MustRefuse(HttpStatusCode.Forbidden, "role-not-chosen");
        (await ApiAsync(token, ("Acting-Role", "auditor"))).MustBe(HttpStatusCode.OK);
        await service.RevokeAsync("PAYROLL", GrantedRole.Auditor);
        (await ApiAsync(token, ("Acting-Role", "auditor"))).MustRefuse(HttpStatusCode.Forbidden, "role-not-chosen");
    }

    private Task<Answer> ApiAsync(string token, params (string Name, string Value)[] headers) => ApiAsync(service, token, headers);

    private static Task<Answer> ApiAsync(WithProvider service, string token, params (string Name, string Value)[] headers) =>
        service.CallAsync("/api/policy", [("Authorization", $"Bearer {token}"), .. headers]);

    public sealed class WithProvider : SigningService
    {
        private readonly OidcProvider provider = OidcProvider.OnFreePort();
        private readonly Lazy<Task> started;
        private int keys;

        public WithProvider() => started = new(NextKeyAsync);

        public override string Authority => provider.Authority;

        /// <summary>What the browsers were last sent back with.</summary>
        public string? LastCallback { get; private set; }

        /// <summary>Not before a test needs it: where it cannot be had all of them are skipped.</summary>
        public Task StartedAsync() => started.Value;

        public Task NextKeyAsync() => provider.StartAsync($"key-{++keys}");

        /// <summary>A browser in which somebody is signed in at the provider.</summary>
        public async Task<Browser> BrowserOfAsync(string account)
        {
            await StartedAsync();
            var browser = new Browser(new Remembering(this) { InnerHandler = Transport }, Home);
            browser.Cookies.Add(new Uri(Authority), new Cookie("account", account));
            return browser;
        }

        /// <summary>An access token of the client payroll.</summary>
        public async Task<string> TokenAsync(string audience)
        {
            using var http = new HttpClient();
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes("payroll:payroll")));
            using var form = new FormUrlEncodedContent([new("grant_type", "client_credentials"), new("resource", audience), new("scope", "api")]);
            using var answer = await http.PostAsync(new Uri($"{Authority}/token"), form);
            return (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["access_token"]!;
        }

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            await provider.DisposeAsync();
        }

        private sealed class Remembering(WithProvider service) : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                if (request.RequestUri!.AbsolutePath == "/sign-in/callback")
                    service.LastCallback = request.RequestUri.AbsoluteUri;
                return base.SendAsync(request, cancellationToken);
            }
        }
    }
}
