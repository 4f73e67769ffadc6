using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.ReturnToWork;

/// <summary>What is refused in a return is said in the caller's language, and nothing is recorded.</summary>
public class RefusedInReturnTests(TestService service) : IClassFixture<TestService>
{
    [Theory]
    [InlineData("fi", "Vaiheen 2 osuus 40\u00a0% ei ole suurempi kuin edellisen 40\u00a0%. Suurenna osuutta tai kirjoita, miksi se ei kasva.")]
    [InlineData("sv", "Andelen 40\u00a0% i steg 2 är inte större än den föregående, 40\u00a0%. Öka andelen eller skriv varför den inte växer.")]
    [InlineData("en", "The share of step 2, 40%, is not above the 40% before it. Raise it, or write why it does not grow.")]
    public async Task A_share_that_does_not_grow_says_why(string language, string sentence)
    {
        var caller = await InOneCaseAsync(language);

        var said = (await caller.InReturnAsync("P1", "plans", Plan("2026-11-09")))
            .MustRefuse(HttpStatusCode.UnprocessableEntity, "return-step-share-not-growing");

        Assert.Equal(sentence, said);
        Assert.Equal(1, (int)(await caller.ReturnCaseAsync("P1")).Json["version"]!);
    }

    [Theory]
    [InlineData("fi", "Vaihe 2 alkaa 10.11.2026, mutta edellisen vaiheen jälkeen sen on alettava 9.11.2026. Korjaa päivät.")]
    [InlineData("sv", "Steg 2 börjar 10.11.2026, men efter det föregående ska det börja 9.11.2026. Rätta dagarna.")]
    [InlineData("en", "Step 2 begins on 10 Nov 2026, but after the step before it must begin on 9 Nov 2026. Correct the days.")]
    public async Task A_gap_between_steps_is_told(string language, string sentence)
    {
        var caller = await InOneCaseAsync(language);

        Assert.Equal(sentence,
            (await caller.InReturnAsync("P1", "plans", Plan("2026-11-10"))).MustRefuse(HttpStatusCode.UnprocessableEntity, "return-step-not-next"));
    }

    [Theory]
    [InlineData("fi", "Paluu työhön ei ole vielä alkanut, joten uutta poissaoloa ei voi kirjata. Kirjaa ensin alkanut vaihe tai paluu.")]
    [InlineData("sv", "Återgången har inte börjat, så en ny frånvaro kan inte antecknas. Anteckna först ett steg som har börjat eller återgången.")]
    [InlineData("en", "The return to work has not begun yet, so no new absence can be recorded. Record the step that has started, or the return, first.")]
    public async Task A_relapse_before_a_return_is_refused(string language, string sentence)
    {
        var caller = await InOneCaseAsync(language);

        Assert.Equal(sentence,
            (await caller.InReturnAsync("P1", "relapses", """{"on": "2026-11-01"}""")).MustRefuse(HttpStatusCode.UnprocessableEntity, "return-not-begun"));
    }

    [Theory]
    [InlineData("steps/1/start", """{"startedOn": "2026-11-01"}""", 404, "return-step-unknown")]
    [InlineData("follow-ups", """{"on": "2026-11-10"}""", 422, "return-plan-missing")]
    [InlineData("follow-ups/F9/cancellation", """{"why": "Ei tarpeen."}""", 404, "follow-up-unknown")]
    [InlineData("return", """{"returnedOn": "2026-11-02", "sharePercent": 100}""", 422, "day-in-the-future")]
    [InlineData("plans", """{"replaces": 1, "agreedOn": "2026-11-01", "steps": []}""", 409, "plan-version-passed")]
    [InlineData("plans", """{"replaces": 0, "agreedOn": "2026-11-01", "steps": []}""", 422, "return-plan-without-steps")]
    public async Task What_does_not_fit_is_refused_and_nothing_is_recorded(string what, string body, int status, string code)
    {
        var caller = await InOneCaseAsync("en");

        (await caller.InReturnAsync("P1", what, body)).MustRefuse((HttpStatusCode)status, code);

        Assert.Equal(1, (int)(await caller.ReturnCaseAsync("P1")).Json["version"]!);
    }

