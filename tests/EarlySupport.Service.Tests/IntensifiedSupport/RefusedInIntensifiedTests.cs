using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.IntensifiedSupport;

/// <summary>What is refused in a case is said in the caller's language, and nothing is recorded.</summary>
public class RefusedInIntensifiedTests(TestService service) : IClassFixture<TestService>
{
    [Theory]
    [InlineData("fi", "Tukiprosessissa on vielä kesken: N1, R1. Vie asiat päätökseen tai peru ne, ja päätä tukiprosessi sitten.")]
    [InlineData("sv", "I stödprocessen pågår ännu: N1, R1. Slutför sakerna eller ställ in dem, och avsluta sedan stödprocessen.")]
    [InlineData("en", "Still under way in the case: N1, R1. Bring them to an end or cancel them, then close the case.")]
    public async Task Closing_is_refused_while_something_is_under_way(string language, string sentence)
    {
        var caller = await InOneCaseAsync(language);
        await caller.DoAsync("C1", "negotiations", IntensifiedCases.Negotiation("N1", "2026-11-10"));
        await caller.DoAsync("C1", "reassignments", """{"reassignmentId": "R1", "fromUnitId": "U1", "soughtOn": "2026-11-01"}""");

        Assert.Equal(sentence, (await caller.InIntensifiedAsync("C1", "closing", """{"outcome": "other"}"""))
            .MustRefuse(HttpStatusCode.UnprocessableEntity, "support-under-way"));
        Assert.Equal(3, (int)(await caller.IntensifiedAsync("C1")).Json["version"]!);
    }

    [Theory]
    [InlineData("fi", "Palvelussa suostumuksen antaa vain työntekijä itse. Pyydä häntä antamaan se tai kirjaa paperilla annettu suostumus.")]
    [InlineData("sv", "I tjänsten kan bara arbetstagaren själv ge sitt samtycke. Be hen ge det, eller anteckna ett samtycke som getts på papper.")]
    [InlineData("en", "In the service only the employee gives their consent. Ask them to, or record one that was given on paper.")]
    public async Task Nobody_consents_for_another_in_the_service(string language, string sentence)
    {
        const string Consent = """{"scope": ["statement"], "givenOn": "2026-11-01", "until": "2027-01-01", "form": "in-service"}""";
        var caller = await InOneCaseAsync(language);

        Assert.Equal(sentence, (await caller.InIntensifiedAsync("C1", "consents", Consent))
            .MustRefuse(HttpStatusCode.UnprocessableEntity, "consent-by-another"));
        await service.CallerOf(caller.Organisation, "E1", "employee").DoAsync("C1", "consents", Consent);
    }

    [Theory]
    [InlineData("negotiations/N9/holding", """{"heldOn": "2026-11-01", "form": "remote", "present": [], "memo": "Pidettiin."}""", 404, "negotiation-unknown")]
    [InlineData("negotiations/N9/cancellation", """{"why": "Ei."}""", 404, "negotiation-unknown")]
    [InlineData("decisions/D9/settlement", """{"result": "carried-out", "whatCameOfIt": "Hyvää."}""", 404, "decision-unknown")]
    [InlineData("consents/S9/withdrawal", "{}", 404, "consent-unknown")]
    [InlineData("statements/L9/delivery-to-kela", """{"deliveredOn": "2026-11-01"}""", 404, "statement-unknown")]
    [InlineData("work-trials", """{"by": "kela", "from": "2026-11-01", "to": "2026-12-01", "what": "Kirjasto", "unitId": "U9"}""", 422, "unit-unknown")]
    [InlineData("work-trials/T9/ending", """{"endedOn": "2026-11-01", "result": "suits"}""", 404, "work-trial-unknown")]
    [InlineData("reassignments", """{"fromUnitId": "U9", "soughtOn": "2026-11-01"}""", 422, "unit-unknown")]
    [InlineData("reassignments/R9/placement", """{"unitId": "U1", "from": "2026-11-01"}""", 404, "reassignment-unknown")]
    [InlineData("rehabilitations/H9/ending", """{"endedOn": "2026-11-01", "result": "completed"}""", 404, "rehabilitation-unknown")]
    [InlineData("occupational-health-notifications", """{"notifiedOn": "2026-11-02", "why": "accident"}""", 422, "day-in-the-future")]
    [InlineData("negotiations", """{"on": "2026-10-31", "at": "09:00:00", "invited": [], "purpose": "Jatko"}""", 422, "negotiation-in-the-past")]
    public async Task What_cannot_be_done_is_refused_and_nothing_recorded(string what, string body, int status, string code)
    {
        var caller = await InOneCaseAsync("en");

        (await caller.InIntensifiedAsync("C1", what, body)).MustRefuse((HttpStatusCode)status, code);
        (await caller.As("H001", "hr").InIntensifiedAsync("C9", what, body)).MustRefuse(HttpStatusCode.NotFound, "case-unknown");

        Assert.Equal(1, (int)(await caller.IntensifiedAsync("C1")).Json["version"]!);
    }

