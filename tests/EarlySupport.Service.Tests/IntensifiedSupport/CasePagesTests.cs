using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.SignIn;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.IntensifiedSupport;

/// <summary>What HR does in an intensified-support case on its pages, on 1 November 2026.</summary>
public sealed class CasePagesTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task A_negotiation_is_called_and_written_down_and_a_post_is_sought_until_the_case_is_closed()
    {
        using var browser = await AtWorkAsync("C1", "E1");

        (string, string)[] called = [("on", "2026-11-01"), ("at", "09:30"), ("purpose", "Työssä jatkaminen"), ("parties", "employee"), ("parties", "supervisor"), ("parties", "hr")];
        var scheduled = await browser.SendAsync(await browser.GetAsync("/intensified-support/C1/negotiations/new"), called);
        Assert.Contains("Neuvottelu on kutsuttu koolle.", scheduled.MustBe(HttpStatusCode.OK, "Tehostettu tuki: Eero Niemi").Texts("p"));
        var held = await browser.SendAsync(await browser.GetAsync(AddressIn(scheduled, "/intensified-support/C1/negotiations", "holding")),
            ("heldOn", "2026-11-01"), ("form", "in-person"), ("parties", "employee"), ("parties", "hr"), ("memo", "Kokeillaan kevyempää työtä."),
            ("decision1", "Kevyempi työ"), ("owner1", "B1"), ("due1", "2026-11-20"));
        Assert.Contains("Kokeillaan kevyempää työtä.", held.MustBe(HttpStatusCode.OK).Texts("dd"));
        Assert.Contains("Työntekijä Eero Niemi, HR Onni Salo", held.Texts("dd"));

        var settling = await browser.GetAsync(AddressIn(held, "/intensified-support/C1/decisions", "settling"));
        var settled = await browser.SendAsync(settling, ("result", "carried-out"), ("whatCameOfIt", "Työ kevennettiin."));
        Assert.Contains("Päätöksen tulos on tallennettu.", settled.MustBe(HttpStatusCode.OK).Texts("p"));

        var sought = await browser.SendAsync(
            await browser.GetAsync("/intensified-support/C1/reassignments/new"), ("fromUnitId", "U1"), ("soughtOn", "2026-11-01"), ("wishes", "Päivätyö"));
        var progress = await browser.GetAsync(AddressIn(sought, "/intensified-support/C1/reassignments", "progress"));
        var placed = await browser.SendAsync(progress, ("step", "placed"), ("unitId", "U2"), ("on", "2026-11-10"));
        Assert.Contains("ti 10.11.2026 sijoitettu: Opetus 1", placed.MustBe(HttpStatusCode.OK).Texts("li"));
        var board = (await browser.GetAsync("/reassignments?state=placed")).MustBe(HttpStatusCode.OK, "Uudelleensijoitukset");
        Assert.Equal(["Eero Niemi", "Sijoitettu", "Hoiva 1", "su 1.11.2026", "–", "Opetus 1 ti 10.11.2026"], Cells(board, "Eero Niemi", 6));

        var closed = await browser.SendAsync(await browser.GetAsync("/intensified-support/C1/closing"), ("outcome", "another-post"));
        Assert.Contains("Tukiprosessi on päätetty.", closed.MustBe(HttpStatusCode.OK).Texts("p"));
        Assert.Contains("Päättynyt Siirtyy toiseen tehtävään", closed.Texts("dd"));
        Assert.DoesNotContain("/closing\"", closed.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_typed_stays()
    {
        using var browser = await AtWorkAsync("C2", "E2");

        var refused = await browser.SendAsync(await browser.GetAsync("/intensified-support/C2/measures/new"), ("what", "Ei nostoja"), ("ownerId", "B1"), ("due", "2026-10-01"));

        Assert.Equal(["Valitse toimenpide."], refused.Wrongs());
        Assert.Contains("Ei nostoja", refused.Texts("textarea"));
        var late = await browser.SendAsync(refused, ("kind", "modified-work"), ("what", "Ei nostoja"), ("ownerId", "B1"), ("due", "2026-10-01"));
        Assert.Single(late.Wrongs());
        Assert.Contains("href=\"#due\"", late.Body, StringComparison.Ordinal);
        var agreed = await browser.SendAsync(late, ("kind", "modified-work"), ("what", "Ei nostoja"), ("ownerId", "B1"), ("due", "2026-11-20"));
        Assert.Equal(["Ei nostoja", "Aino Korpi", "pe 20.11.2026"], agreed.MustBe(HttpStatusCode.OK).Texts("td").Take(3));
    }

    [Fact]
    public async Task What_keeps_a_case_open_is_said_in_words_and_leads_to_where_it_is_ended()
    {
        using var browser = await AtWorkAsync("C5", "B2");
        var hr = service.CallerOf("demo");
        await hr.DoAsync("C5", "negotiations", IntensifiedCases.Negotiation("N1", "2026-11-01"));
        await hr.DoAsync("C5", "negotiations/N1/holding", IntensifiedCases.Held("2026-11-01", "2026-11-20", IntensifiedCases.Measure("M1", "2026-11-20")));
        await hr.DoAsync("C5", "negotiations", IntensifiedCases.Negotiation("N2", "2026-11-12"));
        await hr.DoAsync("C5", "work-trials", """{"trialId": "T1", "by": "kela", "from": "2026-11-01", "to": "2026-12-31", "what": "Kirjastossa"}""");
        await hr.DoAsync("C5", "reassignments", """{"reassignmentId": "R1", "fromUnitId": "U1", "soughtOn": "2026-11-01"}""");
        await hr.DoAsync("C5", "rehabilitations", """{"rehabilitationId": "H1", "kind": "medical", "appliedFrom": "kela", "appliedOn": "2026-11-01"}""");

        var closing = await browser.GetAsync("/intensified-support/C5/closing");
        var refused = await browser.SendAsync(closing, ("outcome", "other"));

        Assert.Equal(["Tukiprosessissa on vielä keskeneräistä. Vie luettelossa olevat ensin päätökseen."], refused.Wrongs());
        var still = refused with { Body = Regex.Match(refused.Body, "id=\"still-open\".*?</section>", RegexOptions.Singleline).Value };
        Assert.Equal(
            [
                "Työterveysneuvottelu to 12.11.2026", "Päätös: Kevyempi työ toukokuuhun", "Uudelleensijoitus, haettu su 1.11.2026",
                "Työkokeilu su 1.11.2026 – to 31.12.2026", "Lääkinnällinen kuntoutus, Kela, haettu su 1.11.2026", "Työn muokkaus: Ei nostoja",
            ],
            still.Texts("a"));
        foreach (var address in Regex.Matches(still.Body, "href=\"([^\"]+)\"").Select(m => m.Groups[1].Value))
            (await browser.GetAsync(address)).MustBe(HttpStatusCode.OK);
        // The domain refuses for no more and no less.
        await hr.DoAsync("C5", "measures/M1/completion", """{"completedOn": "2026-11-01"}""");
        var closed = await hr.InIntensifiedAsync("C5", "closing", """{"outcome": "other"}""");
        Assert.Equal("D1, H1, N2, R1, T1", (string?)closed.Json["what"]);
    }

    [Fact]
    public async Task A_case_of_each_kind_is_found_where_the_list_and_other_pages_say()
    {
        using var browser = await AtWorkAsync("C3", "E3");

        (await browser.GetAsync("/cases/C3")).MustBe(HttpStatusCode.OK, "Tehostettu tuki: Veikko Åberg");
        Assert.Equal("/intensified-support/C3", browser.Address.AbsolutePath);
        var listed = (await browser.GetAsync("/cases?kind=intensified-support&unit=U1")).MustBe(HttpStatusCode.OK, "Tukiprosessit");
        Assert.Contains("href=\"/intensified-support/C3\"", listed.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/intensified-support/C3", (await browser.GetAsync("/cases?unit=U2")).Body, StringComparison.Ordinal);
        (await browser.GetAsync("/intensified-support/none")).MustBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_stranger_sees_no_case_and_does_nothing_in_it()
    {
        using var hr = await AtWorkAsync("C4", "B1");
        using var colleague = await service.VisitorAsync("E3", "employee");

        foreach (var path in (string[])["/intensified-support/C4", "/intensified-support/C4/closing", "/intensified-support/C4/negotiations/new", "/reassignments"])
            (await colleague.GetAsync(path)).MustBe(HttpStatusCode.Forbidden);
        Assert.DoesNotContain("/intensified-support/C4", (await colleague.GetAsync("/cases?state=")).MustBe(HttpStatusCode.OK, "Tukiprosessit").Body, StringComparison.Ordinal);
    }

    private async Task<Browser> AtWorkAsync(string caseId, string employee)
    {
        var hr = service.CallerOf("demo");
        await Workplace.ImportAsync(hr);
        await hr.OpenIntensifiedAsync(caseId, employee);
        return await service.VisitorAsync("B2", "hr");
    }

    // The one address on the page that begins and ends so.
    private static string AddressIn(Page page, string begins, string ends) => Regex.Match(page.Body, $"{begins}/[^\"/]+/{ends}").Value;

    private static IEnumerable<string> Cells(Page page, string first, int count)
    {
        var row = page with { Body = page.Body[page.Body.IndexOf($">{first}<", StringComparison.Ordinal)..] };
        return row.Texts("td").Take(count - 1).Prepend(first);
    }
}
