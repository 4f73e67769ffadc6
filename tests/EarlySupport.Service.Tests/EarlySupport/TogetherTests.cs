using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.EarlySupport;

/// <summary>Two people on the same case: both facts are kept, or the second is told exactly what changed.</summary>
public class TogetherTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task What_both_did_is_kept_where_it_fits_together()
    {
        var (hr, supervisor) = await InOneCaseAsync();

        (await supervisor.InCaseAsync("C1", "measures", Seen(1, EarlySupportCases.Measure("M1")))).MustBe(HttpStatusCode.OK);
        (await hr.InCaseAsync("C1", "measures", Seen(1, EarlySupportCases.Measure("M2")))).MustBe(HttpStatusCode.OK);

        Assert.Equal(
            ["early_support_opened", "measure_agreed", "measure_agreed"], await service.Data.StreamAsync(hr.Organisation, "early-support-C1"));
    }

    [Fact]
    public async Task The_second_is_told_what_changed_where_that_is_the_reason()
    {
        var (hr, supervisor) = await InOneCaseAsync();
        (await supervisor.TalkAsync("C1", "K1", EarlySupportCases.Measure("M1"))).MustBe(HttpStatusCode.OK);

        var refused = await hr.InCaseAsync("C1", "closing", """{"outcome": "other", "version": 1}""");

        refused.MustRefuse(HttpStatusCode.Conflict, "case-changed-meanwhile");
        Assert.Equal("measures-open", (string?)refused.Json["because"]);
        Assert.Equal(
            ["2 conversation_logged B1 supervisor", "3 measure_agreed B1 supervisor"],
            refused.Json["changes"]!.AsArray().Select(c => $"{c!["version"]} {c["event"]} {c["actor"]} {c["role"]}"));
        Assert.Equal(3, (int)(await hr.CaseAsync("C1")).Json["version"]!);
    }

    [Fact]
    public async Task Others_are_not_named_as_the_reason_where_they_are_not()
    {
        var (hr, supervisor) = await InOneCaseAsync();
        (await supervisor.TalkAsync("C1", "K1", EarlySupportCases.Measure("M1"))).MustBe(HttpStatusCode.OK);

        (await hr.InCaseAsync("C1", "measures/M9/completion", """{"completedOn": "2026-11-01", "version": 1}""")).MustRefuse(HttpStatusCode.NotFound, "measure-unknown");
        // What was seen is what stands: nothing changed meanwhile.
        (await hr.InCaseAsync("C1", "closing", """{"outcome": "other", "version": 3}""")).MustRefuse(HttpStatusCode.UnprocessableEntity, "measures-open");
        (await hr.InCaseAsync("C1", "closing", """{"outcome": "other"}""")).MustRefuse(HttpStatusCode.UnprocessableEntity, "measures-open");
    }

    [Fact]
    public async Task Remarks_made_at_the_same_moment_are_all_kept()
    {
        var (hr, supervisor) = await InOneCaseAsync();

        var answers = await Task.WhenAll(Enumerable.Range(1, 4).Select(i =>
            Task.Run(() => (i % 2 == 0 ? hr : supervisor).InCaseAsync("C1", "remarks", $$"""{"remarkId": "R{{i}}", "remark": "Huomautus"}"""))));

        Assert.All(answers, answer => answer.MustBe(HttpStatusCode.OK));
        Assert.Equal(["R1", "R2", "R3", "R4"], (await hr.CaseAsync("C1")).Json["remarks"]!.AsArray().Select(r => (string?)r!["remarkId"]).Order());
    }

    [Fact]
    public async Task One_of_two_who_open_a_case_for_one_person_at_once_is_led_to_the_others()
    {
        for (var round = 0; round < 5; round++)
        {
            var hr = await service.NewWorkplaceAsync();

            var answers = await Task.WhenAll(Task.Run(() => hr.TryOpenAsync("C1", "E1", [null])), Task.Run(() => hr.TryOpenAsync("C2", "E1", [null])));

            var opened = Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            var other = Assert.Single(answers, a => a.Status != HttpStatusCode.OK);
            other.MustRefuse(HttpStatusCode.Conflict, "case-already-open");
            Assert.Equal((string?)opened.Json["caseId"], (string?)other.Json["caseId"]);
        }
    }

    private async Task<(ApiCaller Hr, ApiCaller Supervisor)> InOneCaseAsync()
    {
        var hr = await service.NewWorkplaceAsync();
        await hr.OpenAsync("C1", "E1");
        return (hr, service.CallerOf(hr.Organisation, "B1", "supervisor"));
    }

    private static string Seen(int version, string body) => $$"""{"version": {{version}}, {{body[1..]}}""";
}
