using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.IntensifiedSupport;

/// <summary>Two people on the same case: both facts are kept, or the second is told exactly what changed.</summary>
public class TogetherInIntensifiedTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Who_approves_a_memo_that_was_corrected_meanwhile_is_told_so()
    {
        var (hr, supervisor) = await HeldAsync();
        await supervisor.DoAsync("C1", "negotiations/N1/memo", """{"corrects": 1, "memo": "Toisin."}""");

        var refused = await service.CallerOf(hr.Organisation, "E1", "employee")
            .InIntensifiedAsync("C1", "negotiations/N1/approvals", """{"memoVersion": 1, "party": "employee", "version": 3}""");

        refused.MustRefuse(HttpStatusCode.Conflict, "case-changed-meanwhile");
        Assert.Equal("memo-version-passed", (string?)refused.Json["because"]);
        Assert.Equal(
            ["4 negotiation_memo_corrected B1"], refused.Json["changes"]!.AsArray().Select(c => $"{c!["version"]} {c["event"]} {c["actor"]}"));
    }

    [Fact]
    public async Task A_memo_corrected_at_the_same_moment_is_approved_in_the_version_that_was_read_or_not_at_all()
    {
        for (var round = 0; round < 5; round++)
        {
            var (hr, supervisor) = await HeldAsync();
            var employee = service.CallerOf(hr.Organisation, "E1", "employee");

            var answers = await Task.WhenAll(
                Task.Run(() => supervisor.InIntensifiedAsync("C1", "negotiations/N1/memo", """{"corrects": 1, "memo": "Toisin."}""")),
                Task.Run(() => employee.InIntensifiedAsync("C1", "negotiations/N1/approvals", """{"memoVersion": 1, "party": "employee"}""")));

            answers[0].MustBe(HttpStatusCode.OK);
            Assert.Equal(
                answers[1].Status == HttpStatusCode.OK ? ["negotiation_memo_approved", "negotiation_memo_corrected"] : ["negotiation_memo_corrected"],
                (await service.Data.StreamAsync(hr.Organisation, "intensified-support-C1")).Skip(3));
        }
    }

    [Fact]
    public async Task Two_negotiations_scheduled_at_the_same_moment_are_both_kept()
    {
        var hr = await service.NewWorkplaceAsync();
        await hr.OpenIntensifiedAsync("C1", "E1");

        var answers = await Task.WhenAll(new[] { "N1", "N2" }.Select(id =>
            Task.Run(() => hr.InIntensifiedAsync("C1", "negotiations", IntensifiedCases.Negotiation(id, "2026-11-10")))));

        Assert.All(answers, answer => answer.MustBe(HttpStatusCode.OK));
        Assert.Equal(["N1", "N2"], (await hr.GetAsync("/api/negotiations")).Json.AsArray().Select(n => (string?)n!["negotiationId"]));
    }

    [Fact]
    public async Task Of_two_who_write_down_one_negotiation_the_second_is_told_that_it_was()
    {
        var (hr, _) = await HeldAsync();

        var refused = await hr.InIntensifiedAsync(
            "C1", "negotiations/N1/holding", $$"""{"version": 2, {{IntensifiedCases.Held("2026-11-01", "2026-11-20", memo: "Minun muistioni.").Trim()[1..]}}""");

        refused.MustRefuse(HttpStatusCode.Conflict, "case-changed-meanwhile");
        Assert.Equal("negotiation-already-held", (string?)refused.Json["because"]);
    }

    [Fact]
    public async Task Escalating_and_opening_by_hand_at_the_same_moment_lead_to_one_case()
    {
        var hr = await service.NewWorkplaceAsync();
        await hr.OpenAsync("C1", "E1");

        await Task.WhenAll(
            Task.Run(() => hr.InCaseAsync("C1", "escalation", """{"why": "Ei riitä."}""")),
            Task.Run(() => hr.PostAsync("/api/intensified-support-cases", """{"caseId": "C9", "employeeId": "E1", "reason": "own-request"}""")));
        await service.DrainAsync();

        var one = Assert.Single(await hr.IntensifiedCasesAsync("E1"));
        Assert.Equal("""["C1"]""", (await hr.IntensifiedAsync((string)one["caseId"]!)).Json["earlierCaseIds"]!.ToJsonString());
    }

    private async Task<(ApiCaller Hr, ApiCaller Supervisor)> HeldAsync()
    {
        var hr = await service.NewWorkplaceAsync();
        var supervisor = service.CallerOf(hr.Organisation, "B1", "supervisor");
        await hr.OpenIntensifiedAsync("C1", "E1");
        await hr.DoAsync("C1", "negotiations", IntensifiedCases.Negotiation("N1", "2026-11-01"));
        await supervisor.DoAsync("C1", "negotiations/N1/holding", IntensifiedCases.Held("2026-11-01", "2026-11-20"));
        return (hr, supervisor);
    }
}
