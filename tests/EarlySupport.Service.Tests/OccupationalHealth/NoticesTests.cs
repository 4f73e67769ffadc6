using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.OccupationalHealth;

/// <summary>What occupational health was told, over HTTP; today is 1 November 2026.</summary>
public class NoticesTests(TestService service) : IClassFixture<TestService>
{
    private const string Accident = "occupational-accident";

    [Fact]
    public async Task It_is_told_of_alerts_whose_rules_are_for_it_the_newest_first()
    {
        var caller = await service.NewWorkplaceAsync();
        (await caller.ReportAsync("E1", "A1", "2026-02-02", "2026-03-03")).MustBe(HttpStatusCode.OK);
        (await caller.ReportAsync("E2", "A2", "2026-04-03", "2026-05-02")).MustBe(HttpStatusCode.OK);

        string[] first = ["E1 FI-30 raised 2026-03-03 E1-2 told", "E1 ORG-30 raised 2026-03-03 E1-3 told"];
        string[] second = ["E2 FI-30 raised 2026-05-02 E2-2 told", "E2 ORG-30 raised 2026-05-02 E2-3 told"];
        Assert.Equal([.. second, .. first], await NoticesAsync(caller));
        Assert.Equal(first, await NoticesAsync(caller, "employee=E1"));
        Assert.Equal(second, await NoticesAsync(caller, "from=2026-03-04"));
        Assert.Equal([.. second, .. first], await NoticesAsync(caller, "from=2026-03-03&to=2026-05-02"));
        Assert.Equal(first, await NoticesAsync(caller, "to=2026-05-01"));
        Assert.Empty(await NoticesAsync(service.NewOrganisation()));
        var row = (await caller.GetAsync("/api/occupational-health/notices?employee=E1")).Json[0]!.AsObject();
        Assert.True(DateTimeOffset.UtcNow - (DateTimeOffset)row["toldAt"]! < TimeSpan.FromMinutes(10));
    }

