using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.ReturnToWork;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.CaseMeetings;

/// <summary>What comes into HR's queue, and goes, as days pass from Monday 2 March 2026 on.</summary>
public sealed class QueueTests : OverTime
{
    [Fact]
    public async Task An_absence_comes_near_the_laws_dates_and_its_alerts_are_waited_for()
    {
        var hr = await AtWorkAsync();
        // The 20th day was yesterday, the 30th is 11 March, the 60th 10 April.
        (await hr.ReportAsync("E1", "A1", "2026-02-10")).MustBe(HttpStatusCode.OK);

        await MustBeOnAsync(hr, "2026-03-02", "person-E1 statutory-date-near 2026-03-11 -9 FI-30");
        await MustBeOnAsync(hr, "2026-03-10", "person-E1 statutory-date-near 2026-03-11 -1 FI-30");
        await MustBeOnAsync(hr, "2026-03-11",
            "person-E1 statutory-date-passed 2026-03-11 0 E1-2", "person-E1 statutory-date-near 2026-04-10 -30 FI-60",
            "person-E1 long-absence-without-contact 2026-03-11 0 E1");
        await MustBeOnAsync(hr, "2026-03-15",
            "person-E1 statutory-date-passed 2026-03-11 4 E1-2", "person-E1 statutory-date-near 2026-04-10 -26 FI-60",
            "person-E1 long-absence-without-contact 2026-03-11 4 E1");
        // Raised on 2 March, ORG-20 is reminded of after 14 days and escalated after 21.
        await MustBeOnAsync(hr, "2026-03-16",
            "person-E1 statutory-date-passed 2026-03-11 5 E1-2", "person-E1 statutory-date-near 2026-04-10 -25 FI-60",
            "person-E1 long-absence-without-contact 2026-03-11 5 E1", "person-E1 alert-overdue 2026-03-16 0 E1-1");
        await MustBeOnAsync(hr, "2026-03-22",
            "person-E1 statutory-date-passed 2026-03-11 11 E1-2", "person-E1 statutory-date-near 2026-04-10 -19 FI-60",
            "person-E1 long-absence-without-contact 2026-03-11 11 E1", "person-E1 alert-overdue 2026-03-16 6 E1-1");
        await MustBeOnAsync(hr, "2026-03-23",
            "person-E1 statutory-date-passed 2026-03-11 12 E1-2", "person-E1 statutory-date-near 2026-04-10 -18 FI-60",
            "person-E1 alert-escalated 2026-03-23 0 E1-1", "person-E1 long-absence-without-contact 2026-03-11 12 E1");
        await MustBeOnAsync(hr, "2026-03-25",
            "person-E1 statutory-date-near 2026-04-10 -16 FI-60", "person-E1 alert-escalated 2026-03-23 2 E1-1",
            "person-E1 long-absence-without-contact 2026-03-11 14 E1",
            "person-E1 alert-overdue 2026-03-25 0 E1-2", "person-E1 alert-overdue 2026-03-25 0 E1-3");
    }

    [Fact]
    public async Task What_was_done_about_an_alert_takes_it_out_and_seeing_it_does_not()
    {
        var hr = await AtWorkAsync();
        (await hr.ReportAsync("E1", "A1", "2026-02-01", "2026-02-20")).MustBe(HttpStatusCode.OK);
        (await hr.ReportAsync("E2", "A2", "2026-02-01", "2026-02-20")).MustBe(HttpStatusCode.OK);
        await MustBeOnAsync(hr, "2026-03-16", "person-E1 alert-overdue 2026-03-16 0 E1-1", "person-E2 alert-overdue 2026-03-16 0 E2-1");

        (await hr.PostAsync("/api/alerts/E1-1/acknowledge", "{}")).MustBe(HttpStatusCode.NoContent);
        Assert.Equal(["person-E1 alert-overdue 2026-03-16 0 E1-1", "person-E2 alert-overdue 2026-03-16 0 E2-1"], await hr.QueueAsync());
        (await hr.PostAsync("/api/alerts/E1-1/dismiss", """{"reason": "already-supported"}""")).MustBe(HttpStatusCode.NoContent);
        await hr.OpenAsync("C2", "E2", "E2-1");
        Assert.Equal(["case-C2 alert-overdue 2026-03-16 0 E2-1"], await hr.QueueAsync());
        (await hr.TalkAsync("C2", "K1", heldOn: "2026-03-16")).MustBe(HttpStatusCode.OK);
        Assert.Empty(await hr.QueueAsync());
    }

