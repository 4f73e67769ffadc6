using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Pages;

/// <summary>What occupational health sees and does on its pages.</summary>
public sealed class CarePagesTests(CareService service) : IClassFixture<CareService>
{
    private const string NoConsent = "Sisältöön ei ole suostumusta";

    [Fact]
    public async Task Those_it_was_told_of_are_listed_with_the_days_left_where_it_may_know_them()
    {
        using var nurse = await service.SignInAsync("B2", "occupational-health");

        var page = (await nurse.GetAsync("/occupational-health")).MustBe(HttpStatusCode.OK, "Työterveyshuollolle ilmoitetut henkilöt");

        Assert.Equal(["E1", "E2"], Regex.Matches(page.Body, "/occupational-health/people/(E\\d)").Select(m => m.Groups[1].Value).Order());
        // The sixtieth day of an absence since 15 September is 13 November.
        Assert.Matches("Elsa Laine(?s:.*?)60 päivän rajaan\">\\s*12 päivää\\s*</td>", page.Body);
        Assert.Matches("Eero Niemi(?s:.*?)60 päivän rajaan\">\\s*Ei suostumusta poissaolotietoihin\\s*</td>", page.Body);
    }

    [Fact]
    public async Task Without_consent_the_timeline_says_what_it_withholds_and_shows_none_of_it()
    {
        using var nurse = await service.SignInAsync("B2", "occupational-health");

        var page = (await nurse.GetAsync("/occupational-health/people/E1")).MustBe(HttpStatusCode.OK, "Eero Niemi");

        Assert.Equal(
            ["Poissaolot", "Varhaisen tuen muistiot", "Työterveysneuvottelujen muistiot", "Paluusuunnitelma"],
            Regex.Matches(Regex.Match(page.Body, "<div class=\"banner\">(.*?)</div>", RegexOptions.Singleline).Value, "<li>(.*?)</li>").Select(m => m.Groups[1].Value));
        Assert.Matches("pe 30.10.2026: Keskustelu kirjattiin(?s:\\s*)<strong class=\"status quiet\">" + NoConsent, page.Body);
        Assert.DoesNotContain(EarlySupportCases.Memo, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Sairaus", page.Body, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Paluun vaihe 1", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_consent_everything_stands_on_one_axis_and_each_mark_leads_to_its_entry()
    {
        using var nurse = await service.SignInAsync("B2", "occupational-health");

        var page = (await nurse.GetAsync("/occupational-health/people/E2")).MustBe(HttpStatusCode.OK, "Elsa Laine");

        var picture = Regex.Match(page.Body, "<svg class=\"picture timeline\".*?</svg>", RegexOptions.Singleline).Value;
        var list = page.Body.Replace(picture, "", StringComparison.Ordinal);
        var marks = Regex.Matches(picture, "<a href=\"#(mark-\\d+)\">\\s*<title>(.*?)</title>").Select(m => (Id: m.Groups[1].Value, Text: m.Groups[2].Value)).ToList();
        Assert.Equal(Regex.Matches(list, "<li id=\"(mark-\\d+)\"").Select(m => m.Groups[1].Value), marks.Select(mark => mark.Id));
        Assert.All(marks, mark => Assert.Matches($"<li id=\"{mark.Id}\"[^>]*>\\s*{Regex.Escape(mark.Text)}\\s", list));
        Assert.Equal(
            [
                "ti 15.9.2026 – su 1.11.2026: Sairaus, jatkuu", "pe 13.11.2026: 60 päivän yhtäjaksoinen poissaolo", "pe 30.10.2026: Keskustelu kirjattiin",
                "to 12.11.2026: Työterveysneuvottelu sovittu", "su 1.11.2026: Lausuntoa pyydettiin",
                "ma 16.11.2026 – su 22.11.2026: Paluun vaihe 1, työaika 40&#xA0;%",
            ],
            marks.Select(mark => mark.Text).Intersect(
            [
                "ti 15.9.2026 – su 1.11.2026: Sairaus, jatkuu", "pe 13.11.2026: 60 päivän yhtäjaksoinen poissaolo", "pe 30.10.2026: Keskustelu kirjattiin",
                "to 12.11.2026: Työterveysneuvottelu sovittu", "su 1.11.2026: Lausuntoa pyydettiin",
                "ma 16.11.2026 – su 22.11.2026: Paluun vaihe 1, työaika 40&#xA0;%",
            ]));
        Assert.Contains(EarlySupportCases.Memo, list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_are_written_corrected_and_seen_by_nobody_else()
    {
        using var nurse = await service.SignInAsync("B2", "occupational-health");

        var written = await nurse.SendAsync(await nurse.GetAsync("/occupational-health/people/E1/notes"), ("text", "Soitetaan kuukauden päästä."));
        Assert.Contains("<p class=\"text\">Soitetaan kuukauden päästä.</p>", written.MustBe(HttpStatusCode.OK, "Muistiinpanot: Eero Niemi").Body, StringComparison.Ordinal);
        var correcting = await nurse.GetAsync(Regex.Match(written.Body, "/occupational-health/people/E1/notes/[^\"]+").Value);
        var corrected = await nurse.SendAsync(correcting, ("text", "Soitetaan kahden viikon päästä."));
        Assert.Contains("<p class=\"text\">Soitetaan kahden viikon päästä.</p>", corrected.MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        Assert.Contains("1 aiempi versio", corrected.Body, StringComparison.Ordinal);

        foreach (var (person, role) in (IEnumerable<(string, string)>)[("B1", "hr"), ("B1", "supervisor"), ("E1", "employee"), ("B1", "auditor")])
        {
            using var other = await service.SignInAsync(person, role);
            (await other.GetAsync("/occupational-health/people/E1/notes")).MustBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_statement_that_was_asked_for_is_given_with_its_conclusions()
    {
        using var physician = await service.SignInAsync("B2", "occupational-health");
        var list = (await physician.GetAsync("/occupational-health/statements")).MustBe(HttpStatusCode.OK, "Lausunnot");
        Assert.Contains("/occupational-health/cases/I1/statements/L1", list.Body, StringComparison.Ordinal);
        var ninety = (await service.Hr.GetAsync("/api/forecast?employee=E1")).Json.AsArray().Single(row => (string?)row!["ruleId"] == "FI-90")!;
        var left = DateOnly.Parse((string)ninety["expectedOn"]!, CultureInfo.InvariantCulture).DayNumber - TestService.FixtureDay.DayNumber;
        Assert.Contains($">{left} päivää<", list.Body, StringComparison.Ordinal);
        var giving = (await physician.GetAsync("/occupational-health/cases/I1/statements/L1")).MustBe(HttpStatusCode.OK, "Lausunto: Eero Niemi");
        var wordless = await physician.SendAsync(giving, ("givenOn", "2026-11-01"));
        Assert.Contains("<a href=\"#conclusions\">", wordless.MustBe(HttpStatusCode.UnprocessableEntity).Body, StringComparison.Ordinal);

        (await physician.SendAsync(wordless, ("givenOn", "2026-11-01"), ("conclusions", "Kevyt työ käy."))).MustBe(HttpStatusCode.OK, "Lausunnot");

        var statement = (await service.Hr.AsPhysician().IntensifiedAsync("I1")).Json["statements"]!.AsArray().Single(s => (string?)s!["statementId"] == "L1")!;
        Assert.Equal(("2026-11-01", "Kevyt työ käy."), ((string?)statement["givenOn"], (string?)statement["conclusions"]));
    }

    [Fact]
    public async Task Whom_it_has_nothing_to_do_with_it_does_not_see()
    {
        using var nurse = await service.SignInAsync("B2", "occupational-health");

        foreach (var path in (string[])["/occupational-health/people/E3", "/occupational-health/people/E3/notes", "/occupational-health/people/X9"])
            (await nurse.GetAsync(path)).MustBe(HttpStatusCode.Forbidden);
    }
}
