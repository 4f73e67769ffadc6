using System.Globalization;
using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Cases;

/// <summary>Processes from alert to outcome, and which measures led where. The story of a year shows one path through all steps.</summary>
public class PathsTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Paths_are_narrowed_by_person_state_outcome_measure_and_beginning()
    {
        var caller = await service.NewWorkplaceAsync();
        await EndedAsync(caller, "C1", "E1", "own-work-with-changes");
        await caller.OpenAsync("C2", "E2");

        Assert.Equal(["C1 ended own-work-with-changes", "C2 open "], await PathsAsync(caller, ""));
        Assert.Equal(["C1 ended own-work-with-changes"], await PathsAsync(caller, "state=ended"));
        Assert.Equal(["C2 open "], await PathsAsync(caller, "state=open"));
        Assert.Equal(["C2 open "], await PathsAsync(caller, "employee=E2"));
        Assert.Equal(["C1 ended own-work-with-changes"], await PathsAsync(caller, "outcome=own-work-with-changes"));
        Assert.Empty(await PathsAsync(caller, "outcome=other"));
        Assert.Equal(["C1 ended own-work-with-changes"], await PathsAsync(caller, "measure=working-time-change"));
        Assert.Empty(await PathsAsync(caller, "measure=training"));
        var began = DateOnly.Parse((string)(await caller.GetAsync("/api/paths")).Json[0]!["beganOn"]!, CultureInfo.InvariantCulture);
        Assert.Equal(2, (await PathsAsync(caller, $"from={began:O}&to={began:O}")).Count);
        Assert.Empty(await PathsAsync(caller, $"from={began.AddDays(1):O}"));
        Assert.Empty(await PathsAsync(caller, $"to={began.AddDays(-1):O}"));
    }

    [Theory]
    [InlineData("state=ajar", "open, ended")]
    [InlineData("outcome=happy", "own-work-as-before")]
    [InlineData("measure=sweets", "modified-work")]
    public async Task A_word_that_does_not_exist_is_told_which_do(string query, string told) => Assert.Contains(
        told, (await service.CallerOf("paths").GetAsync($"/api/paths?{query}")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request"), StringComparison.Ordinal);

    [Fact]
    public async Task Another_organisations_paths_are_not_seen()
    {
        await EndedAsync(await service.NewWorkplaceAsync(), "C1", "E1", "other");

        Assert.Empty(await PathsAsync(service.NewOrganisation(), ""));
    }

    [Fact]
    public async Task Which_measures_led_where_is_told_of_five_people_and_not_of_four()
    {
        var caller = await service.NewWorkplaceAsync();
        foreach (var employee in (string[])["E1", "E2", "E3", "B1"])
            await EndedAsync(caller, $"C-{employee}", employee, "own-work-with-changes");
        Assert.Equal("[]", (await caller.GetAsync("/api/paths/outcomes")).MustBe(HttpStatusCode.OK).Body);

        // A second process of somebody counted already is no fifth person.
        await EndedAsync(caller, "C-again", "E1", "own-work-with-changes");
        Assert.Equal("[]", (await caller.GetAsync("/api/paths/outcomes")).MustBe(HttpStatusCode.OK).Body);

        await EndedAsync(caller, "C-B2", "B2", "own-work-with-changes");
        Assert.Equal(
            """[{"measure":"working-time-change","outcome":"own-work-with-changes","processes":6,"medianDays":0}]""",
            (await caller.GetAsync("/api/paths/outcomes")).MustBe(HttpStatusCode.OK).Body);
    }

    private static async Task EndedAsync(ApiCaller caller, string caseId, string employee, string outcome)
    {
        await caller.OpenAsync(caseId, employee);
        (await caller.InCaseAsync(caseId, "measures", EarlySupportCases.Measure("M1"))).MustBe(HttpStatusCode.OK);
        (await caller.InCaseAsync(caseId, "measures/M1/completion", """{"completedOn": "2026-11-01"}""")).MustBe(HttpStatusCode.OK);
        (await caller.InCaseAsync(caseId, "closing", $$"""{"outcome": "{{outcome}}"}""")).MustBe(HttpStatusCode.OK);
    }

    private static async Task<IReadOnlyList<string>> PathsAsync(ApiCaller caller, string query) =>
    [
        .. (await caller.GetAsync($"/api/paths?{query}")).MustBe(HttpStatusCode.OK).Json.AsArray()
            .Select(p => $"{p!["pathId"]} {((bool)p["isOpen"]! ? "open" : "ended")} {p["outcome"]}").Order(StringComparer.Ordinal),
    ];
}