    [Fact]
    public async Task Alerts_from_before_the_service_went_live_never_come()
    {
        var hr = await AtWorkAsync(goLive: "2026-03-02");
        (await hr.ReportAsync("E1", "A1", "2026-01-05", "2026-02-25")).MustBe(HttpStatusCode.OK);
        Assert.Contains("E1 FI-30 2026-02-03 history", await hr.AlertsAsync("employee=E1"));

        foreach (var day in (string[])["2026-03-02", "2026-03-16", "2026-03-23", "2026-05-23"])
            await MustBeOnAsync(hr, day);
    }

    [Fact]
    public async Task What_is_agreed_in_a_case_comes_the_day_after_its_day_and_a_memo_after_a_week()
    {
        var hr = await AtWorkAsync();
        await hr.OpenAsync("C1", "E1");
        var measure = EarlySupportCases.Measure("M1", "2026-03-13");
        (await hr.TalkAsync("C1", "K1", measure, nextMeeting: "2026-03-13", heldOn: "2026-03-02")).MustBe(HttpStatusCode.OK);

        await MustBeOnAsync(hr, "2026-03-09");
        await MustBeOnAsync(hr, "2026-03-10", "case-C1 memo-not-approved 2026-03-09 1 K1");
        await MustBeOnAsync(hr, "2026-03-13", "case-C1 memo-not-approved 2026-03-09 4 K1");
        await MustBeOnAsync(hr, "2026-03-14",
            "case-C1 memo-not-approved 2026-03-09 5 K1", "case-C1 follow-up-missed 2026-03-13 1 F1", "case-C1 measure-overdue 2026-03-13 1 M1");

        var employee = Service.CallerOf(hr.Organisation, "E1", "employee");
        (await employee.InCaseAsync("C1", "conversations/K1/approvals", """{"memoVersion": 1}""")).MustBe(HttpStatusCode.OK);
        Assert.Equal(["case-C1 follow-up-missed 2026-03-13 1 F1", "case-C1 measure-overdue 2026-03-13 1 M1"], await hr.QueueAsync());
        (await hr.InCaseAsync("C1", "follow-ups/F1/holding", """{"heldOn": "2026-03-14", "memo": "Pidettiin myöhässä."}""")).MustBe(HttpStatusCode.OK);
        Assert.Equal(["case-C1 measure-overdue 2026-03-13 1 M1"], await hr.QueueAsync());
        // It is still brought to an end after the escalation, and goes with the person to the next step.
        (await hr.InCaseAsync("C1", "escalation", """{"why": "Työpaikan keinot eivät riitä."}""")).MustBe(HttpStatusCode.OK);
        var next = Assert.Single(await hr.IntensifiedCasesAsync("E1"))["caseId"];
        Assert.Equal([$"case-{next} measure-overdue 2026-03-13 1 M1"], await hr.QueueAsync());
        (await hr.InCaseAsync("C1", "measures/M1/completion", """{"completedOn": "2026-03-14"}""")).MustBe(HttpStatusCode.OK);
        Assert.Empty(await hr.QueueAsync());
    }

    [Fact]
    public async Task A_case_that_has_ended_waits_for_nothing()
    {
        var hr = await AtWorkAsync();
        await hr.OpenAsync("C1", "E1");
        (await hr.TalkAsync("C1", "K1", nextMeeting: "2026-03-13", heldOn: "2026-03-02")).MustBe(HttpStatusCode.OK);
        (await hr.InCaseAsync("C1", "closing", """{"outcome": "other"}""")).MustBe(HttpStatusCode.OK);

        await MustBeOnAsync(hr, "2026-03-20");
        (await hr.InCaseAsync("C1", "reopening", """{"why": "Asia palasi."}""")).MustBe(HttpStatusCode.OK);
        Assert.Equal(["case-C1 memo-not-approved 2026-03-09 11 K1", "case-C1 follow-up-missed 2026-03-13 7 F1"], await hr.QueueAsync());
    }