    [Theory]
    [InlineData("from=3.3.2026")]
    [InlineData("to=3.3.2026")]
    public async Task A_day_that_is_none_is_refused(string query) =>
        (await service.NewOrganisation().GetAsync($"/api/occupational-health/notices?{query}")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");

    // The 90th allowance day is Friday 6 November: nine weekdays after Monday 13 July wait, All Saints' Day does not count.
    [Fact]
    public async Task It_is_told_ahead_and_what_no_longer_is_so_is_withdrawn_or_moved()
    {
        var caller = await service.NewWorkplaceAsync();
        (await caller.ReportAsync("E1", "A1", "2026-07-13")).MustBe(HttpStatusCode.OK);
        Assert.Equal(
            ["E1 FI-90 advance-notice 2026-11-06 E1-6 told", "E1 FI-30 raised 2026-08-11 E1-2 told", "E1 ORG-30 raised 2026-08-11 E1-3 told"],
            await NoticesAsync(caller));

        (await caller.CorrectAsync("E1", "A1", "2026-07-14")).MustBe(HttpStatusCode.OK);
        Assert.Equal(
            ["E1 FI-90 advance-notice 2026-11-07 E1-6 told", "E1 FI-30 raised 2026-08-12 E1-2 told", "E1 ORG-30 raised 2026-08-12 E1-3 told"],
            await NoticesAsync(caller));

        (await caller.CancelAsync("E1", "A1")).MustBe(HttpStatusCode.OK);
        Assert.Equal(
            [
                "E1 FI-90 advance-notice 2026-11-07 E1-6 withdrawn", "E1 FI-30 raised 2026-08-12 E1-2 withdrawn",
                "E1 ORG-30 raised 2026-08-12 E1-3 withdrawn",
            ],
            await NoticesAsync(caller));
    }

    [Fact]
    public async Task An_occupational_accident_is_told_when_it_is_reported_and_once()
    {
        var caller = await service.NewWorkplaceAsync();
        (await caller.ReportAsync("E1", "A1", "2026-10-05", "2026-10-06", Accident)).MustBe(HttpStatusCode.OK);
        (await caller.ReportAsync("E2", "A2", "2026-10-05", "2026-10-06")).MustBe(HttpStatusCode.OK);
        Assert.Equal([$"E1 {Accident} reported 2026-10-05 A1 told"], await NoticesAsync(caller));
        var toldAt = await ToldAtAsync(caller);

        (await caller.CorrectAsync("E1", "A1", "2026-10-04", "2026-10-08", Accident)).MustBe(HttpStatusCode.OK);
        Assert.Equal([$"E1 {Accident} reported 2026-10-04 A1 told"], await NoticesAsync(caller));
        Assert.Equal(toldAt, await ToldAtAsync(caller));

        (await caller.CancelAsync("E1", "A1")).MustBe(HttpStatusCode.OK);
        Assert.Equal([$"E1 {Accident} reported 2026-10-04 A1 withdrawn"], await NoticesAsync(caller));
    }

    [Fact]
    public async Task What_is_corrected_into_an_accident_is_told_and_what_is_corrected_to_another_kind_withdrawn()
    {
        var caller = await service.NewWorkplaceAsync();
        await caller.ImportAsync("absences", Workplace.AbsencesHeader + "A1,E1,sickness,2026-10-05,2026-10-06,100\n");
        Assert.Empty(await NoticesAsync(caller));

        await caller.ImportAsync("absences", Workplace.AbsencesHeader + $"A1,E1,{Accident},2026-10-05,2026-10-06,100\n");
        Assert.Equal([$"E1 {Accident} reported 2026-10-05 A1 told"], await NoticesAsync(caller));

        await caller.ImportAsync("absences", Workplace.AbsencesHeader + "A1,E1,sickness,2026-10-05,2026-10-06,100\n");
        Assert.Equal([$"E1 {Accident} reported 2026-10-05 A1 withdrawn"], await NoticesAsync(caller));

        (await caller.CorrectAsync("E1", "A1", "2026-10-05", "2026-10-07", Accident)).MustBe(HttpStatusCode.OK);
        Assert.Equal([$"E1 {Accident} reported 2026-10-05 A1 told"], await NoticesAsync(caller));
    }

    [Fact]
    public async Task It_is_told_nothing_of_what_lies_before_the_go_live_date()
    {
        var caller = service.NewOrganisation();
        (await caller.PutAsync("/api/organisation", """{"name": "M", "timeZone": "Europe/Helsinki", "goLive": "2026-03-03"}""")).MustBe(HttpStatusCode.OK);
        await Workplace.ImportAsync(caller);

        (await caller.ImportAsync("absences", Workplace.AbsencesHeader
            + $"A1,E1,sickness,2026-02-01,2026-03-02,100\nA2,E2,sickness,2026-02-02,2026-03-03,100\nA3,E3,{Accident},2026-03-02,2026-03-09,100\n"
            + $"A4,B2,{Accident},2026-03-03,2026-03-09,100\n")).MustBe(HttpStatusCode.OK);

        Assert.Equal(
            [$"B2 {Accident} reported 2026-03-03 A4 told", "E2 FI-30 raised 2026-03-03 E2-2 told", "E2 ORG-30 raised 2026-03-03 E2-3 told"],
            (await NoticesAsync(caller)).Order(StringComparer.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> NoticesAsync(ApiCaller caller, string query = "") =>
    [
        .. (await caller.GetAsync($"/api/occupational-health/notices?{query}")).MustBe(HttpStatusCode.OK).Json.AsArray()
            .Select(n => $"{n!["employeeId"]} {n["what"]} {n["occasion"]} {n["on"]} {n["alertId"]}{n["absenceId"]} {n["state"]}"),
    ];

    private static async Task<string> ToldAtAsync(ApiCaller caller) =>
        (string)(await caller.GetAsync("/api/occupational-health/notices")).Json[0]!["toldAt"]!;
}
