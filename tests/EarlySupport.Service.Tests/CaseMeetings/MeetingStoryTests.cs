using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.ReturnToWork;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.CaseMeetings;

/// <summary>
/// From the queue through a meeting to the cases, and back. E1's alert, which was escalated on 23 March 2026, has no case; in E2's case a
/// follow-up was missed on 13 March. HR meets on 24 March.
/// </summary>
public sealed class MeetingStoryTests : OverTime
{
    private const string Escalated = "person-E1 alert-escalated 2026-03-23 1 E1-1";
    private const string Missed = "case-C2 follow-up-missed 2026-03-13 11 F1";

    [Fact]
    public async Task A_meeting_sends_its_decisions_back_to_the_cases()
    {
        var hr = await OnTheDayAsync();
        Assert.Equal([Escalated, Missed], await hr.QueueAsync());
        (await hr.FixAsync("P1", 1, "person-E1", "case-C2")).MustBe(HttpStatusCode.OK);
        Assert.Equal(["P1", "P1"], (await hr.GetAsync("/api/queue")).Json.AsArray().Select(row => (string?)row!["meetingId"]));

        var opened = (await hr.DiscussAsync("P1", "person-E1", "2026-03-31")).MustBe(HttpStatusCode.OK).Json;
        (await hr.DiscussAsync("P1", "case-C2", "2026-04-10", "Seuranta pidetään heti.", "B2")).MustBe(HttpStatusCode.OK);
        (await hr.CloseAsync("P1")).MustBe(HttpStatusCode.OK);

        var caseId = (string)opened["caseId"]!;
        Assert.Equal(
            ["early_support_opened", "decided_in_case_meeting", "measure_agreed"],
            await Service.Data.StreamAsync(hr.Organisation, $"early-support-{caseId}"));
        Assert.Equal(
            [
                "early_support_opened", "conversation_logged", "follow_up_scheduled", "memo_approved", "follow_up_missed", "decided_in_case_meeting",
                "measure_agreed",
            ],
            await Service.Data.StreamAsync(hr.Organisation, "early-support-C2"));
        var (first, second) = ((await hr.CaseAsync(caseId)).Json, (await hr.CaseAsync("C2")).Json);
        Assert.Equal(("E1", "alerts", "[\"E1-1\"]"), ((string?)first["employeeId"], (string?)first["reason"], first["alertIds"]!.ToJsonString()));
        string[] ofMeasure = ["kind", "ownerId", "agreedOn", "due", "state", "what"];
        Assert.Equal("other B1 2026-03-24 2026-03-31 open Esihenkilö ottaa asian puheeksi.", Told(first["measures"]![0]!, ofMeasure));
        Assert.Equal("other B2 2026-03-24 2026-04-10 open Seuranta pidetään heti.", Told(second["measures"]![0]!, ofMeasure));
        Assert.Contains("\"kind\":\"measure\"", second["duties"]!.ToJsonString(), StringComparison.Ordinal);
        Minutes(await hr.MeetingAsync("P1"), caseId);
        var listed = Assert.Single((await hr.GetAsync("/api/case-meetings")).Json.AsArray())!;
        Assert.Equal("P1 2026-03-24 09:30 closed 2 2", Told(listed, "meetingId", "on", "at", "state", "items", "discussed"));
    }

    private static void Minutes(JsonNode meeting, string caseId)
    {
        Assert.Equal("5 2026-03-24 09:30 Neuvotteluhuone 3 closed", Told(meeting, "version", "on", "at", "place", "state"));
        var items = meeting["items"]!.AsArray();
        Assert.Equal(
            [
                $"person-E1 E1 {caseId} discussed B1 2026-03-31 Esihenkilö ottaa asian puheeksi.",
                "case-C2 E2 C2 discussed B2 2026-04-10 Seuranta pidetään heti.",
            ],
            items.Select(i => Told(i!, "itemId", "employeeId", "caseId", "state", "ownerId", "due", "decision")));
        Assert.Equal("""[{"code":"alert-escalated","day":"2026-03-23","days":1,"itemId":"E1-1"}]""", items[0]!["reasons"]!.ToJsonString());
        Assert.Equal(
            ["case_meeting_scheduled", "agenda_fixed", "case_discussed", "case_discussed", "case_meeting_closed"],
            meeting["history"]!.AsArray().Select(h => (string?)h!["event"]));
    }

