using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Audit.Replaying;

/// <summary>Cases and persons as they stood at any moment, over the API and on the command line.</summary>
public class ReplayTests(AuditedStory story) : IClassFixture<AuditedStory>
{
    [Fact]
    public async Task As_of_each_version_and_each_sequence_number_a_case_is_the_fold_of_what_was_recorded_up_to_it()
    {
        var events = await story.Services.GetRequiredService<IEventStore>().ReadStreamAsync(AuditedStory.Own, "early-support-C1", null, null, default);
        Assert.Equal(8, events.Count);

        foreach (var e in events)
        {
            var folded = JsonSerializer.SerializeToNode<object>(CasePages.Of(CaseKind.EarlySupport, [.. events.Take((int)e.Version)]), Json.Plain);
            var byVersion = await story.OkAsync($"/api/cases/C1/replay?version={e.Version}");
            Assert.True(JsonNode.DeepEquals(folded, byVersion["page"]), $"version {e.Version}");
            Assert.True(JsonNode.DeepEquals(byVersion, await story.OkAsync($"/api/cases/C1/replay?number={e.SequenceNumber}")), $"number {e.SequenceNumber}");
            Assert.Equal(e.SequenceNumber, (long?)byVersion["sequenceNumber"]);
        }
    }

    [Theory]
    [InlineData("2026-03-05", 4)]
    [InlineData("2026-03-05T23:59:59%2B02:00", 4)]
    [InlineData("2026-03-05T21:59:58.999Z", 3)]
    [InlineData("2026-03-06", 5)]
    [InlineData("2026-03-05T22:00Z", 5)]
    [InlineData("2026-03-19", 5)]
    [InlineData("2026-03-20", 8)]
    public async Task A_day_means_its_end_in_the_organisations_time_zone_and_an_instant_itself(string at, int version) =>
        Assert.Equal(version, (int?)(await story.OkAsync($"/api/cases/C1/replay?at={at}"))["page"]!["version"]);

    [Theory]
    [InlineData("at=2026-03-13", "open", 0)]
    [InlineData("at=2026-03-14", "open", 1)]
    [InlineData("version=5", "open", 0)]
    [InlineData("version=6", "overdue", 1)]
    [InlineData("version=7", "completed", 0)]
    public async Task What_was_overdue_on_the_day_asked_about_is_told_whether_it_was_recorded_by_then_or_not(string moment, string state, int overdue)
    {
        var replay = await story.OkAsync($"/api/cases/C1/replay?{moment}");

        Assert.Equal(state, (string?)replay["page"]!["measures"]![0]!["state"]);
        Assert.Equal(Enumerable.Repeat("measure M1 C1 B1 2026-03-13", overdue),
            replay["overdue"]!.AsArray().Select(d => Told(d!, "kind", "itemId", "caseId", "personId", "by")));
    }

    [Fact]
    public async Task Without_a_moment_a_case_stands_as_it_does_now() =>
        Assert.Equal(("closed", 8), await StateAsync("/api/cases/C1/replay"));

    [Fact]
    public async Task A_moment_before_the_case_was_opened_has_no_case()
    {
        var first = (long)(await story.OkAsync("/api/cases/C1/replay?version=1"))["sequenceNumber"]!;

        foreach (var moment in (string[])["at=2026-03-01", "at=2026-03-02T08:00:59Z", $"number={first - 1}"])
            (await story.Auditor().GetAsync($"/api/cases/C1/replay?{moment}")).MustRefuse(HttpStatusCode.NotFound, "case-not-opened-yet");
        Assert.Equal(("open", 1), await StateAsync("/api/cases/C1/replay?at=2026-03-02T08:01:00Z"));
        (await story.Auditor().GetAsync("/api/cases/C1/replay?version=9")).MustRefuse(HttpStatusCode.NotFound, "case-version-unknown");
        (await story.Auditor().GetAsync("/api/cases/C9/replay")).MustRefuse(HttpStatusCode.NotFound, "case-unknown");
        (await story.Auditor("nobody").GetAsync("/api/cases/C1/replay")).MustRefuse(HttpStatusCode.NotFound, "case-unknown");
    }

