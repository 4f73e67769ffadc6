using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.SignIn;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.ReturnToWork;

/// <summary>What a supervisor, HR and occupational health do for somebody's return on their pages, on 1 November 2026.</summary>
public sealed class ReturnPagesTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task A_return_is_begun_planned_and_followed_up_until_it_is_closed_and_reopened()
    {
        using var supervisor = await AtWorkAsync();
        Assert.Contains("href=\"/people/E1/return-to-work\"", (await supervisor.GetAsync("/people/E1")).Body, StringComparison.Ordinal);
        var begun = await supervisor.SendAsync(await supervisor.GetAsync("/people/E1/return-to-work"), ("reason", "concern"));
        Assert.Contains("Tukiprosessi on avattu.", begun.MustBe(HttpStatusCode.OK, "Paluun tuki: Eero Niemi").Texts("p"));
        var address = supervisor.Address.AbsolutePath;

        var contact = await supervisor.SendAsync(await supervisor.GetAsync($"{address}/contacts/new"),
            ("heldOn", "2026-11-01"), ("form", "call"), ("parties", "employee"), ("parties", "supervisor"), ("memo", "Palaa osa-aikaisesti."));
        Assert.Contains("Palaa osa-aikaisesti.", contact.MustBe(HttpStatusCode.OK).Texts("p"));
        Assert.Contains("Seuraava yhteydenotto viimeistään ti 1.12.2026", contact.Texts("strong"));

        (string, string)[] steps =
        [
            ("agreedOn", "2026-11-01"), ("from-1", "2026-11-01"), ("to-1", "2026-11-14"), ("share-1", "40"), ("changes-1", "Ei iltavuoroja"),
            ("from-2", "2026-11-15"), ("share-2", "60"), ("memo", "Mukana työpari."),
        ];
        var planned = await supervisor.SendAsync(await supervisor.GetAsync($"{address}/plans/new"), steps);
        Assert.Equal(
            ["Suunniteltu Kalenteritiedosto su 1.11.2026 Kirjaa vaihe alkaneeksi", "Suunniteltu Kalenteritiedosto su 15.11.2026"],
            planned.MustBe(HttpStatusCode.OK).Texts("td").Where(cell => cell.StartsWith("Suunn", StringComparison.Ordinal)));
        Assert.Contains("Vaihe 1: Ei iltavuoroja", planned.Texts("p"));
        var started = await supervisor.SendAsync(await supervisor.GetAsync($"{address}/steps/1/start"), ("startedOn", "2026-11-01"), ("sharePercent", "45"));
        Assert.Equal(["su 1.11.2026 – la 14.11.2026", "45 %", "Alkanut su 1.11.2026"], started.MustBe(HttpStatusCode.OK).Texts("td").Take(3));

        var scheduled = await supervisor.SendAsync(await supervisor.GetAsync($"{address}/follow-ups/new"), ("on", "2026-11-10"));
        var held = await supervisor.SendAsync(
            await supervisor.GetAsync(AddressIn(scheduled, $"{address}/follow-ups", "holding")), ("heldOn", "2026-11-01"), ("memo", "Sujuu."));
        Assert.Contains("Seurantakeskustelu su 1.11.2026 Pidetty Sujuu.", held.MustBe(HttpStatusCode.OK).Texts("li"));
        var second = await supervisor.SendAsync(await supervisor.GetAsync($"{address}/follow-ups/new"), ("on", "2026-11-20"));
        var cancelled = await supervisor.SendAsync(await supervisor.GetAsync(AddressIn(second, $"{address}/follow-ups", "cancelling")), ("why", "Loma."));
        Assert.Contains("Seurantakeskustelu pe 20.11.2026 Peruttu Loma. Kalenteritiedosto pe 20.11.2026", cancelled.MustBe(HttpStatusCode.OK).Texts("li"));

        var relapsed = await supervisor.SendAsync(
            await supervisor.GetAsync($"{address}/relapses/new"), ("on", "2026-11-01"), ("text", "Vuorot olivat liian pitkiä."));
        Assert.Contains("Uusi poissaolo alkoi su 1.11.2026", relapsed.MustBe(HttpStatusCode.OK).Texts("li"));
        var returned = await supervisor.SendAsync(await supervisor.GetAsync($"{address}/return"), ("returnedOn", "2026-11-01"), ("sharePercent", "60"));
        Assert.Contains("Palasi työhön su 1.11.2026, 60 %", returned.MustBe(HttpStatusCode.OK).Texts("li"));

        var closed = await supervisor.SendAsync(await supervisor.GetAsync($"{address}/closing"), ("outcome", "partly"), ("sharePercent", "60"));
        Assert.DoesNotContain($"{address}/contacts/new", closed.MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        var remarked = await supervisor.SendAsync(await supervisor.GetAsync($"{address}/remarks/new"), ("remark", "Tavoitteena kokoaika."));
        Assert.Contains("Tavoitteena kokoaika.", remarked.MustBe(HttpStatusCode.OK).Texts("p"));
        var reopened = await supervisor.SendAsync(await supervisor.GetAsync($"{address}/reopening"), ("why", "Seuranta jatkuu."));
        Assert.Contains($"{address}/contacts/new", reopened.MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_a_return_going_on_is_led_to_it_and_not_given_another_and_closed_it_names_no_next_contact()
    {
        using var supervisor = await AtWorkAsync();
        await service.CallerOf("demo").OpenReturnAsync("R2", "E2").MustAsync();

        var page = (await supervisor.GetAsync("/people/E2/return-to-work")).MustBe(HttpStatusCode.OK, "Aloita paluun tuki: Elsa Laine");

        Assert.Contains("Tällainen tukiprosessi on jo avoinna: Elsa Laine. Paluun tuki", page.Texts("p"));
        Assert.DoesNotContain("data-draft", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("/people/E2/return-to-work", (await supervisor.GetAsync("/people/E2")).Body, StringComparison.Ordinal);
        Assert.Contains((await supervisor.GetAsync("/return-to-work/R2")).Texts("strong"), text => text.StartsWith("Seuraava yhteydenotto", StringComparison.Ordinal));
        var closed = await supervisor.SendAsync(await supervisor.GetAsync("/return-to-work/R2/closing"), ("outcome", "employment-ended"));
        Assert.DoesNotContain("Seuraava yhteydenotto", closed.MustBe(HttpStatusCode.OK, "Paluun tuki: Elsa Laine").Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_to_come_and_a_measure_keep_a_return_and_early_support_open_and_lead_to_where_they_are_ended()
    {
        var hr = service.CallerOf("demo");
        await Workplace.ImportAsync(hr);
        using var browser = await service.VisitorAsync("B1", "hr");
        await hr.OpenReturnAsync("R5", "B2").MustAsync();
        await hr.AgreePlanAsync("R5", "2026-11-16").MustAsync();
        await hr.InReturnAsync("R5", "follow-ups", """{"followUpId": "F5", "on": "2026-11-12"}""").MustAsync();
        await hr.OpenAsync("C5", "B2");
        (await hr.TalkAsync("C5", "K5", EarlySupportCases.Measure("M5"), employee: "B2")).MustBe(HttpStatusCode.OK);

        foreach (var (page, address, what) in (IEnumerable<(string, string, string)>)[
            ("/return-to-work/R5/closing", "/return-to-work/R5/follow-ups/F5/holding", "Seurantakeskustelu to 12.11.2026"),
            ("/cases/C5/close", "/cases/C5/measures/M5/complete", "Työaikajärjestely: Päivävuorot vuoden loppuun")])
        {
            var refused = await browser.SendAsync(await browser.GetAsync(page), ("outcome", "other"));
            Assert.Equal(["Tukiprosessissa on vielä keskeneräistä. Vie luettelossa olevat ensin päätökseen."], refused.Wrongs());
            Assert.Contains($"<li><a href=\"{address}\">{what}</a></li>", WebUtility.HtmlDecode(refused.Body), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_plan_that_does_not_hold_together_is_refused_with_all_that_was_typed_and_a_changed_one_begins_with_what_is_to_come()
    {
        using var supervisor = await AtWorkAsync();
        await service.CallerOf("demo").OpenReturnAsync("R3", "E3").MustAsync();

        var stepless = await supervisor.SendAsync(
            await supervisor.GetAsync("/return-to-work/R3/plans/new"), ("agreedOn", "2026-11-01"), ("memo", "Aloitetaan pian."));
        Assert.Equal(["Kirjoita ainakin yksi vaihe."], stepless.Wrongs());
        Assert.Contains("Aloitetaan pian.", stepless.Texts("textarea"));
        var half = await supervisor.SendAsync(stepless, ("agreedOn", "2026-11-01"), ("from-1", "2026-11-03"), ("from-2", "2026-11-20"), ("share-2", "100"));
        Assert.Equal(["Anna työajan osuus, esimerkiksi 60."], half.Wrongs());
        (string, string)[] first = [("agreedOn", "2026-11-01"), ("from-1", "2026-11-03"), ("to-1", "2026-11-10"), ("share-1", "50")];
        var gap = await supervisor.SendAsync(half, [.. first, ("from-2", "2026-11-20"), ("share-2", "100")]);
        Assert.Single(gap.Wrongs());
        await supervisor.SendAsync(gap, [.. first, ("from-2", "2026-11-11"), ("share-2", "100")]);

        var changing = (await supervisor.GetAsync("/return-to-work/R3/plans/new")).MustBe(HttpStatusCode.OK, "Muuta paluusuunnitelmaa");

        Assert.Contains("value=\"2026-11-11\"", changing.Body, StringComparison.Ordinal);
        var changed = await supervisor.SendAsync(changing, ("agreedOn", "2026-11-01"), ("from-1", "2026-11-05"), ("share-1", "80"));
        Assert.Equal("to 5.11.2026 alkaen", changed.MustBe(HttpStatusCode.OK).Texts("td")[0]);
        var returned = await supervisor.SendAsync(
            await supervisor.GetAsync("/return-to-work/R3/return"), ("returnedOn", "2026-11-01"), ("sharePercent", "80"));
        Assert.Contains("Sovitun paluusuunnitelman vaiheita ei ole enää jäljellä.", returned.MustBe(HttpStatusCode.OK).Texts("p"));
    }

    [Fact]
    public async Task Occupational_health_begins_a_return_and_takes_part_in_it_with_consent_only()
    {
        var hr = service.CallerOf("demo");
        await Workplace.ImportAsync(hr);
        await hr.OpenIntensifiedAsync("I9", "B1");
        await hr.DoAsync("I9", "occupational-health-notifications", """{"notifiedOn": "2026-11-01", "why": "referral"}""");
        using var nurse = await service.VisitorAsync("B2", "occupational-health");

        var begun = await nurse.SendAsync(await nurse.GetAsync("/people/B1/return-to-work"), ("reason", "earlier-case"));

        begun.MustBe(HttpStatusCode.OK, "Aino Korpi");
        Assert.Equal("/occupational-health/people/B1", nurse.Address.AbsolutePath);
        var opened = (await hr.GetAsync("/api/cases?employee=B1&kind=return-to-work")).Json[0]!;
        Assert.Equal("I9", (string?)opened["earlierCaseId"]);
        var contact = $"/return-to-work/{opened["caseId"]}/contacts/new";
        (await nurse.GetAsync(contact)).MustBe(HttpStatusCode.Forbidden);
        await hr.DoAsync(
            "I9", "consents", """{"consentId": "S9", "scope": ["return-plan"], "givenOn": "2026-11-01", "until": "2027-10-31", "form": "on-paper"}""");
        (await nurse.GetAsync(contact)).MustBe(HttpStatusCode.OK, "Kirjaa yhteydenotto");
    }

    private async Task<Browser> AtWorkAsync()
    {
        await Workplace.ImportAsync(service.CallerOf("demo"));
        return await service.VisitorAsync("B1", "supervisor");
    }

    // The last address on the page that begins and ends so.
    private static string AddressIn(Page page, string begins, string ends) => Regex.Matches(page.Body, $"{begins}/[^\"/]+/{ends}")[^1].Value;
}
