using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Policies;

/// <summary>
/// The organisation's own limits over HTTP. E1 was away from 3 to 30 November 2025 and from 2 to 25 February 2026, E2 in February only: by
/// the default policy E1 reached ORG-20 in November and ORG-30 in February, E2 reached ORG-20 in February.
/// </summary>
public class PublishingPolicyTests(TestService service) : IClassFixture<TestService>
{
    private const string TenDays = """{"id": "ORG-10", "type": {"type": "total-days", "days": 10, "window": {"length": 12, "unit": "months"}}, "recipients": ["supervisor", "hr"]}""";

    private const string FifteenDays =
        """{"id": "ORG-20", "type": {"type": "total-days", "days": 15, "window": {"length": 12, "unit": "months"}, "rearmAfter": 90}, "recipients": ["supervisor"]}""";

    [Fact]
    public async Task Other_limits_are_held_against_everybody_from_their_day_on()
    {
        var caller = await WithAbsencesAsync();
        Assert.Equal(["E1 ORG-20 2025-11-22 open", "E1 ORG-30 2026-02-03 open", "E2 ORG-20 2026-02-21 open"], await caller.AlertsAsync(""));

        (await PublishAsync(caller, "2026-01-01", TenDays)).MustBe(HttpStatusCode.NoContent);

        // What E1 reached before the day stays; ten days in twelve months E1 had reached before it, too.
        Assert.Equal(["E1 ORG-20 2025-11-22 open", "E2 ORG-10 2026-02-11 open"], await caller.AlertsAsync(""));
        Assert.Equal(["E1 ORG-30 2026-02-03 withdrawn", "E2 ORG-20 2026-02-21 withdrawn"], await caller.AlertsAsync("state=withdrawn"));
        var withdrawn = await service.Data.OneAsync<string>(
            "select alert_id from read.alerts where tenant_id = @Organisation and rule_id = 'ORG-30'", caller);
        Assert.Equal(
            """{"kind":"policy-published","absenceIds":[]}""",
            (await caller.GetAsync($"/api/alerts/{withdrawn}")).Json["withdrawnBecause"]!.ToJsonString());
    }

    [Fact]
    public async Task Other_response_times_are_published_with_the_limits()
    {
        var caller = await service.NewWorkplaceAsync();

        (await caller.PostAsync("/api/policy", """{"effectiveFrom": "2026-01-01", "rules": [], "responseTimes": {"remindAfter": 7, "escalateAfter": 10}}"""))
            .MustBe(HttpStatusCode.NoContent);

        Assert.Equal(["7 10"], await service.Data.ListAsync<string>(
            """
            select concat_ws(' ', data -> 'responseTimes' -> 'remindAfter', data -> 'responseTimes' -> 'escalateAfter')
            from events.mt_events where tenant_id = @Organisation and type = 'policy_published'
            """, caller));
    }

    [Fact]
    public async Task A_changed_limit_is_a_new_version_and_alerts_name_the_version_that_was_reached()
    {
        var caller = await WithAbsencesAsync();

        (await PublishAsync(caller, "2026-01-01", FifteenDays)).MustBe(HttpStatusCode.NoContent);

        var alerts = (await caller.GetAsync("/api/alerts?rule=ORG-20")).Json.AsArray();
        Assert.Equal(
            ["E1 2025-11-22 version 1", "E2 2026-02-16 version 2"],
            alerts.Select(a => $"{a!["employeeId"]} {a["reachedOn"]} version {a["ruleVersion"]}"));
        var rules = (await caller.GetAsync("/api/policy")).Json.AsArray().Where(r => (string)r!["id"]! == "ORG-20");
        Assert.Equal(
            ["1 from 2000-01-01 to 2026-01-01", "2 from 2026-01-01 to "],
            rules.Select(r => $"{r!["version"]} from {r["effectiveFrom"]} to {r["effectiveTo"]}"));
    }

    [Fact]
    public async Task Publishing_the_same_again_is_harmless()
    {
        var caller = await WithAbsencesAsync();
        (await PublishAsync(caller, "2026-01-01", TenDays)).MustBe(HttpStatusCode.NoContent);
        await service.DrainAsync();
        var before = await service.Data.EventsAsync(caller.Organisation);

        (await PublishAsync(caller, "2026-01-01", TenDays)).MustBe(HttpStatusCode.NoContent);
        await service.DrainAsync();

        Assert.Equal(before, await service.Data.EventsAsync(caller.Organisation));
        Assert.Equal(["policy_published"], await service.Data.StreamAsync(caller.Organisation, "policy"));
    }

    [Theory]
    [InlineData("""{"id": "Ö", "type": {"type": "continuous-days", "days": 5}, "recipients": ["hr"]}""", "rule-id-malformed",
        "The rule id Ö cannot be used. Use 1 to 40 letters, digits, hyphens or underscores.")]
    [InlineData("""{"id": "FI-30", "type": {"type": "continuous-days", "days": 5}, "recipients": ["hr"]}""", "rule-id-statutory",
        "The id FI-30 is reserved for statutory rules. Choose one that does not begin with FI-.")]
    [InlineData("""{"id": "OWN", "type": {"type": "continuous-days", "days": 0}, "recipients": ["hr"]}""", "rule-parameter-out-of-range",
        "A limit, window or notice of rule OWN is not possible. Check the numbers: at least 1, a window of at most 60 months or 1830 days.")]
    [InlineData("""{"id": "OWN", "type": {"type": "continuous-days", "days": 5}, "recipients": []}""", "rule-without-recipients",
        "Rule OWN has no recipient. Choose at least one: supervisor, HR or occupational health.")]
    [InlineData(TenDays + "," + TenDays, "rule-twice", "Rule ORG-10 is in the list twice. Keep one of them.")]
    public async Task A_rule_that_cannot_be_is_refused(string rules, string code, string sentence)
    {
        var caller = service.NewOrganisation();

        Assert.Equal(sentence, (await PublishAsync(caller, "2026-01-01", rules)).MustRefuse(HttpStatusCode.UnprocessableEntity, code));
        Assert.Equal(0, await service.Data.EventsAsync(caller.Organisation));
    }

    [Fact]
    public async Task The_statutory_rules_are_listed_with_the_organisations_own()
    {
        var rules = (await service.NewOrganisation().GetAsync("/api/policy")).MustBe(HttpStatusCode.OK).Json.AsArray();

        Assert.Equal(
            ["FI-30", "FI-60", "FI-60R", "FI-90", "FI-150", "FI-230", "FI-300", "ORG-SHORT", "ORG-SPELLS", "ORG-20", "ORG-30", "ORG-RELAPSE"],
            rules.Select(r => (string)r!["id"]!));
    }

    private static Task<Answer> PublishAsync(ApiCaller caller, string from, string rules) =>
        caller.PostAsync("/api/policy", $$"""{"effectiveFrom": "{{from}}", "rules": [{{rules}}]}""");

    private async Task<ApiCaller> WithAbsencesAsync()
    {
        var caller = await service.NewWorkplaceAsync();
        (await caller.ImportAsync("absences", Workplace.AbsencesHeader
            + "A1,E1,sickness,2025-11-03,2025-11-30,100\nA2,E1,sickness,2026-02-02,2026-02-25,100\nA3,E2,sickness,2026-02-02,2026-02-25,100\n"))
            .MustBe(HttpStatusCode.OK);
        return caller;
    }
}
