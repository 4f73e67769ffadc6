using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.IntensifiedSupport;
using EarlySupport.Service.Tests.Support;
using EarlySupport.TestSupport;

namespace EarlySupport.Service.Tests.Story;

/// <summary>
/// Eero Niemi's year, told once from a first alert to a full return: two alerts answered by one conversation, early support that was not enough, a
/// negotiation, a statement in time for Kela, a work trial, a return by steps, a relapse, another plan, and the end. Everybody acts through the
/// API on the day it happens; what only time brings, time brings.
/// </summary>
public sealed class YearStoryTests : IAsyncLifetime
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    private readonly ControlledClock clock = new(At("2026-01-12 08:00"));
    private readonly ControlledService service;
    private ApiCaller hr = null!;
    private ApiCaller supervisor = null!;
    private ApiCaller employee = null!;
    private ApiCaller nurse = null!;
    private ApiCaller physician = null!;
    private string intensified = "";

    public YearStoryTests() => service = new ControlledService(clock);

    public Task InitializeAsync() => service.InitializeAsync();

    public Task DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task From_a_first_alert_to_a_full_return_a_year_later_and_as_it_stood_at_ten_moments()
    {
        await SignOnAsync();
        await EarlySupportAsync();
        await IntensifiedSupportAsync();
        await ReturnAsync();

        await Early_support_as_it_stood_at_four_momentsAsync();
        await Intensified_support_as_it_stood_at_three_momentsAsync();
        await The_return_as_it_stood_at_three_momentsAsync();
        await What_changed_between_two_moments_is_toldAsync();
        await The_person_has_one_timeline_in_the_order_of_the_logAsync();
        await The_process_is_one_path_from_alert_to_outcomeAsync();
    }

    private async Task SignOnAsync()
    {
        hr = service.NewOrganisation();
        (supervisor, employee) = (As("B1", "supervisor"), As("E1", "employee"));
        (nurse, physician) = (As("N1", "occupational-health"), As("P1", "occupational-health"));
        (await hr.PutAsync("/api/organisation", """{"name": "Mallila", "timeZone": "Europe/Helsinki", "goLive": "2026-01-01"}""")).MustBe(HttpStatusCode.OK);
        await Workplace.ImportAsync(hr);
        (await hr.ReportAsync("E1", "A1", "2026-01-12")).MustBe(HttpStatusCode.OK);

        ApiCaller As(string actor, string role) => service.CallerOf(hr.Organisation, actor, role);
    }

    private async Task EarlySupportAsync()
    {
        // The twentieth day of absence is 31 January; nobody does anything but time.
        await DayAsync("2026-01-31");
        await supervisor.OpenAsync("C1", "E1", await AlertAsync("ORG-20"));

        // The thirtieth brings two more alerts, and one conversation answers all three.
        await DayAsync("2026-02-11");
        (await supervisor.TryOpenAsync("C1", "E1", await AlertAsync("FI-30"), await AlertAsync("ORG-30"))).MustBe(HttpStatusCode.OK);
        (await supervisor.TalkAsync("C1", "K1", EarlySupportCases.Measure("M1", "2026-03-06"), nextMeeting: "2026-03-04", heldOn: "2026-02-11")).MustBe(HttpStatusCode.OK);
        Assert.Equal(["acted-on", "acted-on", "acted-on"], (await hr.GetAsync("/api/alerts?employee=E1")).Json.AsArray()
            .Where(a => (string?)a!["state"] == "open").Select(a => (string?)a!["answer"]));

        await DayAsync("2026-02-13");
        (await employee.InCaseAsync("C1", "conversations/K1/approvals", """{"memoVersion": 1}""")).MustBe(HttpStatusCode.OK);

        // Neither the follow-up of 4 March is held nor the measure of 6 March done: both are noticed, and it goes on as intensified support.
        await DayAsync("2026-03-09");
        Assert.Equal("missed overdue", await service.Data.OneAsync<string>("select f.state || ' ' || m.state from read.follow_ups f, read.measures m"));
        (await supervisor.InCaseAsync("C1", "escalation", """{"why": "Työpaikan omat keinot eivät riitä."}""")).MustBe(HttpStatusCode.OK);
    }

    private async Task IntensifiedSupportAsync()
    {
        intensified = (string)Assert.Single(await hr.IntensifiedCasesAsync("E1"))["caseId"]!;
        await DayAsync("2026-03-10");
        await hr.DoAsync(intensified, "occupational-health-notifications", """{"notifiedOn": "2026-03-10", "why": "long-absence"}""");
        await employee.DoAsync(intensified, "consents", """
            {"consentId": "S1", "scope": ["negotiation-memos", "statement"], "givenOn": "2026-03-10", "until": "2026-09-30", "form": "in-service"}
            """);
        await nurse.DoAsync(intensified, "negotiations", IntensifiedCases.Negotiation("N1", "2026-03-24"));
        await DayAsync("2026-03-20");
        await nurse.DoAsync(intensified, "negotiations/N1/rescheduling", """{"on": "2026-03-26", "at": "10:00:00"}""");

        await DayAsync("2026-03-26");
        await nurse.DoAsync(intensified, "negotiations/N1/holding", IntensifiedCases.Held("2026-03-26", "2026-04-09", IntensifiedCases.Measure("M2", "2026-05-29")));
        await employee.DoAsync(intensified, "negotiations/N1/approvals", """{"memoVersion": 1, "party": "employee"}""");
        await DayAsync("2026-03-27");
        await supervisor.DoAsync(intensified, "negotiations/N1/approvals", """{"memoVersion": 1, "party": "employer"}""");
        await physician.DoAsync(intensified, "negotiations/N1/approvals", """{"memoVersion": 1, "party": "occupational-health"}""");
        await hr.DoAsync(intensified, "statements", """{"statementId": "L1", "purpose": "FI-90", "requestedOn": "2026-03-27"}""");
        await DayAsync("2026-04-08");
        await supervisor.DoAsync(intensified, "decisions/D1/settlement", """{"result": "carried-out", "whatCameOfIt": "Kevyempi työ on järjestetty."}""");

        await DayAsync("2026-04-20");
        await physician.DoAsync(intensified, "statements/L1/giving", """{"purpose": "FI-90", "givenOn": "2026-04-20", "conclusions": "Kevyt työ käy osa-aikaisesti."}""");
        await DayAsync("2026-04-27");
        await employee.DoAsync(intensified, "statements/L1/delivery-to-kela", """{"deliveredOn": "2026-04-27"}""");
        await hr.DoAsync(intensified, "work-trials", """{"trialId": "T1", "by": "employer", "from": "2026-04-27", "to": "2026-05-24", "what": "Kevyttä työtä", "unitId": "U2"}""");
        await DayAsync("2026-05-25");
        await supervisor.DoAsync(intensified, "work-trials/T1/ending", """{"endedOn": "2026-05-24", "result": "suits"}""");
        await supervisor.DoAsync(intensified, "measures/M2/completion", """{"completedOn": "2026-05-25"}""");
        await hr.DoAsync(intensified, "return-to-work", """{"returnCaseId": "R1"}""");
    }

    private async Task ReturnAsync()
    {
        (await hr.CorrectAsync("E1", "A1", "2026-01-12", "2026-05-31")).MustBe(HttpStatusCode.OK);
        await InReturnAsync("contacts", """
            {"contactId": "Y1", "heldOn": "2026-05-25", "form": "call", "memo": "Sovittiin paluusta kesäkuussa.",
             "with": [{"role": "employee", "personId": "E1"}, {"role": "supervisor", "personId": "B1"}]}
            """);
        await InReturnAsync("plans", """
            {"replaces": 0, "agreedOn": "2026-05-25", "memo": "Kolmessa vaiheessa", "steps": [
              {"from": "2026-06-01", "to": "2026-06-28", "sharePercent": 50}, {"from": "2026-06-29", "to": "2026-08-02", "sharePercent": 80},
              {"from": "2026-08-03", "sharePercent": 100}]}
            """);
        await DayAsync("2026-06-01");
        await InReturnAsync("steps/1/start", """{"startedOn": "2026-06-01"}""");

        // The second step begins a day late, which is noticed, and so is the return.
        await DayAsync("2026-06-30");
        await InReturnAsync("steps/2/start", """{"startedOn": "2026-06-30"}""");
        await DayAsync("2026-08-04");
        await InReturnAsync("return", """{"returnedOn": "2026-08-04", "sharePercent": 100}""");

        // Absent again in two weeks; another plan, and a full return.
        await DayAsync("2026-08-20");
        (await hr.ReportAsync("E1", "A2", "2026-08-20", "2026-09-20")).MustBe(HttpStatusCode.OK);
        await InReturnAsync("relapses", """{"on": "2026-08-20", "absenceId": "A2"}""");
        await DayAsync("2026-09-14");
        await InReturnAsync("plans", """
            {"replaces": 1, "agreedOn": "2026-09-14", "steps": [
              {"from": "2026-09-21", "to": "2026-12-31", "sharePercent": 60}, {"from": "2027-01-01", "sharePercent": 100}]}
            """);
        await DayAsync("2026-09-21");
        await InReturnAsync("steps/3/start", """{"startedOn": "2026-09-21"}""");
        await DayAsync("2027-01-11");
        await InReturnAsync("return", """{"returnedOn": "2027-01-11", "sharePercent": 100}""");
        await InReturnAsync("follow-ups", """{"on": "2027-01-29", "followUpId": "F1"}""");
        await DayAsync("2027-01-29");
        await InReturnAsync("follow-ups/F1/holding", """{"heldOn": "2027-01-29", "memo": "Työ sujuu."}""");
        await InReturnAsync("closing", """{"outcome": "own-work-as-before"}""");
        await hr.DoAsync(intensified, "closing", """{"outcome": "own-work-as-before"}""");
    }

    private async Task Early_support_as_it_stood_at_four_momentsAsync()
    {
        (await hr.GetAsync("/api/cases/C1/replay?at=2026-01-30")).MustRefuse(HttpStatusCode.NotFound, "case-not-opened-yet");
        await StoodAsync("C1", "2026-01-31", "open", "conversation C1 B1");
        await StoodAsync("C1", "2026-02-12", "open", "follow-up F1 B1 2026-03-04", "measure M1 B1 2026-03-06", "memo-approval K1 E1");
        await StoodAsync("C1", "2026-03-08", "open", "follow-up F1 B1 2026-03-04 overdue", "measure M1 B1 2026-03-06 overdue");
    }

    private async Task Intensified_support_as_it_stood_at_three_momentsAsync()
    {
        await StoodAsync(intensified, "2026-03-12", "open", "negotiation N1 hr 2026-03-24");
        await StoodAsync(
            intensified, "2026-03-26", "open",
            "decision D1 B1 2026-04-09", "measure M2 B1 2026-05-29", "memo-approval N1 B1", "memo-approval N1 occupational-health");
        await StoodAsync(intensified, "2027-01-29", "closed");
    }

    private async Task The_return_as_it_stood_at_three_momentsAsync()
    {
        await StoodAsync(
            "R1", "2026-05-26", "open",
            "return-step 1 B1 2026-06-01", "return-step 2 B1 2026-06-29", "return-step 3 B1 2026-08-03", "memo-approval return-plan E1");
        await StoodAsync("R1", "2026-08-21", "open", "contact R1 B1 2026-09-19", "memo-approval return-plan E1");
        await StoodAsync("R1", "2027-01-29", "closed");
    }

    private async Task What_changed_between_two_moments_is_toldAsync()
    {
        var difference = (await hr.GetAsync("/api/cases/C1/difference?fromAt=2026-02-12&toAt=2026-02-13")).MustBe(HttpStatusCode.OK).Json;

        Assert.Equal(["memo_approved"], difference["events"]!.AsArray().Select(e => (string?)e!["event"]));
    }

    private async Task The_person_has_one_timeline_in_the_order_of_the_logAsync()
    {
        var timeline = (await hr.GetAsync("/api/employees/E1/timeline")).MustBe(HttpStatusCode.OK).Json["entries"]!.AsArray();

        var numbers = timeline.Select(e => (long)e!["sequenceNumber"]!).ToList();
        Assert.Equal(numbers.Order(), numbers);
        Assert.Equal(
            ["early_support_opened", "intensified_support_opened", "return_to_work_opened", "return_to_work_closed", "intensified_support_closed"],
            timeline.Select(e => (string)e!["event"]!).Where(name => name.EndsWith("_opened", StringComparison.Ordinal) || name.EndsWith("_closed", StringComparison.Ordinal)));
    }

    private async Task The_process_is_one_path_from_alert_to_outcomeAsync()
    {
        var path = Assert.Single((await hr.GetAsync("/api/paths")).MustBe(HttpStatusCode.OK).Json.AsArray())!;

        Assert.Equal(["early-support", "intensified-support", "return-to-work"], path["steps"]!.AsArray().Select(s => (string?)s));
        Assert.Equal(("C1", "ORG-20", "own-work-as-before"), ((string?)path["pathId"], (string?)path["firstRuleId"], (string?)path["outcome"]));
        // 31 January to 11 February, to 26 March, and to 29 January of the next year; back on 11 January instead of on the first.
        Assert.Equal(
            (11, 54, 363, 10),
            ((int)path["daysFromAlertToConversation"]!, (int)path["daysFromAlertToNegotiation"]!, (int)path["daysToEnd"]!, (int)path["daysReturnedLate"]!));
        Assert.Equal(("2026-04-27", "suits", "2026-08-20"), ((string?)path["statementDeliveredOn"], (string?)path["workTrialResult"], (string?)path["relapseOn"]));
    }

    /// <summary>The state at the end of a day, and the duties as kind, item, person, day and whether it was overdue.</summary>
    private async Task StoodAsync(string caseId, string day, string state, params string[] duties)
    {
        var replay = (await hr.GetAsync($"/api/cases/{caseId}/replay?at={day}")).MustBe(HttpStatusCode.OK).Json;
        var overdue = replay["overdue"]!.AsArray().Select(o => (string)o!["itemId"]!).ToHashSet();

        Assert.Equal(state, (string?)replay["page"]!["state"]);
        Assert.Equal(duties, replay["page"]!["duties"]!.AsArray().Select(duty => Said(duty!, overdue)));
    }

    private static string Said(JsonNode duty, HashSet<string> overdue) => string.Join(' ', new[]
    {
        (string?)duty["kind"], (string?)duty["itemId"], (string?)duty["personId"] ?? (string?)duty["role"], (string?)duty["by"],
        overdue.Contains((string)duty["itemId"]!) ? "overdue" : null,
    }.Where(word => word is not null));

    private async Task<string> AlertAsync(string rule) =>
        (string)(await hr.GetAsync($"/api/alerts?employee=E1&rule={rule}")).Json[0]!["alertId"]!;

    private async Task InReturnAsync(string what, string body) =>
        (await supervisor.PostAsync($"/api/return-to-work-cases/R1/{what}", body)).MustBe(HttpStatusCode.OK);

    /// <summary>It is nine in the morning, and all that has fallen due is handled.</summary>
    private async Task DayAsync(string day)
    {
        for (var next = clock.GetUtcNow().AddDays(1); next < At($"{day} 09:00"); next = next.AddDays(1))
        {
            clock.AdvanceTo(next);
            await service.DrainAsync();
        }

        clock.AdvanceTo(At($"{day} 09:00"));
        await service.DrainAsync();
    }

    // By the clock on the wall in Helsinki.
    private static DateTimeOffset At(string moment)
    {
        var local = DateTime.Parse(moment, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Helsinki.GetUtcOffset(local)).ToUniversalTime();
    }

    private sealed class ControlledService(ControlledClock clock) : TestService(clock);
}