    [Fact]
    public async Task A_statement_is_refused_without_a_request_or_a_referral()
    {
        var caller = await InOneCaseAsync("en");
        // A month of absence, of which occupational health was given notice.
        (await caller.As("H001", "hr").ReportAsync("E1", "A1", "2026-09-01")).MustBe(HttpStatusCode.OK);

        (await caller.AsPhysician().InIntensifiedAsync("C1", "statements/L9/giving",
            """{"purpose": "FI-90", "givenOn": "2026-11-01", "conclusions": "Kevyt työ."}""")).MustRefuse(HttpStatusCode.UnprocessableEntity, "statement-not-requested");
    }

    [Fact]
    public async Task Offers_and_placements_are_in_units_there_are()
    {
        var caller = await InOneCaseAsync("en");
        await caller.DoAsync("C1", "reassignments", """{"reassignmentId": "R1", "fromUnitId": "U1", "soughtOn": "2026-11-01"}""");

        Assert.Equal(
            "The organisation has no unit U9. Check the unit's id.",
            (await caller.InIntensifiedAsync("C1", "reassignments/R1/offers", """{"unitId": "U9", "offeredOn": "2026-11-01"}"""))
                .MustRefuse(HttpStatusCode.UnprocessableEntity, "unit-unknown"));
        (await caller.InIntensifiedAsync("C1", "reassignments/R1/placement", """{"unitId": "U9", "from": "2026-11-01"}"""))
            .MustRefuse(HttpStatusCode.UnprocessableEntity, "unit-unknown");
    }

    [Theory]
    [InlineData("negotiations", """{"on": "9999-12-31", "at": "09:00:00", "invited": [], "purpose": "Jatko"}""", "on '9999-12-31'")]
    [InlineData("negotiations", """{"on": "2026-11-10", "at": "half past nine", "invited": [], "purpose": "Jatko"}""", "at: not a value")]
    [InlineData("negotiations", """{"on": "2026-11-10", "at": "09:00:00", "invited": [null], "purpose": "Jatko"}""", "invited 'null'")]
    [InlineData("negotiations/N1/holding", """{"heldOn": "2026-11-01", "form": "remote", "present": [], "memo": "Juttelimme.", "decisions": [null]}""",
        "decisions or measures 'null'")]
    [InlineData("negotiations/N1/holding", """{"heldOn": "2026-11-01", "form": "remote", "present": [], "memo": "J.", "decisions": [{"text": "X", "ownerId": "B1", "due": "9999-12-31"}]}""", "due '9999-12-31'")]
    [InlineData("consents", """{"scope": ["everything"], "givenOn": "2026-11-01", "until": "2027-01-01", "form": "on-paper"}""", "scope[0]: not a value")]
    [InlineData("rehabilitations/H1/decision", """{"granted": true, "decidedOn": "2026-11-01", "to": "9999-12-31"}""", "to '9999-12-31'")]
    public async Task What_cannot_be_read_is_told(string what, string body, string title) => Assert.Contains(
        title,
        (await (await InOneCaseAsync("en")).InIntensifiedAsync("C1", what, body)).MustRefuse(HttpStatusCode.BadRequest, "malformed-request"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("/api/negotiations?state=ajar", "scheduled, missed, cancelled, held")]
    [InlineData("/api/negotiations?from=1.11.2026", "an ISO day")]
    [InlineData("/api/negotiations?to=tomorrow", "an ISO day")]
    [InlineData("/api/reassignments?state=ajar", "sought, offered, placed, failed")]
    public async Task A_list_that_cannot_be_asked_for_is_told_what_can(string path, string expected) => Assert.Contains(
        expected, (await service.CallerOf("lists").GetAsync(path)).MustRefuse(HttpStatusCode.BadRequest, "malformed-request"), StringComparison.Ordinal);

    [Fact]
    public async Task A_case_of_another_kind_is_not_found()
    {
        var caller = await InOneCaseAsync("en");

        (await caller.As("H001", "hr").GetAsync("/api/early-support-cases/C1")).MustRefuse(HttpStatusCode.NotFound, "case-unknown");
        (await caller.As("H001", "hr").IntensifiedAsync("C9")).MustRefuse(HttpStatusCode.NotFound, "case-unknown");
    }

    private async Task<ApiCaller> InOneCaseAsync(string language)
    {
        var caller = service.CallerOf((await service.NewWorkplaceAsync()).Organisation, "B1", "supervisor", language);
        await caller.OpenIntensifiedAsync("C1", "E1");
        return caller;
    }
}
