using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.SignIn;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.IntensifiedSupport;

/// <summary>What is done besides negotiations, trials and posts: by HR, by occupational health and by the employee, on 1 November 2026.</summary>
public sealed class SupportPagesTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Hr_begins_intensified_support_at_once_tells_occupational_health_and_records_consents()
    {
        using var hr = await AtWorkAsync();
        Assert.Contains("href=\"/people/E1/intensified-support\"", (await hr.GetAsync("/people/E1")).Body, StringComparison.Ordinal);
        var opened = await hr.SendAsync(await hr.GetAsync("/people/E1/intensified-support"), ("reason", "concern"));
        opened.MustBe(HttpStatusCode.OK, "Tehostettu tuki: Eero Niemi");
        var address = hr.Address.AbsolutePath;

        var told = await hr.SendAsync(
            await hr.GetAsync($"{address}/occupational-health"), ("notifiedOn", "2026-11-01"), ("why", "referral"), ("text", "Työn kuormitus."));
        Assert.Contains("Työterveyshuollolle ilmoitettu su 1.11.2026: Ohjaus työterveyshuoltoon", told.MustBe(HttpStatusCode.OK).Texts("li"));
        var scopeless = await hr.SendAsync(await hr.GetAsync($"{address}/consents/new"), ("givenOn", "2026-11-01"), ("until", "2027-05-31"));
        Assert.Contains("href=\"#scope\"", scopeless.MustBe(HttpStatusCode.UnprocessableEntity).Body, StringComparison.Ordinal);
        var given = await hr.SendAsync(scopeless, ("scope", "statement"), ("givenOn", "2026-11-01"), ("until", "2027-05-31"));
        Assert.Contains("Suostumus on tallennettu.", given.MustBe(HttpStatusCode.OK).Texts("p"));
        var withdrawn = await hr.SendAsync(await hr.GetAsync(AddressIn(given, $"{address}/consents", "withdrawing")));
        Assert.Contains("Peruutettu", withdrawn.MustBe(HttpStatusCode.OK).Texts("strong"));
        Assert.DoesNotContain("/withdrawing", withdrawn.Body, StringComparison.Ordinal);

        var begun = await hr.SendAsync(await hr.GetAsync($"{address}/return-to-work"));
        var link = Regex.Match(begun.MustBe(HttpStatusCode.OK).Body, "/return-to-work/[^\"/]+\"").Value.TrimEnd('"');
        (await hr.GetAsync(link)).MustBe(HttpStatusCode.OK, "Paluun tuki: Eero Niemi");
    }

    [Fact]
    public async Task Rehabilitation_is_applied_for_decided_on_and_ended()
    {
        using var hr = await AtWorkAsync("I2", "E2");

        var wordless = await hr.SendAsync(await hr.GetAsync("/intensified-support/I2/rehabilitations/new"), ("appliedOn", "2026-11-01"));
        Assert.Equal(["Valitse kuntoutuksen laji.", "Valitse, mistä kuntoutusta haettiin."], wordless.Wrongs());
        var applied = await hr.SendAsync(wordless, ("kind", "vocational"), ("appliedFrom", "pension-insurer"), ("appliedOn", "2026-11-01"));
        var deciding = await hr.GetAsync(AddressIn(applied.MustBe(HttpStatusCode.OK), "/intensified-support/I2/rehabilitations", "decision"));
        var decided = await hr.SendAsync(deciding, ("granted", "granted"), ("decidedOn", "2026-11-01"), ("from", "2026-11-01"), ("to", "2027-01-31"));
        Assert.Contains("Myönnetty su 1.11.2026: su 1.11.2026 – su 31.1.2027", decided.MustBe(HttpStatusCode.OK).Texts("p"));
        var ending = await hr.GetAsync(AddressIn(decided, "/intensified-support/I2/rehabilitations", "ending"));
        var ended = await hr.SendAsync(ending, ("endedOn", "2026-11-01"), ("result", "interrupted"));
        Assert.Contains("Kuntoutuksen päättyminen on tallennettu.", ended.MustBe(HttpStatusCode.OK).Texts("p"));
        Assert.DoesNotContain("/rehabilitations/0", ended.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Occupational_health_calls_and_moves_a_negotiation_and_gives_a_statement_that_nobody_asked_for()
    {
        using var hr = await AtWorkAsync("I3", "E3");
        await service.CallerOf("demo").DoAsync("I3", "occupational-health-notifications", """{"notifiedOn": "2026-11-01", "why": "referral"}""");
        using var nurse = await service.VisitorAsync("B1", "occupational-health");
        Assert.Contains("href=\"/intensified-support/I3\"", (await nurse.GetAsync("/occupational-health/people/E3")).Body, StringComparison.Ordinal);

        var called = await nurse.SendAsync(await nurse.GetAsync("/intensified-support/I3/negotiations/new"),
            ("on", "2026-11-09"), ("at", "9.30"), ("purpose", "Työssä jatkaminen"), ("parties", "employee"), ("parties", "supervisor"),
            ("parties", "occupational-health-nurse"));
        called.MustBe(HttpStatusCode.OK, "Tehostettu tuki: Veikko Åberg");
        var moving = await nurse.GetAsync(AddressIn(called, "/intensified-support/I3/negotiations", "time"));
        var moved = await nurse.SendAsync(moving, ("on", "2026-11-10"), ("at", "10.00"), ("place", "Terveysasema"));
        Assert.Contains("ti 10.11.2026 klo 10.00", moved.MustBe(HttpStatusCode.OK).Texts("h3"));

        var giving = (await nurse.GetAsync("/occupational-health/cases/I3/statements/new")).MustBe(HttpStatusCode.OK, "Lausunto: Veikko Åberg");
        var given = await nurse.SendAsync(giving, ("purpose", "FI-90"), ("givenOn", "2026-11-01"), ("conclusions", "Kevyt työ käy."));
        Assert.Contains("Kevyt työ käy.", given.MustBe(HttpStatusCode.OK).Texts("dd"));
        var notHrs = await hr.GetAsync("/occupational-health/cases/I3/statements/new");
        (await hr.SendAsync(notHrs, ("purpose", "other"), ("givenOn", "2026-11-01"), ("conclusions", "Ei."))).MustBe(HttpStatusCode.Forbidden);

        using var employee = await service.VisitorAsync("E3", "employee");
        var own = (await employee.GetAsync("/intensified-support/I3")).MustBe(HttpStatusCode.OK);
        Assert.DoesNotContain("/closing", own.Body, StringComparison.Ordinal);
        var delivering = await employee.GetAsync(AddressIn(own, "/intensified-support/I3/statements", "delivery"));
        var delivered = await employee.SendAsync(delivering, ("deliveredOn", "2026-11-01"));
        Assert.Contains("Lausunnon toimittaminen Kelaan on tallennettu.", delivered.MustBe(HttpStatusCode.OK).Texts("p"));
    }

    [Fact]
    public async Task The_memo_of_a_negotiation_is_corrected_and_approved_by_those_who_were_there()
    {
        using var hr = await AtWorkAsync("I4", "B1");
        using var other = await service.VisitorAsync("E1", "hr");
        var called = await hr.SendAsync(await hr.GetAsync("/intensified-support/I4/negotiations/new"),
            ("on", "2026-11-01"), ("at", "09:30"), ("purpose", "Työssä jatkaminen"), ("parties", "employee"), ("parties", "hr"));
        var held = await hr.SendAsync(await hr.GetAsync(AddressIn(called, "/intensified-support/I4/negotiations", "holding")),
            ("heldOn", "2026-11-01"), ("form", "in-person"), ("parties", "employee"), ("parties", "hr"), ("memo", "Jatketaan."));
        Assert.DoesNotContain("/approval\"", (await other.GetAsync("/intensified-support/I4")).MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);

        var approving = await hr.GetAsync(AddressIn(held, "/intensified-support/I4/negotiations", "approval"));
        var correcting = await other.GetAsync(AddressIn(held, "/intensified-support/I4/negotiations", "memo"));
        var corrected = await other.SendAsync(correcting, ("memo", "Jatketaan kevyemmin."));
        Assert.Contains("Jatketaan kevyemmin.", corrected.MustBe(HttpStatusCode.OK).Texts("dd"));
        // What was read is not the newest any more.
        (await hr.SendAsync(approving)).MustBe(HttpStatusCode.UnprocessableEntity);

        var approved = await hr.SendAsync(await hr.GetAsync(AddressIn(held, "/intensified-support/I4/negotiations", "approval")));
        Assert.Contains("Muistio on hyväksytty.", approved.MustBe(HttpStatusCode.OK).Texts("p"));
        Assert.Contains("Työntekijä", approved.Texts("dd"));
        Assert.DoesNotContain("/approval\"", approved.Body, StringComparison.Ordinal);
    }

    private async Task<Browser> AtWorkAsync(string? caseId = null, string employee = "")
    {
        var hr = service.CallerOf("demo");
        await Workplace.ImportAsync(hr);
        if (caseId is not null)
            await hr.OpenIntensifiedAsync(caseId, employee);
        return await service.VisitorAsync("B2", "hr");
    }

    // The one address on the page that begins and ends so.
    private static string AddressIn(Page page, string begins, string ends)
    {
        var found = Regex.Match(page.Body, $"{begins}/[^\"/]+/{ends}");
        Assert.True(found.Success, $"No {begins}/…/{ends} in\n{page.Body}");
        return found.Value;
    }
}
