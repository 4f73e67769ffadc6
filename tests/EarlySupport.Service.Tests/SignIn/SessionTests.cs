using System.Net;
using EarlySupport.Domain.Organisation;
using EarlySupport.Service.Tests.Support;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>What a session's cookie is good for, and until when.</summary>
public sealed class SessionTests(MisbehavingService service) : IClassFixture<MisbehavingService>
{
    private const string Cookie = "__Host-early-support-session";

    [Fact]
    public async Task Cookies_are_for_this_host_over_https_and_out_of_reach_of_scripts()
    {
        using var browser = service.NewBrowser();
        var start = await browser.OnceAsync(new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in/start", UriKind.Relative)));
        var page = await browser.GetAsync("/sign-in");
        await service.SignInAsync(browser);

        Assert.Matches("^__Host-early-support-sign-in=[^;]+; max-age=600; path=/; secure; samesite=lax; httponly$", start.Headers["Set-Cookie"]);
        Assert.DoesNotContain("Set-Cookie", page.Headers.Keys);
        Assert.All(browser.Cookies.GetAllCookies(), cookie => Assert.Equal((true, true, "/", true), (cookie.Secure, cookie.HttpOnly, cookie.Path, cookie.Name.StartsWith("__Host-", StringComparison.Ordinal))));
        Assert.NotNull(browser.CookieOf(Cookie));
    }

    [Fact]
    public async Task The_database_holds_no_session_id_and_no_token_that_could_be_used()
    {
        using var browser = service.NewBrowser();
        var proof = "";
        await service.SignInAsync(browser, p => proof = MisbehavingProvider.Written(p));

        var rows = await service.Data.ListAsync<string>("select to_jsonb(s)::text from privacy.sessions s");

        Assert.NotEmpty(rows);
        Assert.DoesNotContain(rows, row => row.Contains(proof.Split('.')[0], StringComparison.Ordinal));
        Assert.All(await service.Data.ListAsync<string>("select encode(session_hash, 'hex') from privacy.sessions"), hash => Assert.Equal(64, hash.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("CfDJ8")]
    [InlineData("eyJvcmdhbmlzYXRpb24iOiJ0b3duIn0")]
    [InlineData(null)]
    public async Task A_forged_or_edited_cookie_is_nobodys(string? forged)
    {
        using var browser = service.NewBrowser();
        await SignedInAsync(browser, "eero@example.org");
        var good = browser.CookieOf(Cookie)!;
        var at = good.Length / 2;

        (await CallAsync(good)).MustBe(HttpStatusCode.OK);
        (await CallAsync(forged ?? good[..at] + (good[at] == 'A' ? 'B' : 'A') + good[(at + 1)..])).MustRefuse(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task A_session_is_of_one_organisation()
    {
        using var browser = service.NewBrowser();
        await SignedInAsync(browser, "eero@example.org");
        var options = service.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("Session");
        var ticket = options.TicketDataFormat.Unprotect(browser.CookieOf(Cookie))!;
        var id = ticket.Principal.FindFirst("session")!.Value;

        // With the service's own keys: who had them could write what they like.
        var same = CookieOf(options, "town", id);
        (await CallAsync(same)).MustBe(HttpStatusCode.OK);
        (await CallAsync(CookieOf(options, "other", id))).MustRefuse(HttpStatusCode.Unauthorized, "not-signed-in");
        (await CallAsync(CookieOf(options, "town", id + "A"))).MustRefuse(HttpStatusCode.Unauthorized, "not-signed-in");
    }

    [Fact]
    public async Task Roles_follow_at_once_and_a_role_that_is_lost_is_no_longer_acted_in()
    {
        using var browser = service.NewBrowser();
        await service.GrantAsync("E2", GrantedRole.Hr);
        var choosing = await service.SignInAsync(browser, email: "elsa@example.org");
        Assert.Contains("<dd>HR</dd>", (await browser.SubmitAsync(choosing, "/sign-in/role", ("role", "hr"))).Body, StringComparison.Ordinal);
        (await CallAsync(browser.CookieOf(Cookie)!)).MustBe(HttpStatusCode.OK);

        await service.RevokeAsync("E2", GrantedRole.Hr);

        (await CallAsync(browser.CookieOf(Cookie)!)).MustRefuse(HttpStatusCode.Forbidden, "role-not-chosen");
        (await browser.GetAsync("/")).MustBe(HttpStatusCode.OK, "Valitse rooli");
        // Nor is one that is not held got by saying so.
        var refused = await browser.SubmitAsync(await browser.GetAsync("/sign-in/role"), "/sign-in/role", ("role", "hr"), ("Held", "hr"), ("person", "B1"));
        Assert.Equal("Valitse rooli", refused.Title);
        (await CallAsync(browser.CookieOf(Cookie)!)).MustRefuse(HttpStatusCode.Forbidden, "role-not-chosen");
    }

    [Fact]
    public async Task A_session_ends_when_nothing_was_asked_for_half_an_hour_and_after_ten_hours_at_the_latest()
    {
        await using var own = await MisbehavingServiceOfItsOwn.StartAsync();
        using var idle = own.Service.NewBrowser();
        using var busy = own.Service.NewBrowser();
        await SignedInAsync(idle, "eero@example.org", own.Service);
        await SignedInAsync(busy, "eero@example.org", own.Service);

        for (var minutes = 29; minutes < 600; minutes += 29)
        {
            own.Clock.Advance(TimeSpan.FromMinutes(29));
            (await busy.GetAsync("/")).MustBe(HttpStatusCode.OK, "Varhainen tuki");
            if (minutes == 29)
                (await idle.GetAsync("/")).MustBe(HttpStatusCode.OK, "Varhainen tuki");
        }

        (await idle.GetAsync("/")).MustBe(HttpStatusCode.OK, "Kirjautuminen");
        own.Clock.Advance(TimeSpan.FromMinutes(20));
        (await busy.GetAsync("/")).MustBe(HttpStatusCode.OK, "Kirjautuminen");
        // What ended is swept when the next one signs in.
        await SignedInAsync(busy, "eero@example.org", own.Service);
        Assert.Equal(1, await own.Service.Data.OneAsync<long>("select count(*) from privacy.sessions"));
    }

    [Fact]
    public async Task Somebody_whose_employment_ends_is_out_the_day_after()
    {
        await using var own = await MisbehavingServiceOfItsOwn.StartAsync();
        using var browser = own.Service.NewBrowser();
        await SignedInAsync(browser, "eero@example.org", own.Service);
        var today = DateOnly.FromDateTime(HelsinkiNow(own));
        foreach (var (last, status) in ((DateOnly, HttpStatusCode)[])[(today, HttpStatusCode.OK), (today.AddDays(-1), HttpStatusCode.Unauthorized)])
        {
            await own.Service.Data.ListAsync<int>("update read.people set employed_to = @last where employee_id = 'E1' returning 1", new { last });

            (await own.Service.CallAsync("/api/policy", ("Cookie", $"{Cookie}={browser.CookieOf(Cookie)}"))).MustBe(status);
        }
    }

    [Fact]
    public async Task The_keys_of_cookies_are_kept_where_every_node_finds_them()
    {
        using var browser = service.NewBrowser();
        await SignedInAsync(browser, "eero@example.org");

        await service.RestartAsync();

        using var afterwards = service.NewBrowser();
        afterwards.Cookies.Add(browser.Cookies.GetAllCookies());
        (await afterwards.GetAsync("/")).MustBe(HttpStatusCode.OK, "Varhainen tuki");
        var key = await service.Data.OneAsync<string>("select xml from privacy.data_protection_keys");
        Assert.Contains("<sealed master=", key, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
    }

    private static DateTime HelsinkiNow(MisbehavingServiceOfItsOwn own) =>
        TimeZoneInfo.ConvertTime(own.Clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki")).DateTime;

    private async Task SignedInAsync(Browser browser, string email, MisbehavingService? at = null) => (await (at ?? service).SignInAsync(
        browser, proof => (proof.NotBefore, proof.Expires) = (null, DateTime.UtcNow.AddDays(2)), email)).MustBe(HttpStatusCode.OK, "Varhainen tuki");

    private Task<Answer> CallAsync(string cookie) => service.CallAsync("/api/policy", ("Cookie", $"{Cookie}={cookie}"));

    private static string CookieOf(CookieAuthenticationOptions options, string organisation, string session) => options.TicketDataFormat.Protect(new(
        new(new System.Security.Claims.ClaimsIdentity([new("organisation", organisation), new("session", session)], "Session")),
        new AuthenticationProperties { IssuedUtc = DateTimeOffset.UtcNow, ExpiresUtc = DateTimeOffset.UtcNow.AddHours(1) }, "Session"));
}
