using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;

namespace EarlySupport.Service.Tests.Pages;

/// <summary>What employees see and do on their pages.</summary>
public sealed class OwnPagesTests(CareService service) : IClassFixture<CareService>
{
    [Fact]
    public async Task The_front_page_tells_what_is_known_and_what_waits()
    {
        using var employee = await service.SignInAsync("E2", "employee");

        var page = (await employee.GetAsync("/my")).MustBe(HttpStatusCode.OK, "Omat tietoni");

        Assert.Contains("2 muistiota odottaa hyväksyntääsi", page.Body, StringComparison.Ordinal);
        Assert.Contains("<svg class=\"picture strip\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("ke 14.10.2026: 30 päivän yhtäjaksoinen poissaolo", page.Body, StringComparison.Ordinal);
        Assert.Matches("<a href=\"/cases/C2\">Varhainen tuki</a>, \\w\\w [\\d.]+ alkaen\\s*<strong class=\"status waiting\">Käynnissä</strong>", page.Body);
        Assert.Contains("href=\"/api/my-data?language=fi\"", page.Body, StringComparison.Ordinal);
        Assert.Equal("application/zip", (await employee.GetAsync("/api/my-data?language=fi")).Headers["Content-Type"]);
    }

    [Theory]
    [InlineData("fi", "Kaikki tietosi", "Keskustelu kirjattiin")]
    [InlineData("sv", "Alla dina uppgifter", "Samtalet antecknades")]
    [InlineData("en", "All your data", "The conversation was logged")]
    public async Task All_that_the_file_has_is_read_on_a_page(string language, string title, string conversation)
    {
        using var employee = await service.SignInAsync("E2", "employee");

        await employee.GetAsync($"/language/{language}");
        var page = (await employee.GetAsync("/my/all")).MustBe(HttpStatusCode.OK, title);

        Assert.Contains(EarlySupportCases.Memo, page.Body, StringComparison.Ordinal);
        Assert.Contains(conversation, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_recorded_is_told_by_what_rules_and_units_are_called_and_no_id_is_longer_than_it_must_be()
    {
        using var employee = await service.SignInAsync("E2", "employee");

        var page = (await employee.GetAsync("/my/all")).MustBe(HttpStatusCode.OK);

        Assert.Contains("<dt>Raja</dt><dd>30 päivän yhtäjaksoinen poissaolo</dd>", page.Body, StringComparison.Ordinal);
        Assert.Matches("<dt>Yksikkö</dt><dd>(?!U\\d)", page.Body);
        Assert.DoesNotMatch("[0-9a-f]{8}-[0-9a-f]{4}-", Regex.Match(page.Body, "<main.*</main>", RegexOptions.Singleline).Value);
    }

    [Fact]
    public async Task A_memo_is_approved_as_it_was_read()
    {
        using var employee = await service.SignInAsync("E1", "employee");

        var memo = (await employee.GetAsync("/my/memos/conversations/C1/K1")).MustBe(HttpStatusCode.OK, "Keskustelun muistio");
        Assert.Contains($"<dd>{EarlySupportCases.Memo}</dd>", memo.Body, StringComparison.Ordinal);
        Assert.Contains("Eero Niemi (Työntekijä), Aino Korpi (Esihenkilö)", memo.Body, StringComparison.Ordinal);
        Assert.Contains("Työaikajärjestely. Päivävuorot vuoden loppuun", memo.Body, StringComparison.Ordinal);
        var unanswered = await employee.SendAsync(memo);
        Assert.Contains("Valitse, hyväksytkö vai lisäätkö huomautuksen.", unanswered.MustBe(HttpStatusCode.UnprocessableEntity).Body, StringComparison.Ordinal);

        var done = (await employee.SendAsync(unanswered, ("answer", "approve"))).MustBe(HttpStatusCode.OK, "Muistiot");

        Assert.Contains("Hyväksyntäsi on tallennettu.", done.Body, StringComparison.Ordinal);
        var approved = (await service.Hr.CaseAsync("C1")).Json["conversations"]![0]!["memoVersions"]![0]!["approvals"]!.AsArray();
        Assert.Equal(["E1"], approved.Select(a => (string?)a!["approvedBy"]));
    }

    [Fact]
    public async Task A_plan_is_remarked_on_and_a_remark_needs_words()
    {
        using var employee = await service.SignInAsync("E1", "employee");

        var plan = (await employee.GetAsync("/my/memos/plans/R1")).MustBe(HttpStatusCode.OK, "Paluusuunnitelma");
        Assert.Contains("40&#xA0;% täydestä työajasta", plan.Body, StringComparison.Ordinal);
        var wordless = (await employee.SendAsync(plan, ("answer", "remark"), ("remark", " "))).MustBe(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("<a href=\"#remark\">Kirjoita, miten itse näet asian.</a>", wordless.Body, StringComparison.Ordinal);

        var done = await employee.SendAsync(wordless, ("answer", "remark"), ("remark", "Viikko on liian lyhyt."));

        Assert.Contains("Huomautuksesi on liitetty muistioon.", done.MustBe(HttpStatusCode.OK, "Muistiot").Body, StringComparison.Ordinal);
        var stands = (await service.Hr.GetAsync("/api/return-to-work-cases/R1")).Json;
        Assert.Equal([("E1", "Viikko on liian lyhyt.")], stands["remarks"]!.AsArray().Select(r => ((string?)r!["remarkBy"], (string?)r["remark"])));
        Assert.Null(stands["plans"]![0]!["approvedAt"]);
    }

    [Theory]
    [InlineData("E2", "employee", HttpStatusCode.Forbidden)]
    [InlineData("B1", "supervisor", HttpStatusCode.NotFound)]
    public async Task The_memo_page_is_the_employees_own(string person, string role, HttpStatusCode status)
    {
        using var other = await service.SignInAsync(person, role);

        Assert.DoesNotContain(EarlySupportCases.Memo, (await other.GetAsync("/my/memos/conversations/C1/K1")).MustBe(status).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_consent_is_given_from_today_and_withdrawn_at_once()
    {
        using var employee = await service.SignInAsync("E1", "employee");
        var giving = (await employee.GetAsync("/my/consents/I1/new")).MustBe(HttpStatusCode.OK, "Anna suostumus");
        Assert.Contains("<a href=\"#scope\">", (await employee.SendAsync(giving, ("until", "2027-01-31"))).MustBe(HttpStatusCode.UnprocessableEntity).Body, StringComparison.Ordinal);

        var empty = await employee.SendAsync(giving, ("until", ""));
        Assert.Contains("<a href=\"#scope\">Valitse vähintään yksi asia, jonka saa jakaa.</a>", empty.Body, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#until\">", empty.Body, StringComparison.Ordinal);
        Assert.Contains("<fieldset aria-describedby=\"scope-error\">", empty.Body, StringComparison.Ordinal);
        Assert.Contains("<input aria-invalid=\"true\" id=\"scope\"", empty.Body, StringComparison.Ordinal);

        var given = (await employee.SendAsync(giving, ("scope", "statement"), ("until", "2027-01-31"))).MustBe(HttpStatusCode.OK, "Suostumukset");

        Assert.Contains("Suostumus su 31.1.2027 asti", given.Body, StringComparison.Ordinal);
        Assert.Contains("Työnantaja näkee työterveyshuollon lausunnon johtopäätökset työn kannalta.", given.Body, StringComparison.Ordinal);
        var consent = Assert.Single((await service.Hr.IntensifiedAsync("I1")).Json["consents"]!.AsArray())!;
        Assert.Equal(("2026-11-01", "in-service", "given"), ((string?)consent["givenOn"], (string?)consent["form"], (string?)consent["state"]));
        var withdrawing = await employee.GetAsync($"/my/consents/I1/{consent["consentId"]}/withdraw");
        var withdrawn = (await employee.SendAsync(withdrawing)).MustBe(HttpStatusCode.OK, "Suostumukset");
        Assert.Contains("Yhtään suostumusta ei ole voimassa.", withdrawn.Body, StringComparison.Ordinal);
        Assert.Contains("Peruutettu su 1.11.2026", withdrawn.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Support_is_requested_with_what_one_wishes_to_say()
    {
        using var employee = await service.SignInAsync("E3", "employee");

        var done = await employee.SendAsync(await employee.GetAsync("/my/support"), ("wish", "Vuorot ovat raskaita."));

        Assert.Contains("Pyyntösi on tallennettu.", done.MustBe(HttpStatusCode.OK, "Omat tietoni").Body, StringComparison.Ordinal);
        var opened = Assert.Single((await service.Hr.GetAsync("/api/cases?employee=E3")).Json.AsArray())!;
        Assert.Equal(("early-support", "own-request", "open"), ((string?)opened["kind"], (string?)opened["reason"], (string?)opened["state"]));
        var remark = Assert.Single((await service.Hr.CaseAsync((string)opened["caseId"]!)).Json["remarks"]!.AsArray())!;
        Assert.Equal("Vuorot ovat raskaita.", (string?)remark["remark"]);
        Assert.Contains("Varhainen tuki on sinulla jo käynnissä", (await employee.GetAsync("/my/support")).Body, StringComparison.Ordinal);

        // As the page says, it waits at the supervisor's until they have talked.
        using var supervisor = await service.SignInAsync("B1", "supervisor");
        Assert.Single(Regex.Matches((await supervisor.GetAsync("/people")).Body, "Pyysi itse tukea \\w\\w [\\d.]+, keskustelu pitämättä"));
        (await service.Hr.TalkAsync((string)opened["caseId"]!, "K9", employee: "E3")).MustBe(HttpStatusCode.OK);
        Assert.DoesNotContain("Pyysi itse tukea", (await supervisor.GetAsync("/people")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_looked_is_told_by_role_part_and_purpose()
    {
        (await service.Hr.CaseAsync("C1")).MustBe(HttpStatusCode.OK);
        using var employee = await service.SignInAsync("E1", "employee");

        var page = (await employee.GetAsync("/my/readings")).MustBe(HttpStatusCode.OK, "Kuka on lukenut tietojani");

        Assert.Matches(
            """<th scope="row">\w\w [\d.]+</th>\s*<td[^>]*>HR</td>\s*<td[^>]*>Varhaisen tuen muistiot</td>\s*<td[^>]*>Varhainen tuki</td>""", page.Body);
    }
}