    /// <summary>
    /// A meeting has only decided: the alert waits for the conversation, the follow-up to be held. Until the decision's day they are its
    /// owner's matter; then they are HR's again, together with the decision that was not carried out.
    /// </summary>
    [Fact]
    public async Task What_was_decided_about_comes_back_unless_it_is_done()
    {
        var hr = await OnTheDayAsync();
        (await hr.FixAsync("P1", 1, "person-E1", "case-C2")).MustBe(HttpStatusCode.OK);
        var caseId = (string)(await hr.DiscussAsync("P1", "person-E1", "2026-03-31")).MustBe(HttpStatusCode.OK).Json["caseId"]!;
        (await hr.DiscussAsync("P1", "case-C2", "2026-03-31")).MustBe(HttpStatusCode.OK);
        Assert.Empty(await hr.QueueAsync());

        // Done as decided: the reason is gone for good.
        (await hr.InCaseAsync("C2", "follow-ups/F1/holding", """{"heldOn": "2026-03-24", "memo": "Pidettiin."}""")).MustBe(HttpStatusCode.OK);
        var measure = (string)(await hr.CaseAsync("C2")).Json["measures"]![0]!["measureId"]!;
        (await hr.InCaseAsync("C2", $"measures/{measure}/completion", """{"completedOn": "2026-03-24"}""")).MustBe(HttpStatusCode.OK);
        Assert.Empty(await hr.QueueAsync());

        await UntilAsync("2026-03-31 23:59");
        Assert.Empty(await hr.QueueAsync());
        await UntilAsync("2026-04-01 00:00");
        measure = (string)(await hr.CaseAsync(caseId)).Json["measures"]![0]!["measureId"]!;
        Assert.Equal(
            [$"case-{caseId} alert-escalated 2026-03-23 9 E1-1", $"case-{caseId} measure-overdue 2026-03-31 1 {measure}"], await hr.QueueAsync());

        // Said to be done, but nobody has talked with E1.
        (await hr.InCaseAsync(caseId, $"measures/{measure}/completion", """{"completedOn": "2026-04-01"}""")).MustBe(HttpStatusCode.OK);
        Assert.Equal([$"case-{caseId} alert-escalated 2026-03-23 9 E1-1"], await hr.QueueAsync());
        (await hr.TalkAsync(caseId, "K1", heldOn: "2026-04-01")).MustBe(HttpStatusCode.OK);
        Assert.Empty(await hr.QueueAsync());
    }