    [Fact]
    public async Task In_a_long_absence_a_conversation_or_follow_up_is_enough_for_thirty_days()
    {
        var hr = await AtWorkAsync();
        (await hr.ReportAsync("E1", "A1", "2026-02-10")).MustBe(HttpStatusCode.OK);
        await hr.OpenAsync("C1", "E1");
        (await hr.TalkAsync("C1", "K1", nextMeeting: "2026-03-16", heldOn: "2026-03-02")).MustBe(HttpStatusCode.OK);

        await UntilAsync("2026-03-31 10:00");
        Assert.Empty(await LongAsync());
        await UntilAsync("2026-04-01 10:00");
        Assert.Equal(["case-C1 long-absence-without-contact 2026-04-01 0 E1"], await LongAsync());

        (await hr.InCaseAsync("C1", "follow-ups/F1/holding", """{"heldOn": "2026-03-16", "memo": "Soitettiin."}""")).MustBe(HttpStatusCode.OK);
        await UntilAsync("2026-04-14 10:00");
        Assert.Empty(await LongAsync());
        await UntilAsync("2026-04-15 10:00");
        Assert.Equal(["case-C1 long-absence-without-contact 2026-04-15 0 E1"], await LongAsync());

        (await hr.CorrectAsync("E1", "A1", "2026-02-10", "2026-04-14")).MustBe(HttpStatusCode.OK);
        Assert.Empty(await LongAsync());

        async Task<IEnumerable<string>> LongAsync() =>
            (await hr.QueueAsync("?reason=long-absence-without-contact")).Where(line => line.Contains("long-absence", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_return_waits_for_comes_the_day_after_its_day()
    {
        var hr = await AtWorkAsync();
        foreach (var number in "123")
            await hr.OpenReturnAsync($"P{number}", $"E{number}").MustAsync();
        await hr.AgreePlanAsync("P2", "2026-04-01", agreedOn: "2026-03-02").MustAsync();
        await hr.InReturnAsync("P3", "return", """{"returnedOn": "2026-03-02", "sharePercent": 100}""").MustAsync();
        await hr.InReturnAsync("P3", "follow-ups", """{"followUpId": "F1", "on": "2026-04-01"}""").MustAsync();

        // The memo of the plan is a matter of its own.
        var employee = Service.CallerOf(hr.Organisation, "E2", "employee");
        await employee.InReturnAsync("P2", "plans/1/approval", """{}""").MustAsync();

        await MustBeOnAsync(hr, "2026-04-01");
        await MustBeOnAsync(hr, "2026-04-02",
            "case-P1 contact-overdue 2026-04-01 1 P1", "case-P2 return-step-missed 2026-04-01 1 1", "case-P3 follow-up-missed 2026-04-01 1 F1");

        await hr.ContactAsync("P1", "K1", "2026-04-02").MustAsync();
        await hr.InReturnAsync("P2", "steps/1/start", """{"startedOn": "2026-04-02"}""").MustAsync();
        Assert.Equal(["case-P3 follow-up-missed 2026-04-01 1 F1"], await hr.QueueAsync());
        await hr.InReturnAsync("P3", "follow-ups/F1/holding", """{"heldOn": "2026-04-02", "memo": "Sujuu."}""").MustAsync();
        Assert.Empty(await hr.QueueAsync());
    }

    [Fact]
    public async Task What_intensified_support_waits_for_comes_in_its_time()
    {
        var hr = await AtWorkAsync();
        foreach (var number in "123")
            await hr.OpenIntensifiedAsync($"C{number}", $"E{number}");
        await hr.DoAsync("C1", "negotiations", IntensifiedCases.Negotiation("N1", "2026-03-13"));
        await hr.DoAsync("C2", "negotiations", IntensifiedCases.Negotiation("N2", "2026-03-02"));
        await hr.DoAsync("C2", "negotiations/N2/cancellation", """{"why": "Ei tarpeen."}""");
        await hr.DoAsync("C3", "consents", IntensifiedCases.Consent("S1", "2026-03-02", "2026-04-03"));
        await hr.DoAsync("C3", "statements", """{"statementId": "L1", "purpose": "other", "requestedOn": "2026-03-02", "neededBy": "2026-04-04"}""");

        await MustBeOnAsync(hr, "2026-03-13");
        await MustBeOnAsync(hr, "2026-03-14", "case-C1 negotiation-missed 2026-03-13 1 N1");
        await MustBeOnAsync(hr, "2026-03-15", "case-C1 negotiation-missed 2026-03-13 2 N1");
        string[] onThe16th =
            ["case-C1 negotiation-missed 2026-03-13 3 N1", "case-C2 negotiation-not-called 2026-03-16 0 C2", "case-C3 negotiation-not-called 2026-03-16 0 C3"];
        await MustBeOnAsync(hr, "2026-03-16", onThe16th);
        await hr.DoAsync("C1", "negotiations/N1/holding", IntensifiedCases.Held("2026-03-16", due: "2026-03-20"));
        await hr.DoAsync("C2", "negotiations", IntensifiedCases.Negotiation("N3", "2026-12-01"));
        Assert.Equal(onThe16th[2..], await hr.QueueAsync());
        await hr.DoAsync("C3", "negotiations", IntensifiedCases.Negotiation("N3", "2026-12-01"));
        await MustBeOnAsync(hr, "2026-03-19");
        await MustBeOnAsync(hr, "2026-03-20", "case-C3 consent-ending 2026-04-03 -14 S1");
        await MustBeOnAsync(hr, "2026-03-21",
            "case-C1 decision-overdue 2026-03-20 1 D1", "case-C3 consent-ending 2026-04-03 -13 S1", "case-C3 statement-due 2026-04-04 -14 L1");

        await hr.DoAsync("C1", "decisions/D1/settlement", """{"result": "carried-out", "whatCameOfIt": "Auttoi."}""");
        await hr.DoAsync("C3", "consents/S1/withdrawal", "{}");
        await hr.AsPhysician().DoAsync("C3", "statements/L1/giving", """{"purpose": "other", "givenOn": "2026-03-21", "conclusions": "Kevyt työ käy."}""");
        Assert.Empty(await hr.QueueAsync());
    }

    [Fact]
    public async Task A_statement_for_Kela_that_the_day_has_passed_without_is_due()
    {
        var hr = await AtWorkAsync();
        (await hr.ReportAsync("E1", "A1", "2025-12-15")).MustBe(HttpStatusCode.OK);
        await hr.OpenIntensifiedAsync("C1", "E1");
        await hr.DoAsync("C1", "statements", """{"statementId": "L1", "purpose": "FI-90", "requestedOn": "2026-03-02"}""");
        var foreseen = (await hr.GetAsync("/api/forecast?employee=E1")).Json.AsArray().First(f => (string?)f!["ruleId"] == "FI-90")!;
        var day = DateOnly.Parse((string)foreseen["expectedOn"]!);

        await UntilAsync($"{day:O} 10:00");
        Assert.Empty(await hr.QueueAsync("?reason=statement-due"));
        await UntilAsync($"{day.AddDays(1):O} 10:00");
        Assert.Contains($"case-C1 statement-due {day:O} 1 L1", await hr.QueueAsync("?reason=statement-due"));
        // Given, it still has to reach Kela.
        await hr.AsPhysician().DoAsync("C1", "statements/L1/giving", $$"""{"purpose": "FI-90", "givenOn": "{{day.AddDays(1):O}}", "conclusions": "Kevyt työ käy."}""");
        Assert.Contains($"case-C1 statement-due {day:O} 1 L1", await hr.QueueAsync("?reason=statement-due"));
        await hr.DoAsync("C1", "statements/L1/delivery-to-kela", $$"""{"deliveredOn": "{{day.AddDays(1):O}}"}""");
        Assert.Empty(await hr.QueueAsync("?reason=statement-due"));
    }

    [Fact]
    public async Task A_request_for_support_stays_until_a_conversation_is_held_and_comes_later_where_somebody_leads()
    {
        var hr = await AtWorkAsync();
        foreach (var (caseId, person) in (IEnumerable<(string, string)>)[("C0", "B1"), ("C1", "E1")])
            (await hr.As(person, "employee").PostAsync(
                "/api/early-support-cases", $$"""{"caseId": "{{caseId}}", "employeeId": "{{person}}", "reason": "own-request"}"""))
                .MustBe(HttpStatusCode.OK);
        // What a supervisor begins is in their hands already.
        await hr.OpenAsync("C2", "E2");

        await MustBeOnAsync(hr, "2026-03-02", "case-C0 support-requested 2026-03-02 0 C0");
        await MustBeOnAsync(hr, "2026-03-15", "case-C0 support-requested 2026-03-02 13 C0");
        await MustBeOnAsync(hr, "2026-03-16", "case-C0 support-requested 2026-03-02 14 C0", "case-C1 support-requested 2026-03-16 0 C1");
        (await hr.TalkAsync("C1", "K1", heldOn: "2026-03-16")).MustBe(HttpStatusCode.OK);
        Assert.Equal(["case-C0 support-requested 2026-03-02 14 C0"], await hr.QueueAsync());
    }

    [Fact]
    public async Task A_contact_of_a_return_is_enough_for_thirty_days_too()
    {
        var hr = await AtWorkAsync();
        (await hr.ReportAsync("E1", "A1", "2026-02-10")).MustBe(HttpStatusCode.OK);
        await hr.OpenReturnAsync("P1", "E1").MustAsync();
        await hr.ContactAsync("P1", "K1", "2026-03-02").MustAsync();

        await UntilAsync("2026-03-31 10:00");
        Assert.Empty(await hr.QueueAsync("?reason=long-absence-without-contact"));
        await UntilAsync("2026-04-01 10:00");
        Assert.Contains("case-P1 long-absence-without-contact 2026-04-01 0 E1", await hr.QueueAsync("?reason=long-absence-without-contact"));
    }

    [Fact]
    public async Task The_queue_is_narrowed_by_reason_supervisor_and_unit()
    {
        var hr = await AtWorkAsync();
        (await hr.ReportAsync("E1", "A1", "2026-02-10")).MustBe(HttpStatusCode.OK);
        (await hr.ReportAsync("B2", "A2", "2026-02-12")).MustBe(HttpStatusCode.OK);
        await hr.OpenAsync("C2", "E2");
        (await hr.TalkAsync("C2", "K1", heldOn: "2026-02-20")).MustBe(HttpStatusCode.OK);
        string[] all =
        [
            "person-E1 statutory-date-near 2026-03-11 -9 FI-30", "person-B2 statutory-date-near 2026-03-13 -11 FI-30",
            "case-C2 memo-not-approved 2026-02-27 3 K1",
        ];

        Assert.Equal(all, await hr.QueueAsync());
        Assert.Equal(all[..2], await hr.QueueAsync("?reason=statutory-date-near"));
        Assert.Equal(all, await hr.QueueAsync("?supervisor=B1"));
        Assert.Empty(await hr.QueueAsync("?supervisor=B2"));
        Assert.Equal([all[1]], await hr.QueueAsync("?unit=U2"));
        Assert.Equal([all[0], all[2]], await hr.QueueAsync("?unit=U1"));
        Assert.Contains(
            "statutory-date-near, statutory-date-passed, alert-escalated",
            (await hr.GetAsync("/api/queue?reason=boredom")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request"),
            StringComparison.Ordinal);
        var row = (await hr.GetAsync("/api/queue?reason=memo-not-approved")).Json[0]!;
        Assert.Equal("E2 B1 U1 C2 early-support", $"{row["employeeId"]} {row["supervisorId"]} {row["unitId"]} {row["caseId"]} {row["kind"]}");
    }

    // At ten in the morning, with what the day brings handled.
    private async Task MustBeOnAsync(ApiCaller caller, string day, params string[] expected)
    {
        if (day != "2026-03-02")
            await UntilAsync($"{day} 10:00");
        Assert.Equal(expected, await caller.QueueAsync());
    }
}