    [Theory]
    [InlineData("version=0")]
    [InlineData("version=first")]
    [InlineData("number=-1")]
    [InlineData("at=2026-03-05T12:00:00")]
    [InlineData("at=5.3.2026")]
    [InlineData("at=9999-12-31")]
    [InlineData("at=9999-12-31T23:59:59Z")]
    [InlineData("at=0001-01-01T00:00:00%2B14:00")]
    [InlineData("version=1&at=2026-03-05")]
    [InlineData("version=1&number=5")]
    public async Task What_is_no_moment_is_told_so(string moment) =>
        (await story.Auditor().GetAsync($"/api/cases/C1/replay?{moment}")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");

    [Fact]
    public async Task A_person_stands_as_they_did_with_absences_alerts_cases_and_duties()
    {
        var page = (await story.OkAsync("/api/employees/E1/replay?at=2026-03-14"))["page"]!;

        Assert.Equal(["A1 2026-01-26 2026-02-28"], page["absences"]!.AsArray().Select(a => Told(a!, "absenceId", "firstDay", "lastDay")));
        Assert.Equal(
            ["E1-1 ORG-20 raised 2026-02-14 acted-on", "E1-2 FI-30 raised 2026-02-24 none", "E1-3 ORG-30 raised 2026-02-24 none"],
            page["alerts"]!.AsArray().Select(a => Told(a!, "alertId", "ruleId", "state", "on", "answer")).Order(StringComparer.Ordinal));
        Assert.Equal(["C1 early-support 5 open"], page["cases"]!.AsArray().Select(c => Told(c!, "caseId", "kind", "version", "state")));
        Assert.Equal(["measure M1", "memo-approval K1"], page["cases"]![0]!["duties"]!.AsArray().Select(d => Told(d!, "kind", "itemId")));
        var after = (await story.OkAsync("/api/employees/E1/replay?at=2026-03-20"))["page"]!;
        Assert.Equal(["False", "True", "True"],
            after["alerts"]!.AsArray().OrderBy(a => (string?)a!["alertId"], StringComparer.Ordinal).Select(a => $"{(bool)a!["reminded"]!}"));
        Assert.Equal(["C1 closed own-work-with-changes"], after["cases"]!.AsArray().Select(c => Told(c!, "caseId", "state", "outcome")));
    }

    [Fact]
    public async Task A_person_of_whom_nothing_was_recorded_by_then_has_nothing()
    {
        var replay = await story.OkAsync("/api/employees/E1/replay?at=2026-03-01");

        Assert.Equal("2026-03-01", (string?)replay["day"]);
        Assert.Null(replay["sequenceNumber"]);
        Assert.Equal("""{"employeeId":"E1","absences":[],"confirmed":[],"alerts":[],"cases":[]}""", replay["page"]!.ToJsonString());
        (await story.Auditor().GetAsync("/api/employees/E9/replay")).MustRefuse(HttpStatusCode.NotFound, "employee-unknown");
    }

    [Fact]
    public async Task On_the_command_line_it_is_a_table_for_people_and_JSON_for_programs()
    {
        var lines = (await story.RunAsync("replay", "--case", "C1", "--version", "6")).MustEndWith(0).Output.Split('\n')
            .Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        var json = JsonNode.Parse((await story.RunAsync("replay", "--case", "C1", "--at", "2026-03-05", "--format", "json")).MustEndWith(0).Output);

        Assert.StartsWith("As it stood on 2026-03-20, by what was recorded up to number ", lines[0], StringComparison.Ordinal);
        Assert.All(
            (string[])["state open", "measures[M1].state overdue", "duties[measure/M1].by 2026-03-13", "overdue[measure/M1].personId B1",
                "conversations[K1].memoVersions[1].memo Oma muistio"],
            line => Assert.Contains(line, lines));
        Assert.True(JsonNode.DeepEquals(await story.OkAsync("/api/cases/C1/replay?at=2026-03-05"), json));
    }

    [Fact]
    public async Task On_the_command_line_what_is_not_there_is_refused_and_a_slip_is_an_error()
    {
        (await story.RunAsync("replay", "--case", "C9")).MustEndWith(2);
        (await story.RunAsync("replay", "--case", "C1", "--at", "2026-03-01")).MustEndWith(2);
        Assert.Contains("--at is 'yesterday'; expected an ISO instant",
            (await story.RunAsync("replay", "--case", "C1", "--at", "yesterday")).MustEndWith(1).Errors, StringComparison.Ordinal);
        Assert.Contains("several streams", (await story.RunAsync("replay", "--employee", "E1", "--version", "1")).MustEndWith(1).Errors,
            StringComparison.Ordinal);
    }

    private async Task<(string? State, int? Version)> StateAsync(string path)
    {
        var page = (await story.OkAsync(path))["page"]!;
        return ((string?)page["state"], (int?)page["version"]);
    }

    private static string Told(JsonNode node, params string[] fields) => string.Join(' ', fields.Select(f => node[f]!.ToString()));
}
