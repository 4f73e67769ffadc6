using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.EarlySupport;

/// <summary>What is refused in a case is said in the caller's language, and nothing is recorded.</summary>
public class RefusedInCaseTests(TestService service) : IClassFixture<TestService>
{
    [Theory]
    [InlineData("fi", "Keskustelun päivä 2.11.2026 on vasta edessä (tänään on 1.11.2026). Kirjaa keskustelu, kun se on käyty.")]
    [InlineData("sv", "Samtalets dag 2.11.2026 har ännu inte kommit (i dag är det 1.11.2026). Anteckna samtalet när det har förts.")]
    [InlineData("en", "The day of the conversation, 2 Nov 2026, is still to come (today is 1 Nov 2026). Log the conversation once it has been held.")]
    public async Task A_conversation_of_tomorrow_is_refused(string language, string sentence)
    {
        var caller = await InOneCaseAsync(language);

        var said = (await caller.TalkAsync("C1", "K1", heldOn: "2026-11-02")).MustRefuse(HttpStatusCode.UnprocessableEntity, "conversation-in-the-future");

        Assert.Equal(sentence, said);
        Assert.Equal(1, (int)(await caller.CaseAsync("C1")).Json["version"]!);
    }

    [Theory]
    [InlineData("fi", "Tukiprosessissa on avoimia toimenpiteitä: 1. Merkitse ne tehdyiksi tai luovu niistä perustellen, ja päätä tukiprosessi sitten.")]
    [InlineData("sv", "Stödprocessen har öppna åtgärder: 1. Markera dem som genomförda eller slopa dem med en motivering, och avsluta sedan stödprocessen.")]
    [InlineData("en", "Measures are still open: 1. Complete them or abandon them with a reason, then close the case.")]
    public async Task Closing_is_refused_while_a_measure_is_open(string language, string sentence)
    {
        var caller = await InOneCaseAsync(language);
        (await caller.InCaseAsync("C1", "measures", EarlySupportCases.Measure("M1"))).MustBe(HttpStatusCode.OK);

        Assert.Equal(sentence, (await caller.InCaseAsync("C1", "closing", """{"outcome": "other"}""")).MustRefuse(HttpStatusCode.UnprocessableEntity, "measures-open"));

        (await caller.InCaseAsync("C1", "measures/M1/abandonment", """{"why": "Ei enää tarpeen."}""")).MustBe(HttpStatusCode.OK);
        (await caller.InCaseAsync("C1", "closing", """{"outcome": "other"}""")).MustBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("conversations/K1/approvals", """{"memoVersion": 1}""")]
    [InlineData("measures/M1/completion", """{"completedOn": "2026-11-01"}""")]
    [InlineData("follow-ups", """{"on": "2026-11-10"}""")]
    [InlineData("remarks", """{"remark": "Huomautus"}""")]
    [InlineData("closing", """{"outcome": "other"}""")]
    public async Task A_case_that_is_not_there_is_not_found(string what, string body)
    {
        var caller = await service.NewWorkplaceAsync();
        var before = await service.Data.EventsAsync(caller.Organisation);

        (await caller.InCaseAsync("C9", what, body)).MustRefuse(HttpStatusCode.NotFound, "case-unknown");

        Assert.Equal(before, await service.Data.EventsAsync(caller.Organisation));
    }

    [Theory]
    [InlineData("E9", null, 404, "employee-unknown")]
    [InlineData("E1", "E2-1", 422, "alert-not-of-this-person")]
    public async Task Opening_is_refused_for_somebody_unknown_and_for_anothers_alert(string employee, string? alert, int status, string code)
    {
        var caller = await service.NewWorkplaceAsync();
        (await caller.ReportAsync("E2", "A1", "2026-10-01", "2026-10-30")).MustBe(HttpStatusCode.OK);

        (await caller.TryOpenAsync("C1", employee, alert)).MustRefuse((HttpStatusCode)status, code);
    }

    [Theory]
    [InlineData("measures", """{"kind": "other", "what": "Jotain", "ownerId": "B1", "due": "9999-12-31"}""", "due '9999-12-31'")]
    [InlineData("follow-ups", """{"on": "9999-12-31"}""", "on '9999-12-31'")]
    [InlineData("closing", """{"outcome": "happy"}""", "outcome: not a value")]
    [InlineData("conversations", """{"heldOn": "2026-10-30", "form": "call", "whyHeld": "concern", "memo": "Juttelimme.", "present": [null]}""", "present or measures 'null'")]
    public async Task What_cannot_be_read_is_told(string what, string body, string title)
    {
        var caller = await InOneCaseAsync("en");

        Assert.Contains(title, (await caller.InCaseAsync("C1", what, body)).MustRefuse(HttpStatusCode.BadRequest, "malformed-request"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_alert_that_is_none_is_told() => Assert.Contains(
        "alertIds 'null'",
        (await (await service.NewWorkplaceAsync()).PostAsync("/api/early-support-cases", """{"employeeId": "E1", "reason": "alerts", "alertIds": [null]}"""))
            .MustRefuse(HttpStatusCode.BadRequest, "malformed-request"),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_list_of_a_state_that_does_not_exist_is_told_which_do() => Assert.Contains(
        "open, closed, escalated",
        (await service.CallerOf("lists").GetAsync("/api/cases?state=ajar")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request"),
        StringComparison.Ordinal);

    private async Task<ApiCaller> InOneCaseAsync(string language)
    {
        var organisation = (await service.NewWorkplaceAsync()).Organisation;
        var caller = service.CallerOf(organisation, "B1", "supervisor", language);
        await caller.OpenAsync("C1", "E1");
        return caller;
    }
}
