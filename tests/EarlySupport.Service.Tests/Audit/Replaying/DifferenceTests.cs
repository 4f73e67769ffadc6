using System.Net;
using System.Text.Json.Nodes;

namespace EarlySupport.Service.Tests.Audit.Replaying;

/// <summary>What changed between two moments, over the API and on the command line.</summary>
public class DifferenceTests(AuditedStory story) : IClassFixture<AuditedStory>
{
    [Fact]
    public async Task A_moment_does_not_differ_from_itself()
    {
        for (var version = 1; version <= 8; version++)
            Nothing(await story.OkAsync($"/api/cases/C1/difference?fromVersion={version}&toVersion={version}"));
        Nothing(await story.OkAsync("/api/employees/E1/difference?fromAt=2026-03-14&toAt=2026-03-14"));
        Nothing(await story.OkAsync("/api/employees/E1/difference"));
    }

    [Fact]
    public async Task What_changed_in_a_case_is_told_by_path_with_the_events_that_changed_it()
    {
        var difference = await story.OkAsync("/api/cases/C1/difference?fromVersion=6&toVersion=8");

        Assert.Equal(
            [
                """state: "open" to "closed".""", """outcome: null to "own-work-with-changes".""", """measures[M1].state: "overdue" to "completed".""",
                """measures[M1].completedOn: null to "2026-03-12".""",
                """duties[measure/M1].kind: "measure" to null.""", """duties[measure/M1].itemId: "M1" to null.""",
                """duties[measure/M1].personId: "B1" to null.""",
                """duties[measure/M1].by: "2026-03-13" to null.""",
                """duties[memo-approval/K1].kind: "memo-approval" to null.""", """duties[memo-approval/K1].itemId: "K1" to null.""",
                """duties[memo-approval/K1].role: "employee" to null.""", """duties[memo-approval/K1].personId: "E1" to null.""",
                """overdue[measure/M1].kind: "measure" to null.""", """overdue[measure/M1].itemId: "M1" to null.""",
                """overdue[measure/M1].caseId: "C1" to null.""",
                """overdue[measure/M1].personId: "B1" to null.""", """overdue[measure/M1].by: "2026-03-13" to null.""",
            ],
            Changes(difference));
        Assert.Equal(["7 measure_completed", "8 early_support_closed"], Events(difference));
    }

    [Fact]
    public async Task A_day_that_passes_changes_what_is_overdue_with_nothing_recorded()
    {
        var difference = await story.OkAsync("/api/cases/C1/difference?fromAt=2026-03-13&toAt=2026-03-14");

        Assert.All(Changes(difference), change => Assert.StartsWith("overdue[measure/M1].", change, StringComparison.Ordinal));
        Assert.Contains("""overdue[measure/M1].by: null to "2026-03-13".""", Changes(difference));
        Assert.Empty(difference["events"]!.AsArray());
    }

    [Fact]
    public async Task What_changed_of_a_person_is_told_over_all_their_streams()
    {
        var difference = await story.OkAsync("/api/employees/E1/difference?fromAt=2026-03-06&toAt=2026-03-20T07:01:00Z");

        Assert.Equal(
            ["alerts[E1-2].reminded: false to true.", "alerts[E1-3].reminded: false to true.", """cases[C1].duties[measure/M1].kind: "measure" to null."""],
            Changes(difference).Where(c => c.Contains("reminded", StringComparison.Ordinal)
                || c.Contains("duties[measure/M1].kind", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(["1 measure_completed", "1 measure_went_overdue", "2 alert_notified", "2 alert_reminded"],
            difference["events"]!.AsArray().GroupBy(e => (string?)e!["event"]).Select(g => $"{g.Count()} {g.Key}").Order(StringComparer.Ordinal));
        Assert.All(difference["events"]!.AsArray(), e => Assert.Equal(2, (int?)e!["policyVersion"]));
    }

    [Fact]
    public async Task The_first_moment_must_not_be_after_the_second_nor_before_the_case_was_opened()
    {
        (await story.Auditor().GetAsync("/api/cases/C1/difference?fromVersion=3&toVersion=2")).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");
        (await story.Auditor().GetAsync("/api/employees/E1/difference?fromAt=2026-03-20&toAt=2026-03-06")).MustRefuse(HttpStatusCode.BadRequest,
            "malformed-request");
        (await story.Auditor().GetAsync("/api/cases/C1/difference?fromAt=2026-03-01")).MustRefuse(HttpStatusCode.NotFound, "case-not-opened-yet");
        (await story.Auditor().GetAsync("/api/cases/C9/difference?fromVersion=1")).MustRefuse(HttpStatusCode.NotFound, "case-unknown");
        (await story.Auditor().GetAsync("/api/employees/E9/difference?fromNumber=1")).MustRefuse(HttpStatusCode.NotFound, "employee-unknown");
        Assert.Contains("fromAt", (await story.Auditor().GetAsync("/api/cases/C1/difference?fromAt=1.3.2026")).MustRefuse(HttpStatusCode.BadRequest,
            "malformed-request"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_the_command_line_it_is_a_table_for_people_and_JSON_for_programs()
    {
        var lines = (await story.RunAsync("replay", "--case", "C1", "--version", "7", "--against-version", "6")).MustEndWith(0).Output
            .Split('\n').Select(l => string.Join(' ', l.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        var json = JsonNode.Parse((await story.RunAsync("replay", "--employee", "E1", "--at", "2026-03-20", "--against", "2026-03-06", "--format",
            "json")).MustEndWith(0).Output);

        Assert.Contains("measures[M1].state overdue completed", lines);
        Assert.Contains(lines, line => line.EndsWith("early-support-C1 7 The measure was completed", StringComparison.Ordinal));
        Assert.True(JsonNode.DeepEquals(await story.OkAsync("/api/employees/E1/difference?fromAt=2026-03-06&toAt=2026-03-20"), json));
        Assert.Contains("Nothing changed.",
            (await story.RunAsync("replay", "--case", "C1", "--version", "2", "--against-version", "2")).MustEndWith(0).Output, StringComparison.Ordinal);
        (await story.RunAsync("replay", "--case", "C1", "--version", "2", "--against-version", "3")).MustEndWith(1);
    }

    private static void Nothing(JsonNode difference)
    {
        Assert.Empty(difference["changes"]!.AsArray());
        Assert.Empty(difference["events"]!.AsArray());
    }

    private static IEnumerable<string> Changes(JsonNode difference) =>
        difference["changes"]!.AsArray().Select(c => $"{c!["path"]}: {c["before"]?.ToJsonString() ?? "null"} to {c["after"]?.ToJsonString() ?? "null"}.");

    private static IEnumerable<string> Events(JsonNode difference) => difference["events"]!.AsArray().Select(e => $"{e!["version"]} {e["event"]}");
}
