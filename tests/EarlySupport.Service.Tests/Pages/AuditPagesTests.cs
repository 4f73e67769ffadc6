using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.SignIn;

namespace EarlySupport.Service.Tests.Pages;

/// <summary>What auditors see and do on their pages.</summary>
public sealed class AuditPagesTests(CareService service) : IClassFixture<CareService>
{
    [Fact]
    public async Task Nothing_is_read_before_a_purpose_is_stated_and_then_it_stands_on_every_page_and_in_the_log()
    {
        using var auditor = await service.SignInAsync("B2", "auditor");

        var asked = (await auditor.GetAsync("/audit/people/E1?step=2")).MustBe(HttpStatusCode.OK, "Miksi luet tietoja?");
        Assert.Contains("Valitse tarkoitus.", (await auditor.SendAsync(asked)).MustBe(HttpStatusCode.UnprocessableEntity).Body, StringComparison.Ordinal);
        (await auditor.SendAsync(asked, ("purpose", "early-support"))).MustBe(HttpStatusCode.UnprocessableEntity);
        var page = (await auditor.SendAsync(asked, ("purpose", "complaint"), ("reference", "K 12/2026"))).MustBe(HttpStatusCode.OK, "Henkilön historia: Eero Niemi");

        Assert.Equal("/audit/people/E1?step=2", auditor.Address.PathAndQuery);
        Assert.Matches("Tarkoitus:\\s*<b>Valitus</b>, K 12/2026", page.Body);
        Assert.Matches("Tarkoitus:\\s*<b>Valitus</b>, K 12/2026", (await auditor.GetAsync("/audit/verification")).Body);
        var log = (await service.Hr.As("R9", "auditor", "audit").GetAsync("/api/access-log?employee=E1&actor=B2&role=auditor")).Json[0]!;
        Assert.Equal(("read-history", "complaint", "K 12/2026"), ((string?)log["act"], (string?)log["purpose"], (string?)log["reference"]));
    }

    [Fact]
    public async Task A_purpose_ends_with_the_session_and_cannot_be_made_up()
    {
        using var auditor = await StatedAsync();
        var cookie = auditor.CookieOf("early-support-purpose")!;
        await auditor.SubmitAsync(await auditor.GetAsync("/audit"), "/sign-out");

        await auditor.SubmitAsync(await auditor.GetAsync("/sign-in"), "/sign-in", ("person", "B2"), ("role", "auditor"));

        Assert.Equal(cookie, auditor.CookieOf("early-support-purpose"));
        (await auditor.GetAsync("/audit")).MustBe(HttpStatusCode.OK, "Miksi luet tietoja?");
        auditor.Cookies.SetCookies(new Uri("http://localhost/"), "early-support-purpose=audit");
        (await auditor.GetAsync("/audit")).MustBe(HttpStatusCode.OK, "Miksi luet tietoja?");
    }

