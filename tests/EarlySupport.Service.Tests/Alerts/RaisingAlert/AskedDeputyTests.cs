using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Alerts.RaisingAlert;

/// <summary>Who is asked while a deputyship runs; today is 1 November 2026 here.</summary>
public class AskedDeputyTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task A_deputy_is_asked_in_the_supervisors_place_until_the_deputyship_is_ended()
    {
        var caller = await service.NewWorkplaceAsync();
        await NameAsync(caller, "B1", "B2");

        Assert.Equal(("B1", "B2"), await AskedAboutAsync(caller, "E1"));
        Assert.Equal(["E1 ORG-20 2026-02-21 open"], await caller.AlertsAsync("supervisor=B2"));

        (await caller.EndDeputyshipAsync("B1", "2026-11-01")).MustBe(HttpStatusCode.NoContent);

        Assert.Equal(("B1", "B1"), await AskedAboutAsync(caller, "E2"));
        Assert.Empty(await caller.AlertsAsync("supervisor=B2"));
        Assert.Equal(["E1 ORG-20 2026-02-21 open", "E2 ORG-20 2026-02-21 open"], await caller.AlertsAsync("supervisor=B1"));
        Assert.Equal(["raised 2026-11-01 supervisor:B2"], await service.Data.TellingsAsync(caller.Organisation, "E1", "ORG-20"));
    }

    [Fact]
    public async Task Nobody_is_asked_about_themselves()
    {
        var caller = await service.NewWorkplaceAsync();
        await NameAsync(caller, "B1", "E1");

        Assert.Equal(("B1", "B1"), await AskedAboutAsync(caller, "E1"));
        Assert.Equal(("B1", "E1"), await AskedAboutAsync(caller, "E2"));
        Assert.Equal(["E2 ORG-20 2026-02-21 open"], await caller.AlertsAsync("supervisor=E1"));
    }

    [Fact]
    public async Task Where_there_is_no_supervisor_HR_is_told()
    {
        var caller = await service.NewWorkplaceAsync();

        Assert.Equal((null, null), await AskedAboutAsync(caller, "B1"));
        Assert.Equal(["raised 2026-11-01 hr:"], await service.Data.TellingsAsync(caller.Organisation, "B1", "ORG-20"));
    }

    [Theory]
    [InlineData("2026-10-31", "B1", new string[0])]
    [InlineData("2026-11-01", "B3", new[] { "E1 ORG-20 2026-02-21 open" })]
    public async Task A_deputy_who_has_left_answers_for_nobody(string lastDay, string asked, string[] listed)
    {
        var caller = await service.NewWorkplaceAsync();
        await EmployAsync(caller, "B3,Ilmari Kari,,U1,B1,2020-01-01,,100\n");
        await NameAsync(caller, "B1", "B3");
        await EmployAsync(caller, $"B3,Ilmari Kari,,U1,B1,2020-01-01,{lastDay},100\n");

        Assert.Equal(("B1", asked), await AskedAboutAsync(caller, "E1"));
        Assert.Equal(listed, await caller.AlertsAsync("supervisor=B3"));
    }

    [Fact]
    public async Task The_deputy_of_a_supervisor_who_has_left_answers_for_nobody_either()
    {
        var caller = await service.NewWorkplaceAsync();
        await EmployAsync(caller, "B3,Ilmari Kari,,U1,B1,2020-01-01,,100\nE4,Saara Aho,,U1,B3,2021-01-01,,100\nE5,Aada Laine,,U1,B3,2021-01-01,,100\n");
        await NameAsync(caller, "B3", "B2");
        Assert.Equal(("B3", "B2"), await AskedAboutAsync(caller, "E4"));
        Assert.Equal(["E4 ORG-20 2026-02-21 open"], await caller.AlertsAsync("supervisor=B2"));

        await EmployAsync(caller, "B3,Ilmari Kari,,U1,B1,2020-01-01,2026-10-31,100\n");

        Assert.Equal((null, null), await AskedAboutAsync(caller, "E5"));
        Assert.Empty(await caller.AlertsAsync("supervisor=B2"));
    }

    [Fact]
    public async Task Of_several_crossings_in_one_import_each_is_told_once_to_the_deputy()
    {
        var caller = await service.NewWorkplaceAsync();
        await NameAsync(caller, "B1", "B2");

        (await caller.ImportAsync("absences", Workplace.AbsencesHeader
            + "A1,E1,sickness,2026-02-02,2026-03-03,100\nA2,B1,sickness,2026-02-02,2026-02-25,100\n")).MustBe(HttpStatusCode.OK);

        Assert.Equal(["E1 ORG-20 2026-02-21 open", "E1 FI-30 2026-03-03 open", "E1 ORG-30 2026-03-03 open"], await caller.AlertsAsync("supervisor=B2"));
        Assert.Equal(["raised 2026-11-01 supervisor:B2"], await service.Data.TellingsAsync(caller.Organisation, "E1", "ORG-20"));
        foreach (var rule in (string[])["FI-30", "ORG-30"])
            Assert.Equal(
                ["raised 2026-11-01 supervisor:B2, occupational-health:"], await service.Data.TellingsAsync(caller.Organisation, "E1", rule));
        Assert.Equal(["raised 2026-11-01 hr:"], await service.Data.TellingsAsync(caller.Organisation, "B1", "ORG-20"));
    }

    [Fact]
    public async Task Nobody_is_told_of_history()
    {
        var caller = service.NewOrganisation();
        (await caller.PutAsync("/api/organisation", """{"name": "M", "timeZone": "Europe/Helsinki", "goLive": "2026-10-01"}""")).MustBe(HttpStatusCode.OK);
        await Workplace.ImportAsync(caller);

        Assert.Equal(("B1", null), await AskedAboutAsync(caller, "E1"));
        Assert.Empty(await service.Data.TellingsAsync(caller.Organisation, "E1", "ORG-20"));
    }

    private static async Task NameAsync(ApiCaller caller, string supervisor, string deputy) =>
        (await caller.NameDeputyAsync(supervisor, deputy, "2026-11-01", "2026-11-30")).MustBe(HttpStatusCode.NoContent);

    private static async Task EmployAsync(ApiCaller caller, string rows) =>
        (await caller.ImportAsync("employees", Workplace.EmployeesHeader + rows)).MustBe(HttpStatusCode.OK);

    // The closest supervisor, and who is asked, about an absence that reaches ORG-20 and nothing else.
    private static async Task<(string? Supervisor, string? Asked)> AskedAboutAsync(ApiCaller caller, string employee)
    {
        (await caller.ReportAsync(employee, $"A-{employee}", "2026-02-02", "2026-02-25")).MustBe(HttpStatusCode.OK);
        var alert = Assert.Single((await caller.GetAsync($"/api/alerts?employee={employee}")).Json.AsArray());
        return ((string?)alert!["supervisorId"], (string?)alert["askedId"]);
    }
}