    [Theory]
    [InlineData("return", """{"returnedOn": "2026-10-31", "sharePercent": 100}""", "already-returned")]
    [InlineData("follow-ups/F1/holding", """{"heldOn": "2026-11-01", "memo": "Sujuu."}""", "follow-up-cancelled")]
    [InlineData("steps/1/start", """{"startedOn": "2026-11-01"}""", "return-step-already-started")]
    public async Task What_was_done_otherwise_is_a_conflict(string what, string body, string code)
    {
        var caller = await InOneCaseAsync("en");
        await caller.AgreePlanAsync("P1", "2026-10-26").MustAsync();
        await caller.InReturnAsync("P1", "steps/1/start", """{"startedOn": "2026-10-26"}""").MustAsync();
        await caller.InReturnAsync("P1", "return", """{"returnedOn": "2026-11-01", "sharePercent": 100}""").MustAsync();
        await caller.InReturnAsync("P1", "follow-ups", """{"followUpId": "F1", "on": "2026-11-10"}""").MustAsync();
        await caller.InReturnAsync("P1", "follow-ups/F1/cancellation", """{"why": "Ei tarpeen."}""").MustAsync();

        (await caller.InReturnAsync("P1", what, body)).MustRefuse(HttpStatusCode.Conflict, code);
    }

    [Theory]
    [InlineData("contacts", """{"heldOn": "2026-10-30", "form": "call", "memo": "Juttelimme.", "with": [null]}""", "with 'null'")]
    [InlineData("plans", """{"replaces": 0, "agreedOn": "2026-10-30", "steps": [null]}""", "steps 'null'")]
    [InlineData("plans", """{"replaces": 0, "agreedOn": "2026-10-30", "steps": [{"from": "2026-11-02", "to": "9999-12-31", "sharePercent": 50}]}""",
        "to '9999-12-31'")]
    [InlineData("return", """{"returnedOn": "0001-01-01", "sharePercent": 100}""", "returnedOn '0001-01-01'")]
    public async Task What_cannot_be_read_is_told(string what, string body, string title)
    {
        var caller = await InOneCaseAsync("en");

        Assert.Contains(title, (await caller.InReturnAsync("P1", what, body)).MustRefuse(HttpStatusCode.BadRequest, "malformed-request"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_was_not_agreed_is_not_approved() =>
        (await (await InOneCaseAsync("en")).As("E1", "employee").InReturnAsync("P1", "plans/1/approval", "{}"))
            .MustRefuse(HttpStatusCode.UnprocessableEntity, "return-plan-missing");

    [Fact]
    public async Task What_is_not_there_is_not_found_and_what_cannot_be_asked_for_is_told()
    {
        var caller = await InOneCaseAsync("en");

        (await caller.As("H001", "hr").ReturnCaseAsync("P9")).MustRefuse(HttpStatusCode.NotFound, "case-unknown");
        (await caller.As("H001", "hr").InReturnAsync("P9", "return", """{"returnedOn": "2026-11-01", "sharePercent": 100}"""))
            .MustRefuse(HttpStatusCode.NotFound, "case-unknown");
        Assert.Contains("planned, missed, started",
            (await caller.GetAsync("/api/return-steps?state=ajar")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request"), StringComparison.Ordinal);
        Assert.Contains("alertIds 'null'",
            (await caller.OpenReturnAsync("P2", "E2", "\"alerts\", \"alertIds\": [null]")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request"),
            StringComparison.Ordinal);
    }

    private static string Plan(string second) =>
        $$"""
        {"replaces": 0, "agreedOn": "2026-11-01", "steps": [
          {"from": "2026-11-02", "to": "2026-11-08", "sharePercent": 40}, {"from": "{{second}}", "sharePercent": 40}]}
        """;

    private async Task<ApiCaller> InOneCaseAsync(string language)
    {
        var caller = service.CallerOf((await service.NewWorkplaceAsync()).Organisation, "B1", "supervisor", language);
        await caller.OpenReturnAsync("P1", "E1").MustAsync();
        return caller;
    }
}