    [Fact]
    public async Task Somebody_is_found_by_name_number_or_case_and_no_address_says_whom()
    {
        using var auditor = await StatedAsync();

        foreach (var text in (string[])["niemi", "E1", "I1"])
        {
            var found = (await auditor.SubmitAsync(await auditor.GetAsync("/audit"), "/audit", ("text", text))).MustBe(HttpStatusCode.OK, "Etsi henkilö tai tukiprosessi");
            Assert.Equal("/audit", auditor.Address.PathAndQuery);
            Assert.Equal(["/audit/people/E1", "/audit/cases/C1", "/audit/cases/I1", "/audit/cases/R1"],
                Regex.Matches(found.Body, "href=\"(/audit/(?:people|cases)/[^\"]+)\"").Select(m => m.Groups[1].Value));
        }

        Assert.Contains("Ketään ei löytynyt.", (await auditor.SubmitAsync(await auditor.GetAsync("/audit"), "/audit", ("text", "%"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_shown_as_it_stood_after_each_thing_that_was_recorded()
    {
        using var auditor = await StatedAsync();

        var last = (await auditor.GetAsync("/audit/cases/C1")).MustBe(HttpStatusCode.OK, "Tukiprosessin historia: Eero Niemi");
        var first = (await auditor.GetAsync("/audit/cases/C1?step=1")).MustBe(HttpStatusCode.OK);

        Assert.Contains(EarlySupportCases.Memo, AsItStood(last), StringComparison.Ordinal);
        Assert.DoesNotContain(EarlySupportCases.Memo, AsItStood(first), StringComparison.Ordinal);
        var moments = Regex.Count(last.Body, "<li[^>]*>\\s*<a href=\"/audit/cases/C1\\?step=");
        Assert.Contains($"type=\"range\" id=\"step\" name=\"step\" min=\"1\" max=\"{moments}\" value=\"{moments}\"", last.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"/api/cases/C1/evidence\"", last.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_moments_stand_side_by_side_whichever_was_named_first()
    {
        using var auditor = await StatedAsync();
        var page = await auditor.GetAsync("/audit/cases/C1");
        var numbers = Regex.Matches(Regex.Match(page.Body, "<select id=\"from\".*?</select>", RegexOptions.Singleline).Value, "value=\"(\\d+)\"").Select(m => m.Groups[1].Value).ToList();

        var difference = (await auditor.GetAsync($"/audit/cases/C1/difference?from={numbers[0]}&to={numbers[1]}")).MustBe(HttpStatusCode.OK, "Kaksi hetkeä rinnakkain");
        var turned = await auditor.GetAsync($"/audit/cases/C1/difference?from={numbers[1]}&to={numbers[0]}");

        Assert.Matches($"Muistio</th>\\s*<td[^>]*>Ei ollut</td>\\s*<td[^>]*>{Regex.Escape(EarlySupportCases.Memo)}</td>", difference.Body);
        Assert.Equal(Content(difference), Content(turned));
    }

    [Fact]
    public async Task The_access_log_is_narrowed_and_reading_it_is_logged()
    {
        (await service.Hr.CaseAsync("C2")).MustBe(HttpStatusCode.OK);
        using var auditor = await StatedAsync();

        var page = (await auditor.GetAsync("/audit/access-log?employee=E2&role=hr")).MustBe(HttpStatusCode.OK, "Lukuloki");

        var rows = Regex.Matches(page.Body, "<tr>\\s*<th scope=\"row\">.*?</tr>", RegexOptions.Singleline).Select(m => m.Value).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Contains("Elsa Laine (E2)", row, StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains("<span class=\"hint\">HR</span>", row, StringComparison.Ordinal));
        Assert.Contains("read-access-log", (await service.Hr.As("R9", "auditor", "audit").GetAsync("/api/access-log?employee=E2&actor=B2")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verifying_runs_beside_the_page_which_asks_again_until_it_is_done_and_claims_nothing_of_what_is_not_sealed()
    {
        using var auditor = await StatedAsync();
        var page = await auditor.SubmitAsync(await auditor.GetAsync("/audit/verification"), "/audit/verification");
        for (var asked = 0; page.Headers.ContainsKey("Refresh"); asked++)
        {
            Assert.True(asked < 10_000, page.Body);
            page = await auditor.GetAsync("/audit/verification");
        }

        Assert.Contains("<h2>Tulos</h2>", page.MustBe(HttpStatusCode.OK, "Historian tarkistus").Body, StringComparison.Ordinal);
        Assert.Contains("Mitään ei ole vielä sinetöity", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Historia vastaa", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/audit/purpose")]
    [InlineData("/audit/access-log")]
    [InlineData("/audit/verification")]
    public async Task Nobody_else_audits(string path)
    {
        foreach (var role in (string[])["hr", "supervisor", "employee", "occupational-health"])
        {
            using var other = await service.SignInAsync("B1", role);
            (await other.GetAsync(path)).MustBe(HttpStatusCode.Forbidden);
        }
    }

    private async Task<Browser> StatedAsync()
    {
        var auditor = await service.SignInAsync("B2", "auditor");
        await auditor.SendAsync(await auditor.GetAsync("/audit"), ("purpose", "audit"));
        return auditor;
    }

    private static string AsItStood(Page page) => Regex.Match(page.Body, "<h2>Tilanne.*?<h2>Vertaa", RegexOptions.Singleline).Value;

    private static string Content(Page page) => Regex.Match(page.Body, "<main.*</main>", RegexOptions.Singleline).Value;
}
