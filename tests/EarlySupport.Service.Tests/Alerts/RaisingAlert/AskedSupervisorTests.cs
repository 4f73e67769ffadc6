using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Alerts.RaisingAlert;

/// <summary>Who is asked: the closest supervisor of the day the alert is raised, 1 November 2026 here; else it falls to HR.</summary>
public class AskedSupervisorTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task The_closest_supervisor_is_asked_and_HR_where_there_is_none()
    {
        var caller = await service.NewWorkplaceAsync();

        Assert.Equal("B1", await AskedAboutAsync(caller, "E1", "A1"));
        Assert.Null(await AskedAboutAsync(caller, "B1", "A2"));
    }

    [Theory]
    [InlineData("2026-10-31", null)]
    [InlineData("2026-11-01", "B3")]
    public async Task It_falls_to_HR_from_the_day_after_a_supervisors_last_day(string lastDay, string? asked)
    {
        var caller = await service.NewWorkplaceAsync();
        await EmployAsync(caller, $"B3,Ilmari Kari,,U1,B1,2020-01-01,{lastDay},100\nE4,Saara Aho,,U1,B3,2021-01-01,,100\n");

        Assert.Equal(asked, await AskedAboutAsync(caller, "E4", "A1"));
    }

    [Fact]
    public async Task A_changed_supervisor_is_asked_from_the_import_on_and_earlier_alerts_stay_as_they_were()
    {
        var caller = await service.NewWorkplaceAsync();
        Assert.Equal("B1", await AskedAboutAsync(caller, "E1", "A1"));

        await EmployAsync(caller, "E1,Eero Niemi,eero@example.org,U1,B2,2021-03-01,,100\n");
        (await caller.ReportAsync("E1", "A2", "2024-02-05", "2024-02-26")).MustBe(HttpStatusCode.OK);

        Assert.Equal(["E1 ORG-20 2024-02-24 open"], await caller.AlertsAsync("supervisor=B2"));
        Assert.Equal(["E1 ORG-20 2026-02-21 open"], await caller.AlertsAsync("supervisor=B1"));
        Assert.Equal(["employee_registered", "supervisor_assigned"], await service.Data.StreamAsync(caller.Organisation, "employee-E1"));
    }

    [Fact]
    public async Task A_crossing_before_the_go_live_date_is_history_and_one_on_it_is_not()
    {
        var caller = service.NewOrganisation();
        (await caller.PutAsync("/api/organisation", """{"name": "M", "timeZone": "Europe/Helsinki", "goLive": "2026-01-01"}""")).MustBe(HttpStatusCode.OK);
        await Workplace.ImportAsync(caller);

        (await caller.ReportAsync("E1", "A1", "2025-12-12", "2026-01-05")).MustBe(HttpStatusCode.OK);
        (await caller.ReportAsync("E2", "A2", "2025-12-13", "2026-01-05")).MustBe(HttpStatusCode.OK);

        Assert.Equal(["E1 ORG-20 2025-12-31 history", "E2 ORG-20 2026-01-01 open"], await caller.AlertsAsync(""));
        Assert.Equal(["E1 ORG-20 2025-12-31 history"], await caller.AlertsAsync("state=history"));
    }

    private static async Task EmployAsync(ApiCaller caller, string rows) =>
        (await caller.ImportAsync("employees", Workplace.EmployeesHeader + rows)).MustBe(HttpStatusCode.OK);

    // An absence that reaches ORG-20 and nothing else.
    private static async Task<string?> AskedAboutAsync(ApiCaller caller, string employee, string absence)
    {
        (await caller.ReportAsync(employee, absence, "2026-02-02", "2026-02-25")).MustBe(HttpStatusCode.OK);
        var alert = Assert.Single((await caller.GetAsync($"/api/alerts?employee={employee}")).Json.AsArray());
        return (string?)alert!["supervisorId"];
    }
}
