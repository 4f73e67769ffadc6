using System.Net;
using EarlySupport.Service.Tests.SignIn;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.CaseMeetings;

/// <summary>HR's queue and case meetings on pages, on 1 November 2026: all of B1's people have been absent for long; nothing is decided of E3.</summary>
public sealed class MeetingPagesTests(TestService service) : IClassFixture<TestService>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        var hr = service.CallerOf("demo");
        await Workplace.ImportAsync(hr);
        (await hr.ReportAsync("E1", "A1", "2026-09-01")).MustBe(HttpStatusCode.OK);
        (await hr.ReportAsync("E2", "A2", "2026-09-10")).MustBe(HttpStatusCode.OK);
        (await hr.ReportAsync("E3", "A3", "2026-09-15")).MustBe(HttpStatusCode.OK);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task The_queue_says_why_in_words_and_is_narrowed()
    {
        using var browser = await service.VisitorAsync("B2", "hr");

        var all = (await browser.GetAsync("/queue")).MustBe(HttpStatusCode.OK, "Työkykypalaverin jono");
        var ofUnit = await browser.GetAsync("/queue?unit=U2");
        var near = await browser.GetAsync("/queue?reason=statutory-date-near&supervisor=B1");

        Assert.Contains("Veikko Åberg", all.Texts("th"));
        Assert.Contains("Pitkä poissaolo ilman yhteydenottoa, ke 14.10.2026. 18 päivää myöhässä.", all.Texts("li"));
        Assert.Contains("Jonossa ei ole ketään.", ofUnit.Texts("p"));
        Assert.Contains(near.Texts("li"), text => text.StartsWith("Lakisääteinen raja lähestyy: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_meeting_is_scheduled_gone_through_item_by_item_and_closed()
    {
        using var browser = await service.VisitorAsync("B2", "hr");

        var meeting = await browser.SendAsync(await browser.GetAsync("/case-meetings/new"), ("on", "2026-11-01"), ("at", "9.30"), ("place", "Huone 3"));
        meeting.MustBe(HttpStatusCode.OK, "Työkykypalaveri su 1.11.2026");
        var address = browser.Address.AbsolutePath;
        var fixedOne = await browser.SendAsync(await browser.GetAsync($"{address}/agenda"), ("item", "person-E1"), ("item", "person-E2"));
        Assert.Contains("Asialista on tallennettu.", fixedOne.Texts("p"));

        var first = await browser.GetAsync($"{address}/items/E1/person-E1");
        Assert.Equal(["Kirjoita, mitä päätettiin."], (await browser.SendAsync(first, ("decided", ""), ("ownerId", "B1"), ("due", "2026-11-20"))).Wrongs());
        var second = await browser.SendAsync(first, ("decided", "Aino ottaa yhteyttä."), ("ownerId", "B1"), ("due", "2026-11-20"));

        second.MustBe(HttpStatusCode.OK, "Elsa Laine");
        Assert.EndsWith("/items/E2/person-E2", browser.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("Asia 2/2, käsittelemättä 1", second.Texts("p"));
        var closing = await browser.GetAsync($"{address}/closing");
        Assert.Contains("Elsa Laine", closing.Texts("li"));
        Assert.Contains("Palaveri on päätetty.", (await browser.SendAsync(closing)).Texts("p"));
        var minutes = (await browser.GetAsync($"{address}/minutes")).MustBe(HttpStatusCode.OK, "Työkykypalaverin pöytäkirja su 1.11.2026");
        Assert.Equal(["Aino ottaa yhteyttä.", "Aino Korpi", "pe 20.11.2026"], minutes.Texts("dd"));
        Assert.Contains("Siirretty seuraavaan palaveriin", minutes.Texts("p"));
    }

    [Fact]
    public async Task The_minutes_of_a_meeting_to_come_say_when_it_is_to_be()
    {
        using var browser = await service.VisitorAsync("B2", "hr");
        await browser.SendAsync(await browser.GetAsync("/case-meetings/new"), ("on", "2026-11-12"), ("at", "9.30"));

        var minutes = (await browser.GetAsync($"{browser.Address.AbsolutePath}/minutes")).MustBe(HttpStatusCode.OK, "Työkykypalaverin pöytäkirja to 12.11.2026");

        Assert.Equal(["Palaveri on sovittu pidettäväksi to 12.11.2026"], minutes.Texts("strong"));
    }

    [Fact]
    public async Task HR_sees_all_people_under_a_heading_that_does_not_call_them_its_own()
    {
        using var browser = await service.VisitorAsync("B2", "hr");

        var people = (await browser.GetAsync("/people")).MustBe(HttpStatusCode.OK);

        Assert.Equal(["Työntekijät"], people.Texts("h1"));
        Assert.Contains("Eero Niemi", people.Texts("h2"));
        Assert.DoesNotContain("href=\"/people?all=true\"", people.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_that_names_an_illness_comes_back_with_all_that_was_typed()
    {
        using var browser = await service.VisitorAsync("B2", "hr");
        await browser.SendAsync(await browser.GetAsync("/case-meetings/new"), ("on", "2026-11-01"), ("at", "13:00"));
        var address = browser.Address.AbsolutePath;
        await browser.SendAsync(await browser.GetAsync($"{address}/agenda"), ("item", "person-E3"));
        var item = await browser.GetAsync($"{address}/items/E3/person-E3");

        var refused = await browser.SendAsync(item, ("decided", "Migreeni vaatii tauot."), ("ownerId", "B1"), ("due", "2026-11-20"));

        Assert.Single(refused.Wrongs());
        Assert.Contains("Migreeni vaatii tauot.", refused.Texts("textarea"));
        Assert.Contains("Migreeni vaatii tauot.", (await browser.GetAsync($"{address}/items/E3/person-E3")).Texts("textarea"));
    }

    [Theory]
    [InlineData("B1", "supervisor")]
    [InlineData("E1", "employee")]
    [InlineData("B1", "occupational-health")]
    [InlineData("B1", "auditor")]
    [InlineData("B1", "administrator")]
    public async Task Nobody_but_HR_sees_the_queue_or_a_meeting(string person, string role)
    {
        using var browser = await service.VisitorAsync(person, role);

        string[] pages =
            ["/queue", "/case-meetings", "/case-meetings/new", "/case-meetings/P1", "/case-meetings/P1/minutes", "/case-meetings/P1/items/E1/person-E1"];
        foreach (var path in pages)
            (await browser.GetAsync(path)).MustBe(HttpStatusCode.Forbidden, "Ei onnistunut");
    }

    [Fact]
    public async Task Whoever_is_on_an_agenda_that_is_read_finds_it_in_their_access_log()
    {
        using var browser = await service.VisitorAsync("B2", "hr");
        await browser.SendAsync(await browser.GetAsync("/case-meetings/new"), ("on", "2026-11-01"), ("at", "15:00"));
        var address = browser.Address.AbsolutePath;
        await browser.SendAsync(await browser.GetAsync($"{address}/agenda"), ("item", "person-E2"));
        var before = await ReadingsAsync();

        (await browser.GetAsync($"{address}/minutes")).MustBe(HttpStatusCode.OK);

        Assert.Equal(before + 1, await ReadingsAsync());
    }

    private Task<long> ReadingsAsync() =>
        service.Data.OneAsync<long>("select count(*) from privacy.access_log where act = 'read-case-meetings' and 'E2' = any(people)");
}
