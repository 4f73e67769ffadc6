using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Absences;

/// <summary>Single absences over HTTP: what each request answers, and that repeating it is harmless.</summary>
public class AbsencesApiTests(TestService service) : IClassFixture<TestService>
{
    private const string Nothing = """{"changed":false,"crossings":[]}""";

    [Fact]
    public async Task Reporting_answers_what_was_crossed_and_can_be_repeated()
    {
        var caller = await service.NewWorkplaceAsync();

        var reported = await caller.ReportAsync("E1", "A1", "2026-02-02", "2026-03-03");
        Assert.Equal(
            """
            {"changed":true,"crossings":[{"change":"crossed","alertId":"E1-1","ruleId":"ORG-20","on":"2026-02-21"},
            {"change":"crossed","alertId":"E1-2","ruleId":"FI-30","on":"2026-03-03"},
            {"change":"crossed","alertId":"E1-3","ruleId":"ORG-30","on":"2026-03-03"}]}
            """.ReplaceLineEndings(""), reported.MustBe(HttpStatusCode.OK).Body);
        var events = await service.Data.EventsAsync(caller.Organisation);

        Assert.Equal(Nothing, (await caller.ReportAsync("E1", "A1", "2026-02-02", "2026-03-03")).MustBe(HttpStatusCode.OK).Body);
        Assert.Equal(events, await service.Data.EventsAsync(caller.Organisation));
    }

    [Fact]
    public async Task Correcting_answers_what_moved_and_what_was_withdrawn_and_can_be_repeated()
    {
        var caller = await service.NewWorkplaceAsync();
        await caller.ReportAsync("E1", "A1", "2026-02-02", "2026-03-03");

        var corrected = await caller.CorrectAsync("E1", "A1", "2026-02-03", "2026-03-03");
        Assert.Equal(
            """
            {"changed":true,"crossings":[{"change":"date-corrected","alertId":"E1-1","ruleId":"ORG-20","on":"2026-02-22"},
            {"change":"withdrawn","alertId":"E1-2","ruleId":"FI-30","on":"2026-03-03"},
            {"change":"withdrawn","alertId":"E1-3","ruleId":"ORG-30","on":"2026-03-03"}]}
            """.ReplaceLineEndings(""), corrected.MustBe(HttpStatusCode.OK).Body);

        Assert.Equal(Nothing, (await caller.CorrectAsync("E1", "A1", "2026-02-03", "2026-03-03")).MustBe(HttpStatusCode.OK).Body);
        Assert.Equal(["E1 ORG-20 2026-02-22 open"], await caller.AlertsAsync(""));
    }

    [Fact]
    public async Task Cancelling_withdraws_and_can_be_repeated()
    {
        var caller = await service.NewWorkplaceAsync();
        await caller.ReportAsync("E1", "A1", "2026-02-02", "2026-02-25");

        var cancelled = await caller.CancelAsync("E1", "A1");
        Assert.Equal(
            """{"changed":true,"crossings":[{"change":"withdrawn","alertId":"E1-1","ruleId":"ORG-20","on":"2026-02-21"}]}""",
            cancelled.MustBe(HttpStatusCode.OK).Body);

        Assert.Equal(Nothing, (await caller.CancelAsync("E1", "A1")).MustBe(HttpStatusCode.OK).Body);
        Assert.Equal("[]", (await caller.GetAsync("/api/employees/E1/absences")).MustBe(HttpStatusCode.OK).Body);
        Assert.Equal(["E1 ORG-20 2026-02-21 withdrawn"], await caller.AlertsAsync("state=withdrawn"));
    }

    [Fact]
    public async Task A_persons_absences_are_listed_as_they_stand_by_first_day()
    {
        var caller = await service.NewWorkplaceAsync();
        await caller.ReportAsync("E2", "A2", "2026-05-04", "2026-05-05", "child-sickness");
        await caller.ReportAsync("E2", "A1", "2026-10-30", null, "partial-sickness", "37.5");
        await caller.ReportAsync("E2", "A3", "2026-03-02", "2026-03-02");
        await caller.CorrectAsync("E2", "A2", "2026-05-04", "2026-05-06", "child-sickness");

        Assert.Equal(
            """
            [{"absenceId":"A3","kind":"sickness","firstDay":"2026-03-02","lastDay":"2026-03-02","percent":100},
            {"absenceId":"A2","kind":"child-sickness","firstDay":"2026-05-04","lastDay":"2026-05-06","percent":100},
            {"absenceId":"A1","kind":"partial-sickness","firstDay":"2026-10-30","lastDay":null,"percent":37.5}]
            """.ReplaceLineEndings(""), (await caller.GetAsync("/api/employees/E2/absences")).MustBe(HttpStatusCode.OK).Body);
    }

    [Fact]
    public async Task Confirmed_allowance_days_replace_the_estimate_and_can_be_repeated()
    {
        var caller = await service.NewWorkplaceAsync();
        await caller.ReportAsync("E1", "A1", "2026-01-05", "2026-02-27");
        const string Confirmed = """{"asOf": "2026-02-20", "days": 85}""";

        var answer = await caller.PostAsync("/api/employees/E1/allowance-days", Confirmed);
        // Five more weekdays after a Friday.
        Assert.Contains("E1 FI-90 2026-02-26 open", await caller.AlertsAsync(""));
        Assert.True((bool)answer.MustBe(HttpStatusCode.OK).Json["changed"]!);

        Assert.Equal(Nothing, (await caller.PostAsync("/api/employees/E1/allowance-days", Confirmed)).MustBe(HttpStatusCode.OK).Body);
    }

    [Fact]
    public async Task The_forecast_says_what_an_open_absence_will_reach_and_when()
    {
        var caller = await service.NewWorkplaceAsync();
        await caller.ReportAsync("E1", "A1", "2026-10-19");
        await caller.ReportAsync("B2", "A2", "2026-10-19", "2026-10-20");

        var rows = (await caller.GetAsync("/api/forecast?supervisor=B1")).MustBe(HttpStatusCode.OK).Json.AsArray();

        Assert.Equal(
            ["E1 ORG-20 2026-11-07 6 ", "E1 FI-30 2026-11-17 16 ", "E1 ORG-30 2026-11-17 16 ", "E1 FI-60 2026-12-17 46 2026-12-03"],
            rows.Select(r => $"{r!["employeeId"]} {r["ruleId"]} {r["expectedOn"]} {r["daysLeft"]} {r["noticeOn"]}").Take(4));
        Assert.Equal("[]", (await caller.GetAsync("/api/forecast?supervisor=B2")).Body);
        Assert.Equal("[]", (await caller.GetAsync("/api/forecast?employee=B2")).Body);
    }
}
