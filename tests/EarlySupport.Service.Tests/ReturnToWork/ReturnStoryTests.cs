using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.ReturnToWork;

/// <summary>One return from the long absence to its end, as its people see it over the API on 1 November 2026.</summary>
public class ReturnStoryTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task From_a_long_absence_over_a_relapse_to_a_return()
    {
        var (supervisor, employee) = await AtWorkAsync();
        await supervisor.ReportAsync("E1", "A1", "2026-08-03", "2026-09-11").MustAsync();
        await supervisor.OpenReturnAsync("P1", "E1", "\"alerts\", \"alertIds\": [\"E1-1\"]").MustAsync();
        await supervisor.ContactAsync("P1", "K1", "2026-09-01").MustAsync();
        Assert.Equal("E1-1", (string?)Assert.Single((await supervisor.GetAsync("/api/alerts?employee=E1&answer=acted-on")).Json.AsArray())!["alertId"]);

        await PlanAndReturnAsync(supervisor, employee);
        await RelapseAndReturnAgainAsync(supervisor);

        var recorded = await service.Data.StreamAsync(supervisor.Organisation, "return-to-work-P1");
        Assert.Equal(
            [
                "return_to_work_opened", "contact_held", "return_plan_agreed", "return_plan_approved", "return_step_started", "returned_to_work",
                "relapse_noted",
                "return_plan_agreed", "returned_to_work", "return_follow_up_scheduled", "return_follow_up_scheduled", "return_follow_up_held",
                "return_follow_up_cancelled",
                "measure_agreed", "measure_completed", "remark_added", "return_to_work_closed", "return_to_work_reopened",
            ],
            recorded.Where(name => name != "return_step_missed"));
        // The first days of all four steps had passed when they were written down.
        Assert.Equal(4, recorded.Count(name => name == "return_step_missed"));
        await PageTellsItAsync(supervisor);
        Assert.Equal(
            ["1 2026-09-21 2026-09-23 100 2026-10-05", "2 2026-10-19 2026-10-19 80 -"],
            await service.Data.ListAsync<string>(
                """
                select return_number || ' ' || planned_on || ' ' || returned_on || ' ' || share || ' ' || coalesce(relapse_on::text, '-')
                from read.returns where tenant_id = @organisation order by 1
                """,
                new { organisation = supervisor.Organisation }));
    }

    private static async Task PlanAndReturnAsync(ApiCaller supervisor, ApiCaller employee)
    {
        await supervisor.AgreePlanAsync("P1", "2026-09-14", agreedOn: "2026-09-07").MustAsync();
        Assert.Empty((await supervisor.AgreePlanAsync("P1", "2026-09-14", agreedOn: "2026-09-07")).MustBe(HttpStatusCode.OK).Json["recorded"]!.AsArray());
        (await supervisor.InReturnAsync("P1", "plans/1/approval", "{}")).MustRefuse(HttpStatusCode.Forbidden, "access-not-for-role");
        await employee.InReturnAsync("P1", "plans/1/approval", "{}").MustAsync();
        await supervisor.InReturnAsync("P1", "steps/1/start", """{"startedOn": "2026-09-15"}""").MustAsync();
        await supervisor.InReturnAsync("P1", "return", """{"returnedOn": "2026-09-23", "sharePercent": 100}""").MustAsync();
        Assert.Equal(["1 2026-09-14 started 2026-09-15"], await StepsAsync(supervisor));
    }

    private static async Task RelapseAndReturnAgainAsync(ApiCaller supervisor)
    {
        await supervisor.InReturnAsync("P1", "relapses", """{"on": "2026-10-05", "absenceId": "A2", "text": "Oireet palasivat."}""").MustAsync();
        await supervisor.AgreePlanAsync("P1", "2026-10-12", replaces: 1, agreedOn: "2026-10-06").MustAsync();
        await supervisor.InReturnAsync("P1", "return", """{"returnedOn": "2026-10-19", "sharePercent": 80}""").MustAsync();
        await supervisor.InReturnAsync("P1", "follow-ups", """{"followUpId": "F1", "on": "2026-11-10"}""").MustAsync();
        await supervisor.InReturnAsync("P1", "follow-ups", """{"followUpId": "F2", "on": "2026-12-10"}""").MustAsync();
        Assert.Equal("2026-11-10", (string?)Assert.Single((await supervisor.GetAsync("/api/cases?employee=E1")).Json.AsArray())!["nextFollowUp"]);
        (await supervisor.InReturnAsync("P1", "closing", """{"outcome": "partly", "sharePercent": 80}"""))
            .MustRefuse(HttpStatusCode.UnprocessableEntity, "follow-ups-open");
        await supervisor.InReturnAsync("P1", "follow-ups/F1/holding", """{"heldOn": "2026-11-01", "memo": "Sujuu hyvin."}""").MustAsync();
        await supervisor.InReturnAsync("P1", "follow-ups/F2/cancellation", """{"why": "Ei enää tarpeen."}""").MustAsync();
        await supervisor.InReturnAsync("P1", "measures", EarlySupportCases.Measure("M1")).MustAsync();
        await supervisor.InReturnAsync("P1", "measures/M1/completion", """{"completedOn": "2026-11-01"}""").MustAsync();
        await supervisor.InReturnAsync("P1", "remarks", """{"remarkId": "R1", "conversationId": "return-plan", "remark": "Toivoin hitaampaa."}""").MustAsync();
        await supervisor.InReturnAsync("P1", "closing", """{"outcome": "partly", "sharePercent": 80}""").MustAsync();
        await supervisor.InReturnAsync("P1", "reopening", """{"why": "Suljettiin liian aikaisin."}""").MustAsync();
    }

    private static async Task PageTellsItAsync(ApiCaller supervisor)
    {
        var page = (await supervisor.ReturnCaseAsync("P1")).MustBe(HttpStatusCode.OK).Json;

        Assert.Equal(("open", "return-to-work", 22), ((string?)page["state"], (string?)page["kind"], (int)page["version"]!));
        Assert.Equal(["K1 2026-09-01 call " + ReturnCases.Memo], Told(page["contacts"], "contactId", "heldOn", "form", "memo"));
        Assert.Equal(["Eero Niemi", "Aino Korpi"], Told(page["contacts"]![0]!["with"], "name"));
        Assert.Equal(["1 2026-09-07 B1 " + ReturnCases.Memo, "2 2026-10-06 B1 " + ReturnCases.Memo],
            Told(page["plans"], "planVersion", "agreedOn", "writtenBy", "memo"));
        Assert.Equal((true, false), (page["plans"]![0]!["approvedAt"] is not null, page["plans"]![1]!["approvedAt"] is not null));
        Assert.Equal(["2 2026-10-12 2026-10-18 40 Ei nostoja", "3 2026-10-19 - 100 -"],
            Told(page["plans"]![1]!["steps"], "stepNumber", "from", "to", "sharePercent", "changes"));
        Assert.Equal(["1 2026-09-14 40 started 2026-09-15 40 1"],
            Told(page["steps"], "stepNumber", "from", "plannedSharePercent", "state", "startedOn", "sharePercent", "daysLate"));
        Assert.Equal(
            ["1 2026-09-21 2026-09-23 2 100 2026-10-05", "2 2026-10-19 2026-10-19 0 80 -"],
            Told(page["returns"], "returnNumber", "plannedOn", "returnedOn", "daysLate", "sharePercent", "relapseOn"));
        Assert.Equal(["2026-10-05 1 A2 Oireet palasivat."], Told(page["relapses"], "on", "returnNumber", "absenceId", "text"));
        Assert.Equal(
            ["F1 held 2026-11-01 Sujuu hyvin. -", "F2 cancelled - - Ei enää tarpeen."],
            Told(page["followUps"], "followUpId", "state", "heldOn", "memo", "cancelledWhy"));
        Assert.Equal(["memo-approval return-plan employee E1"], Told(page["duties"], "kind", "itemId", "role", "personId"));
    }

    [Fact]
    public async Task A_case_grows_out_of_early_support_and_is_on_its_path()
    {
        var (supervisor, _) = await AtWorkAsync();
        await supervisor.OpenAsync("C1", "E1");

        await supervisor.OpenReturnAsync("P1", "E1", "\"earlier-case\", \"earlierCaseId\": \"C1\"").MustAsync();

        Assert.Equal(
            ["C1 early-support - C1", "P1 return-to-work C1 C1"],
            Told((await supervisor.GetAsync("/api/cases?employee=E1")).Json, "caseId", "kind", "earlierCaseId", "pathId"));
        Assert.Equal("""["C1"]""", (await supervisor.ReturnCaseAsync("P1")).Json["earlierCaseIds"]!.ToJsonString());
        (await supervisor.OpenReturnAsync("P2", "E1")).MustRefuse(HttpStatusCode.Conflict, "case-already-open");
    }

    [Fact]
    public async Task Steps_are_listed_by_day_and_state_while_their_case_is_open()
    {
        var (supervisor, _) = await AtWorkAsync();
        foreach (var (id, from) in new[] { ("E1", "2026-10-27"), ("E2", "2026-10-28") })
        {
            await supervisor.OpenReturnAsync($"P{id}", id).MustAsync();
            await supervisor.AgreePlanAsync($"P{id}", from).MustAsync();
        }

        await supervisor.InReturnAsync("PE1", "steps/1/start", """{"startedOn": "2026-10-27"}""").MustAsync();
        Assert.Equal(["1 2026-10-27 started 2026-10-27", "1 2026-10-28 missed -", "2 2026-11-03 planned -", "2 2026-11-04 planned -"],
            await StepsAsync(supervisor));
        Assert.Equal(["1 2026-10-28 missed -", "2 2026-11-03 planned -"], await StepsAsync(supervisor, "?from=2026-10-28&to=2026-11-03"));
        Assert.Equal(["2 2026-11-03 planned -", "2 2026-11-04 planned -"], await StepsAsync(supervisor, "?state=planned"));

        await supervisor.InReturnAsync("PE1", "closing", """{"outcome": "employment-ended"}""").MustAsync();
        Assert.Equal(["1 2026-10-27 started 2026-10-27", "1 2026-10-28 missed -", "2 2026-11-04 planned -"], await StepsAsync(supervisor));
    }

    [Fact]
    public async Task A_plan_waits_for_the_employees_approval_anew_in_each_version()
    {
        var (supervisor, employee) = await AtWorkAsync();
        await supervisor.OpenReturnAsync("P1", "E1").MustAsync();
        await supervisor.AgreePlanAsync("P1", "2026-11-02").MustAsync();
        Assert.Equal("return-plan 1 true", await MemoAsync(supervisor));

        await employee.InReturnAsync("P1", "plans/1/approval", "{}").MustAsync();
        Assert.Equal("return-plan 1 false", await MemoAsync(supervisor));

        await supervisor.AgreePlanAsync("P1", "2026-11-09", replaces: 1).MustAsync();
        Assert.Equal("return-plan 2 true", await MemoAsync(supervisor));
        (await employee.InReturnAsync("P1", "plans/1/approval", "{}")).MustRefuse(HttpStatusCode.Conflict, "plan-version-passed");
    }

    [Fact]
    public async Task What_was_said_stands_nowhere_in_clear()
    {
        var (supervisor, _) = await AtWorkAsync();
        await supervisor.OpenReturnAsync("P1", "E1").MustAsync();
        await supervisor.ContactAsync("P1", "K1", "2026-10-30").MustAsync();
        await supervisor.AgreePlanAsync("P1", "2026-10-26").MustAsync();
        await supervisor.InReturnAsync("P1", "steps/1/start", """{"startedOn": "2026-10-26"}""").MustAsync();
        await supervisor.InReturnAsync("P1", "relapses", """{"on": "2026-10-28", "text": "Oireet palasivat."}""").MustAsync();

        var tables = await service.Data.ListAsync<string>(
            "select schemaname || '.' || tablename from pg_tables where schemaname in ('events', 'messages', 'read') and tablename <> 'people'");
        Assert.Contains("read.return_steps", tables);
        foreach (var table in tables)
        {
            var stored = string.Join('\n', await service.Data.ListAsync<string>($"select t::text from {table} t"));
            Assert.All((string[])["kevyesti", "nostoja", "palasivat", "Aino Korpi"],
                said => Assert.DoesNotContain(said, stored, StringComparison.OrdinalIgnoreCase));
        }
    }

    private Task<string> MemoAsync(ApiCaller caller) => service.Data.OneAsync<string>(
        "select memo_id || ' ' || version || ' ' || awaits_employee from read.memos where tenant_id = @organisation",
        new { organisation = caller.Organisation });

    private async Task<(ApiCaller Supervisor, ApiCaller Employee)> AtWorkAsync()
    {
        var organisation = (await service.NewWorkplaceAsync()).Organisation;
        return (service.CallerOf(organisation, "B1", "supervisor"), service.CallerOf(organisation, "E1", "employee"));
    }

    private static async Task<IEnumerable<string>> StepsAsync(ApiCaller caller, string query = "") =>
        Told((await caller.GetAsync($"/api/return-steps{query}")).MustBe(HttpStatusCode.OK).Json, "stepNumber", "plannedFrom", "state", "startedOn");

    private static IEnumerable<string> Told(JsonNode? list, params string[] fields) =>
        list!.AsArray().Select(node => string.Join(' ', fields.Select(f => node![f]?.ToString() ?? "-")));
}
