using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.ReturnToWork;

/// <summary>Two people on the same return: both facts are kept, or the second is told exactly what changed.</summary>
public class ReturnTogetherTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task The_second_of_two_plans_is_told_of_the_first()
    {
        var (hr, supervisor) = await InOneCaseAsync();
        await supervisor.AgreePlanAsync("P1", "2026-11-02").MustAsync();

        var refused = await hr.InReturnAsync("P1", "plans",
            """{"replaces": 0, "agreedOn": "2026-10-30", "steps": [{"from": "2026-11-09", "sharePercent": 100}], "version": 1}""");

        refused.MustRefuse(HttpStatusCode.Conflict, "case-changed-meanwhile");
        Assert.Equal("plan-version-passed", (string?)refused.Json["because"]);
        Assert.Equal(["2 return_plan_agreed B1 supervisor"],
            refused.Json["changes"]!.AsArray().Select(c => $"{c!["version"]} {c["event"]} {c["actor"]} {c["role"]}"));
    }

    [Fact]
    public async Task Of_two_plans_at_the_same_moment_one_is_agreed()
    {
        for (var round = 0; round < 5; round++)
        {
            var (hr, supervisor) = await InOneCaseAsync();

            var answers = await Task.WhenAll(
                Task.Run(() => hr.AgreePlanAsync("P1", "2026-11-02")), Task.Run(() => supervisor.AgreePlanAsync("P1", "2026-11-09")));

            Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            Assert.Single(answers, a => a.Status != HttpStatusCode.OK).MustRefuse(HttpStatusCode.Conflict, "plan-version-passed");
            Assert.Single((await hr.ReturnCaseAsync("P1")).Json["plans"]!.AsArray());
        }
    }

    [Fact]
    public async Task A_contact_and_a_plan_at_the_same_moment_are_both_kept()
    {
        var (hr, supervisor) = await InOneCaseAsync();

        var answers = await Task.WhenAll(Task.Run(() => hr.ContactAsync("P1", "K1", "2026-10-30")),
            Task.Run(() => supervisor.AgreePlanAsync("P1", "2026-11-02")));

        Assert.All(answers, answer => answer.MustBe(HttpStatusCode.OK));
        var page = (await hr.ReturnCaseAsync("P1")).Json;
        Assert.Equal((3, null), ((int)page["version"]!, (string?)page["contactBy"]));
        Assert.Empty(await service.Data.ListAsync<string>("select case_id from read.next_contacts where tenant_id = @organisation",
            new { organisation = hr.Organisation }));
    }

    private async Task<(ApiCaller Hr, ApiCaller Supervisor)> InOneCaseAsync()
    {
        var hr = await service.NewWorkplaceAsync();
        await hr.OpenReturnAsync("P1", "E1").MustAsync();
        return (hr, service.CallerOf(hr.Organisation, "B1", "supervisor"));
    }
}
