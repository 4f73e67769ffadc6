using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.EarlySupport;

/// <summary>One case from its alerts to its end, as its people see it over the API.</summary>
public class CaseStoryTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task From_an_alert_to_a_closed_case()
    {
        var (hr, supervisor, employee) = await AtWorkAsync();
        (await hr.ReportAsync("E1", "A1", "2026-10-01", "2026-10-30")).MustBe(HttpStatusCode.OK);
        Assert.Equal(["E1 ORG-20 2026-10-20 open", "E1 FI-30 2026-10-30 open", "E1 ORG-30 2026-10-30 open"], await hr.AlertsAsync("employee=E1"));

        await OpenForAllAlertsAsync(supervisor);
        await TalkAsync(supervisor, employee);
        await FollowUpAndCloseAsync(supervisor);

        Assert.Equal(
            [
                "early_support_opened", "alerts_taken_up", "conversation_logged", "measure_agreed", "follow_up_scheduled", "memo_corrected", "memo_approved",
                "memo_approved", "remark_added", "follow_up_held", "measure_completed", "early_support_closed",
            ],
            await service.Data.StreamAsync(hr.Organisation, "early-support-C1"));
        await PageTellsItAsync(supervisor);
        var row = Assert.Single((await hr.GetAsync("/api/cases?employee=E1&supervisor=B1&state=closed")).Json.AsArray())!;
        Assert.Equal(("C1", "alerts", "own-work-with-changes", 0), ((string?)row["caseId"], (string?)row["reason"], (string?)row["outcome"], (int)row["openMeasures"]!));
        Assert.Empty((await hr.GetAsync("/api/cases?state=open")).Json.AsArray());
    }

    private static async Task OpenForAllAlertsAsync(ApiCaller supervisor)
    {
        await supervisor.OpenAsync("C1", "E1", "E1-1");
        Assert.Empty((await supervisor.OpenAsync("C1", "E1", "E1-1")).Json["recorded"]!.AsArray());

        var joined = (await supervisor.TryOpenAsync("C2", "E1", "E1-2", "E1-3")).MustBe(HttpStatusCode.OK).Json;

        Assert.Equal("""{"caseId":"C1","version":2,"recorded":["alerts_taken_up"]}""", joined.ToJsonString());
        (await supervisor.CaseAsync("C2")).MustRefuse(HttpStatusCode.Forbidden, "access-not-related");
    }

    private static async Task TalkAsync(ApiCaller supervisor, ApiCaller employee)
    {
        (await supervisor.TalkAsync("C1", "K1", EarlySupportCases.Measure("M1"), nextMeeting: "2026-11-10")).MustBe(HttpStatusCode.OK);
        Assert.Equal(3, (await supervisor.GetAsync("/api/alerts?employee=E1&answer=acted-on")).Json.AsArray().Count);
        Assert.Empty((await supervisor.TalkAsync("C1", "K1", EarlySupportCases.Measure("M1"), nextMeeting: "2026-11-10")).MustBe(HttpStatusCode.OK).Json["recorded"]!.AsArray());

        (await supervisor.InCaseAsync("C1", "conversations/K1/memo", """{"corrects": 1, "memo": "Sovittiin päivävuoroista."}""")).MustBe(HttpStatusCode.OK);
        (await employee.InCaseAsync("C1", "conversations/K1/approvals", """{"memoVersion": 1}""")).MustRefuse(HttpStatusCode.Conflict, "memo-version-passed");
        (await employee.InCaseAsync("C1", "conversations/K1/approvals", """{"memoVersion": 2}""")).MustBe(HttpStatusCode.OK);
        (await supervisor.InCaseAsync("C1", "conversations/K1/approvals", """{"memoVersion": 2}""")).MustBe(HttpStatusCode.OK);
        (await employee.InCaseAsync("C1", "remarks", """{"remarkId": "R1", "conversationId": "K1", "remark": "Toivoin myös etätyötä."}""")).MustBe(HttpStatusCode.OK);
    }

    private static async Task FollowUpAndCloseAsync(ApiCaller supervisor)
    {
        const string Closing = """{"outcome": "own-work-with-changes"}""";
        (await supervisor.InCaseAsync("C1", "closing", Closing)).MustRefuse(HttpStatusCode.UnprocessableEntity, "measures-open");
        (await supervisor.InCaseAsync("C1", "follow-ups/F1/holding", """{"heldOn": "2026-11-01", "memo": "Uni on parantunut."}""")).MustBe(HttpStatusCode.OK);
        (await supervisor.InCaseAsync("C1", "measures/M1/completion", """{"completedOn": "2026-11-01"}""")).MustBe(HttpStatusCode.OK);
        (await supervisor.InCaseAsync("C1", "closing", Closing)).MustBe(HttpStatusCode.OK);
        (await supervisor.InCaseAsync("C1", "measures", EarlySupportCases.Measure("M2"))).MustRefuse(HttpStatusCode.Conflict, "case-closed");
    }

    private static async Task PageTellsItAsync(ApiCaller supervisor)
    {
        var page = (await supervisor.CaseAsync("C1")).MustBe(HttpStatusCode.OK).Json;
        var talk = Assert.Single(page["conversations"]!.AsArray())!;

        Assert.Equal(("closed", 12, "own-work-with-changes"), ((string?)page["state"], (int)page["version"]!, (string?)page["outcome"]));
        Assert.Equal("""["E1-1","E1-2","E1-3"]""", talk["answeredAlertIds"]!.ToJsonString());
        Assert.Equal(["Eero Niemi", "Aino Korpi"], talk["present"]!.AsArray().Select(p => (string?)p!["name"]));
        Assert.Equal([EarlySupportCases.Memo, "Sovittiin päivävuoroista."], talk["memoVersions"]!.AsArray().Select(m => (string?)m!["memo"]));
        Assert.Equal([[], ["E1", "B1"]], talk["memoVersions"]!.AsArray().Select(m => m!["approvals"]!.AsArray().Select(a => (string?)a!["approvedBy"])));
        Assert.Equal("completed 2026-11-01 Päivävuorot vuoden loppuun", Told(page["measures"]![0]!, "state", "completedOn", "what"));
        Assert.Equal("held 2026-11-01 Uni on parantunut.", Told(page["followUps"]![0]!, "state", "heldOn", "memo"));
        Assert.Equal("R1 E1 Toivoin myös etätyötä.", Told(page["remarks"]![0]!, "remarkId", "remarkBy", "remark"));
        Assert.Equal("12 early_support_closed B1 supervisor", Told(page["history"]!.AsArray()[^1]!, "version", "event", "actor", "role"));
    }

    [Fact]
    public async Task A_case_is_reopened_and_escalated_and_leaves_room_for_another()
    {
        var (_, supervisor, _) = await AtWorkAsync();
        await supervisor.OpenAsync("C1", "E1");
        (await supervisor.InCaseAsync("C1", "closing", """{"outcome": "partly", "sharePercent": 60}""")).MustBe(HttpStatusCode.OK);
        await supervisor.OpenAsync("C2", "E1");
        (await supervisor.InCaseAsync("C1", "reopening", """{"why": "Asia palasi."}""")).MustRefuse(HttpStatusCode.Conflict, "case-already-open");

        (await supervisor.InCaseAsync("C2", "escalation", """{"why": "Työpaikan keinot eivät riitä."}""")).MustBe(HttpStatusCode.OK);
        (await supervisor.InCaseAsync("C1", "reopening", """{"why": "Asia palasi."}""")).MustBe(HttpStatusCode.OK);

        var rows = (await supervisor.GetAsync("/api/cases?employee=E1")).Json.AsArray();
        Assert.Equal(["C1 open", "C2 escalated"], rows.Where(r => (string?)r!["kind"] == "early-support").Select(r => Told(r!, "caseId", "state")));
        (await supervisor.TryOpenAsync("C3", "E1", [null])).MustRefuse(HttpStatusCode.Conflict, "case-already-open");
    }

    [Fact]
    public async Task What_was_said_stands_nowhere_in_clear()
    {
        var (hr, supervisor, employee) = await AtWorkAsync();
        (await hr.ReportAsync("E1", "A1", "2026-10-01", "2026-10-30")).MustBe(HttpStatusCode.OK);
        await OpenForAllAlertsAsync(supervisor);
        await TalkAsync(supervisor, employee);

        var tables = await service.Data.ListAsync<string>(
            "select schemaname || '.' || tablename from pg_tables where schemaname in ('events', 'messages', 'read') and tablename <> 'people'");
        Assert.Contains("read.measures", tables);
        foreach (var table in tables)
        {
            var stored = string.Join('\n', await service.Data.ListAsync<string>($"select t::text from {table} t"));
            Assert.All(
                (string[])["Yövuorot", "Neuvotteluhuone", "en nuku", "järjestellä", "päivävuoro", "etätyötä", "Aino Korpi"],
                said => Assert.DoesNotContain(said, stored, StringComparison.OrdinalIgnoreCase));
        }
    }

    private async Task<(ApiCaller Hr, ApiCaller Supervisor, ApiCaller Employee)> AtWorkAsync()
    {
        var hr = await service.NewWorkplaceAsync();
        return (hr, service.CallerOf(hr.Organisation, "B1", "supervisor"), service.CallerOf(hr.Organisation, "E1", "employee"));
    }

    private static string Told(JsonNode node, params string[] fields) => string.Join(' ', fields.Select(f => node[f]!.ToString()));
}