    [Fact]
    public async Task What_is_not_come_to_is_carried_over_and_stays_in_the_queue()
    {
        var hr = await OnTheDayAsync();
        (await hr.FixAsync("P1", 1, "person-E1", "case-C2")).MustBe(HttpStatusCode.OK);
        (await hr.DiscussAsync("P1", "case-C2", "2026-04-10")).MustBe(HttpStatusCode.OK);

        (await hr.CloseAsync("P1")).MustRefuse(HttpStatusCode.UnprocessableEntity, "items-undiscussed");
        (await hr.CloseAsync("P1", "person-E1")).MustBe(HttpStatusCode.OK);

        Assert.Equal(["carried-over", "discussed"], (await hr.MeetingAsync("P1"))["items"]!.AsArray().Select(i => (string?)i!["state"]));
        var row = Assert.Single((await hr.GetAsync("/api/queue")).Json.AsArray())!;
        Assert.Equal(("person-E1", null), ((string?)row["itemId"], (string?)row["meetingId"]));
        (await hr.ScheduleAsync("P2", "2026-03-25")).MustBe(HttpStatusCode.OK);
        (await hr.FixAsync("P2", 1, "person-E1")).MustBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_was_taken_off_an_agenda_or_discussed_is_on_none()
    {
        var hr = await OnTheDayAsync();
        (await hr.FixAsync("P1", 1, "person-E1", "case-C2")).MustBe(HttpStatusCode.OK);
        (await hr.FixAsync("P1", 2, "case-C2")).MustBe(HttpStatusCode.OK);
        Assert.Equal([null, "P1"], await AgendasAsync());

        (await hr.DiscussAsync("P1", "case-C2", "2026-04-10")).MustBe(HttpStatusCode.OK);
        var measure = (string)(await hr.CaseAsync("C2")).Json["measures"]![0]!["measureId"]!;
        (await hr.InCaseAsync("C2", $"measures/{measure}/abandonment", """{"why": "Ei onnistunut."}""")).MustBe(HttpStatusCode.OK);

        Assert.Equal([null, null], await AgendasAsync());

        async Task<IEnumerable<string?>> AgendasAsync() => (await hr.GetAsync("/api/queue")).Json.AsArray().Select(row => (string?)row!["meetingId"]);
    }

    [Fact]
    public async Task What_had_no_case_goes_on_in_the_one_that_was_opened_meanwhile()
    {
        var hr = await OnTheDayAsync();
        (await hr.FixAsync("P1", 1, "person-E1")).MustBe(HttpStatusCode.OK);
        await hr.OpenAsync("C1", "E1", "E1-1");

        var answer = (await hr.DiscussAsync("P1", "person-E1", "2026-03-31")).MustBe(HttpStatusCode.OK).Json;

        Assert.Equal("C1", (string?)answer["caseId"]);
        Assert.Equal(
            ["early_support_opened", "decided_in_case_meeting", "measure_agreed"], await Service.Data.StreamAsync(hr.Organisation, "early-support-C1"));
        var again = (await hr.DiscussAsync("P1", "person-E1", "2026-03-31")).MustBe(HttpStatusCode.OK).Json;
        Assert.Equal("""{"meetingId":"P1","version":3,"caseId":"C1","recorded":[]}""", again.ToJsonString());
    }

    [Fact]
    public async Task An_alert_of_a_case_that_has_ended_stays_there_and_the_new_case_is_opened_out_of_concern()
    {
        var hr = await OnTheDayAsync();
        await hr.OpenAsync("C1", "E1", "E1-1");
        (await hr.InCaseAsync("C1", "closing", """{"outcome": "not-about-work-ability"}""")).MustBe(HttpStatusCode.OK);
        (await hr.FixAsync("P1", 1, "person-E1")).MustBe(HttpStatusCode.OK);

        var caseId = (string)(await hr.DiscussAsync("P1", "person-E1", "2026-03-31")).MustBe(HttpStatusCode.OK).Json["caseId"]!;

        var opened = (await hr.CaseAsync(caseId)).Json;
        Assert.Equal(("concern", 0), ((string?)opened["reason"], opened["alertIds"]!.AsArray().Count));
    }

    [Fact]
    public async Task A_decision_goes_back_to_the_later_steps_too()
    {
        var hr = await AtWorkAsync();
        await hr.OpenReturnAsync("P9", "E3").MustAsync();
        await hr.OpenIntensifiedAsync("C9", "E2");
        await UntilAsync("2026-04-02 09:00");
        (await hr.ScheduleAsync("P1", "2026-04-02")).MustBe(HttpStatusCode.OK);
        (await hr.FixAsync("P1", 1, "case-P9", "case-C9")).MustBe(HttpStatusCode.OK);

        (await hr.DiscussAsync("P1", "case-P9", "2026-04-10")).MustBe(HttpStatusCode.OK);
        (await hr.DiscussAsync("P1", "case-C9", "2026-04-10")).MustBe(HttpStatusCode.OK);

        foreach (var page in (Answer[])[await hr.ReturnCaseAsync("P9"), await hr.IntensifiedAsync("C9")])
            Assert.Equal("other B1 2026-04-02 2026-04-10 open", Told(page.Json["measures"]![0]!, "kind", "ownerId", "agreedOn", "due", "state"));
        Assert.Empty(await hr.QueueAsync());
        await UntilAsync("2026-04-11 00:00");
        Assert.Equal(4, (await hr.QueueAsync()).Count);
    }

    [Fact]
    public async Task What_was_decided_stands_nowhere_in_clear()
    {
        var hr = await OnTheDayAsync();
        (await hr.FixAsync("P1", 1, "person-E1")).MustBe(HttpStatusCode.OK);
        (await hr.DiscussAsync("P1", "person-E1", "2026-03-31", "Kuormitus puretaan")).MustBe(HttpStatusCode.OK);

        var tables = await Service.Data.ListAsync<string>(
            "select schemaname || '.' || tablename from pg_tables where schemaname in ('events', 'messages', 'read')");
        Assert.Contains("read.case_meeting_items", tables);
        foreach (var table in tables)
            Assert.All(
                await Service.Data.ListAsync<string>($"select t::text from {table} t"), row => Assert.DoesNotContain("Kuormitus", row, StringComparison.Ordinal));
        // Sealed with a key of the employee's own, in the minutes as in the case.
        Assert.Equal(
            3, await Service.Data.OneAsync<long>($$"""
                select count(*) from events.mt_events
                where tenant_id = '{{hr.Organisation}}'
                  and coalesce(data->'decision'->>'of', data->'measure'->'what'->>'of') like '{{hr.Organisation}}/E1%'
                """));
    }

    [Fact]
    public async Task Reading_a_meeting_is_a_reading_of_everybody_on_its_agenda()
    {
        var hr = await OnTheDayAsync();
        (await hr.FixAsync("P1", 1, "person-E1", "case-C2")).MustBe(HttpStatusCode.OK);
        (await hr.DiscussAsync("P1", "case-C2", "2026-04-10")).MustBe(HttpStatusCode.OK);
        var auditor = hr.As("R1", "auditor", "audit");
        Assert.Empty(await ReadingsAsync());

        await hr.MeetingAsync("P1");
        (await hr.GetAsync("/api/case-meetings/P9")).MustRefuse(HttpStatusCode.NotFound, "case-meeting-unknown");

        Assert.Equal(["H001 hr organisation case case-meeting E1,E2"], await ReadingsAsync());
        var own = (await Service.CallerOf(hr.Organisation, "E2", "employee").GetAsync("/api/my-access-log")).MustBe(HttpStatusCode.OK).Json.AsArray();
        Assert.Contains(own, row => Told(row!, "on", "role", "part", "purpose") == "2026-03-24 hr case case-meeting");

        async Task<IReadOnlyList<string>> ReadingsAsync() =>
        [
            .. (await auditor.GetAsync("/api/access-log")).MustBe(HttpStatusCode.OK).Json.AsArray().Where(row => (string?)row!["act"] == "read-case-meetings")
                .Select(row => $"{Told(row!, "actor", "role", "relation", "part", "purpose")} "
                    + string.Join(',', row!["people"]!.AsArray().Select(person => (string)person!).Order(StringComparer.Ordinal))),
        ];
    }

    private async Task<ApiCaller> OnTheDayAsync()
    {
        var hr = await AtWorkAsync();
        (await hr.ReportAsync("E1", "A1", "2026-02-01", "2026-02-20")).MustBe(HttpStatusCode.OK);
        await hr.OpenAsync("C2", "E2");
        (await hr.TalkAsync("C2", "K1", nextMeeting: "2026-03-13", heldOn: "2026-03-02", employee: "E2")).MustBe(HttpStatusCode.OK);
        var employee = Service.CallerOf(hr.Organisation, "E2", "employee");
        (await employee.InCaseAsync("C2", "conversations/K1/approvals", """{"memoVersion": 1}""")).MustBe(HttpStatusCode.OK);
        (await hr.ScheduleAsync("P1", "2026-03-24")).MustBe(HttpStatusCode.OK);
        await UntilAsync("2026-03-16 09:00");
        await UntilAsync("2026-03-24 09:00");
        return hr;
    }

    private static string Told(JsonNode node, params string[] fields) => string.Join(' ', fields.Select(f => node[f]!.ToString()));
}
