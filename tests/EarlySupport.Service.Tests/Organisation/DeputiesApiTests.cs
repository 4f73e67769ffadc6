using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Organisation;

/// <summary>Deputies over HTTP; today is 1 November 2026.</summary>
public class DeputiesApiTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Deputies_are_named_and_ended_and_repeating_is_harmless()
    {
        var caller = await service.NewWorkplaceAsync();
        for (var time = 0; time < 2; time++)
        {
            (await caller.NameDeputyAsync("B1", "E1", "2026-12-01", "2026-12-01")).MustBe(HttpStatusCode.NoContent);
            (await caller.NameDeputyAsync("B1", "B2", "2026-11-01", "2026-11-30")).MustBe(HttpStatusCode.NoContent);
        }

        Assert.Equal(["B2 2026-11-01 2026-11-30", "E1 2026-12-01 2026-12-01"], await caller.DeputiesAsync("B1"));
        for (var time = 0; time < 2; time++)
        {
            (await caller.EndDeputyshipAsync("B1", "2026-11-01")).MustBe(HttpStatusCode.NoContent);
            (await caller.EndDeputyshipAsync("B1", "2026-12-01")).MustBe(HttpStatusCode.NoContent);
        }

        Assert.Equal(["B2 2026-11-01 2026-11-30 2026-11-01", "E1 2026-12-01 2026-12-01 2026-12-01"], await caller.DeputiesAsync("B1"));
        Assert.Empty(await caller.DeputiesAsync("B2"));
        Assert.Equal(
            ["employee_registered", "deputy_named", "deputy_named", "deputyship_ended", "deputyship_ended"],
            await service.Data.StreamAsync(caller.Organisation, "employee-B1"));
    }

    [Fact]
    public async Task Importing_a_supervisor_again_leaves_the_deputies_alone()
    {
        var caller = await service.NewWorkplaceAsync();
        (await caller.NameDeputyAsync("B1", "B2", "2026-11-01", "2026-11-30")).MustBe(HttpStatusCode.NoContent);

        await Workplace.ImportAsync(caller);

        Assert.Equal(["employee_registered", "deputy_named"], await service.Data.StreamAsync(caller.Organisation, "employee-B1"));
    }

    [Theory]
    [InlineData("B9", "B2", "2026-11-01", "2026-11-30", 404, "employee-unknown",
        "The employee is not known. Check the employee number, or import the employees first.")]
    [InlineData("B1", "B9", "2026-11-01", "2026-11-30", 422, "deputy-unknown",
        "The deputy B9 is not known. Check the employee number, or import the employees first.")]
    [InlineData("B1", "B1", "2026-11-01", "2026-11-30", 422, "deputy-is-supervisor", "A supervisor cannot be their own deputy. Name somebody else.")]
    [InlineData("B1", "E3", "2027-01-01", "2027-01-30", 422, "deputy-not-employed",
        "The deputy E3 is not employed on 1 Jan 2027, when the deputyship would begin. Name somebody else, or check the days.")]
    [InlineData("B1", "B2", "2026-11-02", "2026-11-01", 422, "deputyship-ends-before-it-begins",
        "The deputyship would end on 1 Nov 2026, before it begins on 2 Nov 2026. Correct one of the days.")]
    [InlineData("B1", "B2", "2026-10-31", "2026-11-30", 422, "deputyship-in-the-past",
        "The deputyship would begin on 31 Oct 2026, but today is 1 Nov 2026 already. Name a deputy from today on; the days before stay the supervisor's.")]
    [InlineData("B1", "B2", "2026-11-30", "2026-12-24", 409, "deputyship-overlaps",
        "The supervisor already has E1 as deputy from 24 Dec 2026 to 26 Dec 2026. End that deputyship first, or choose other days.")]
    [InlineData("B1", "B2", "1899-11-30", "2026-12-24", 400, "malformed-request", null)]
    public async Task Naming_is_refused(string supervisor, string deputy, string from, string to, int status, string code, string? sentence)
    {
        var caller = await service.NewWorkplaceAsync();
        (await caller.NameDeputyAsync("B1", "E1", "2026-12-24", "2026-12-26")).MustBe(HttpStatusCode.NoContent);

        await RefusedAsync(caller, () => caller.NameDeputyAsync(supervisor, deputy, from, to), status, code, sentence);
    }

    [Theory]
    [InlineData("B9", "2026-11-01", 404, "employee-unknown", null)]
    [InlineData("B1", "2026-11-01", 404, "deputyship-unknown",
        "The supervisor has no deputyship that begins on 1 Nov 2026. Check the day in the list of deputies.")]
    [InlineData("B1", "1.11.2026", 400, "malformed-request", null)]
    public async Task Ending_is_refused(string supervisor, string from, int status, string code, string? sentence)
    {
        var caller = await service.NewWorkplaceAsync();

        await RefusedAsync(caller, () => caller.EndDeputyshipAsync(supervisor, from), status, code, sentence);
    }

    private async Task RefusedAsync(ApiCaller caller, Func<Task<Answer>> act, int status, string code, string? sentence)
    {
        var before = await service.Data.EventsAsync(caller.Organisation);

        var said = (await act()).MustRefuse((HttpStatusCode)status, code);

        Assert.Equal(sentence ?? said, said);
        Assert.Equal(before, await service.Data.EventsAsync(caller.Organisation));
    }
}
