using System.Net;
using EarlySupport.Service.Tests.SignIn;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Organisation;

/// <summary>The administrator's pages: what the organisation is, who may what, how long what is kept, and how the service runs.</summary>
public sealed class AdministratorPagesTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task The_organisation_is_put_right_and_shows_its_units()
    {
        using var browser = await AtWorkAsync();

        var wrong = await browser.SendAsync(await browser.GetAsync("/organisation"), ("name", "Mallila"), ("timeZone", "Mars/Olympus"), ("goLive", ""));
        Assert.Single(wrong.Wrongs());
        var page = await browser.SendAsync(wrong, ("name", "Mallilan kaupunki"), ("timeZone", "Europe/Helsinki"), ("goLive", "2026-01-01"));

        Assert.Contains("Organisaation tiedot on tallennettu.", page.MustBe(HttpStatusCode.OK, "Organisaatio").Texts("p"));
        Assert.Contains("value=\"Mallilan kaupunki\"", page.Body, StringComparison.Ordinal);
        Assert.Equal(["Hoiva", "4", "Opetus", "1"], page.Texts("td"));
    }

    [Fact]
    public async Task A_role_is_granted_and_revoked()
    {
        using var browser = await AtWorkAsync();

        var granted = await browser.SendAsync(await browser.GetAsync("/users/new"), ("personId", "TTH-1"), ("role", "occupational-health"), ("signInName", "hoitaja@example.org"));
        Assert.Contains("Rooli on annettu.", granted.MustBe(HttpStatusCode.OK, "Käyttäjät ja roolit").Texts("p"));
        Assert.Equal(["Työterveyshuolto", "hoitaja@example.org"], granted.Texts("td").Take(2));
        var revoking = (await browser.GetAsync("/users/TTH-1/occupational-health/revoking")).MustBe(HttpStatusCode.OK, "Poista rooli");
        Assert.Contains("Rooli on poistettu.", (await browser.SendAsync(revoking)).MustBe(HttpStatusCode.OK).Texts("p"));

        (await browser.GetAsync("/users/TTH-1/occupational-health/revoking")).MustBe(HttpStatusCode.NotFound);
        Assert.Single((await browser.SendAsync(await browser.GetAsync("/users/new"), ("personId", "B1"), ("role", "hr"))).Wrongs());
    }

    [Fact]
    public async Task How_long_what_is_kept_is_set_and_what_nobody_has_set_is_said()
    {
        using var browser = await AtWorkAsync();

        var page = await browser.SendAsync(
            await browser.GetAsync("/retention"), ("years-early-support", "5"), ("years-employment", "10"), ("effectiveFrom", "2026-11-01"));

        Assert.Contains("Voimassa on versio 1, su 1.11.2026 alkaen.", page.MustBe(HttpStatusCode.OK, "Säilytysajat").Texts("p"));
        Assert.Contains("Näille ei ole asetettu säilytysaikaa, joten ne säilytetään toistaiseksi:", page.Texts("p"));
        Assert.Equal(["Tehostetun tuen tekstit, tukiprosessin päättymisestä", "Paluun tuen tekstit, tukiprosessin päättymisestä"], page.Texts("li"));
        Assert.Equal(["Anna vuodet kokonaislukuna, esimerkiksi 5."],
            (await browser.SendAsync(page, ("years-early-support", "viisi"), ("effectiveFrom", "2026-11-01"))).Wrongs());
        Assert.Contains("Minkään tiedon säilytysaika ei ole päättynyt.", (await browser.GetAsync("/retention/due")).MustBe(HttpStatusCode.OK).Texts("p"));
    }

    [Fact]
    public async Task How_the_service_runs_is_shown_and_the_log_verified()
    {
        using var browser = await AtWorkAsync();

        var page = (await browser.GetAsync("/operation")).MustBe(HttpStatusCode.OK, "Palvelun toiminta");
        var verified = await browser.SubmitAsync(page, "/operation");

        Assert.Equal("Vastaa", page.Texts("dd")[0]);
        Assert.Contains(verified.MustBe(HttpStatusCode.OK).Texts("p"), text => text.StartsWith("Historia on muuttumaton.", StringComparison.Ordinal));
        Assert.Contains("Käsittelemättömiä viestejä ei ole.", (await browser.GetAsync("/dead-letters")).MustBe(HttpStatusCode.OK).Texts("p"));
    }

    [Fact]
    public async Task A_new_policy_is_published_and_says_what_it_changes()
    {
        using var browser = await AtWorkAsync();
        var form = (await browser.GetAsync("/policy/new")).MustBe(HttpStatusCode.OK, "Julkaise uudet rajat");

        var page = await browser.SendAsync(form, ("effectiveFrom", "2026-11-01"), ("remind", "10"), ("escalate", "20"),
            ("rule-1", "ORG-20"), ("kind-1", "total-days"), ("days-1", "25"), ("months-1", "12"), ("rearm-1", "90"), ("recipients-1", "supervisor"), ("notice-1", "0"));

        Assert.Contains("Uudet rajat on julkaistu.", page.MustBe(HttpStatusCode.OK, "Hälytysrajat").Texts("p"));
        Assert.Contains("Sairauspoissaolopäiviä on 25 viimeisten 12 kuukauden aikana. Vastaanottajat: Esihenkilö.", page.Texts("dd"));
        Assert.Equal(["Ennen: Sairauspoissaolopäiviä on 20 viimeisten 12 kuukauden aikana. Vastaanottajat: Esihenkilö."], page.Texts("del").Where(text => text.Contains(" 20 ", StringComparison.Ordinal) && text.Contains("Sairaus", StringComparison.Ordinal)));
        Assert.Contains(page.Texts("li"), text => text.EndsWith("Raja poistettiin.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_else_comes_to_these_pages()
    {
        await Workplace.ImportAsync(service.CallerOf("demo"));
        using var supervisor = await service.VisitorAsync("B1", "supervisor");
        using var hr = await service.VisitorAsync("B2", "hr");

        foreach (var path in (string[])["/organisation", "/users", "/users/new", "/retention", "/retention/due", "/dead-letters", "/operation", "/policy/new", "/import"])
            (await supervisor.GetAsync(path)).MustBe(HttpStatusCode.Forbidden);
        foreach (var path in (string[])["/users", "/users/new", "/dead-letters", "/operation"])
            (await hr.GetAsync(path)).MustBe(HttpStatusCode.Forbidden);
    }

    private async Task<Browser> AtWorkAsync()
    {
        await Workplace.ImportAsync(service.CallerOf("demo"));
        return await service.VisitorAsync("B1", "administrator");
    }
}
