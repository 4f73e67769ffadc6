using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.EarlySupport;

namespace EarlySupport.Service.Tests.Audit.Timelines;

/// <summary>Timelines over the API and on the command line.</summary>
public class TimelineTests(AuditedStory story) : IClassFixture<AuditedStory>
{
    private static readonly string[] OfCase =
    [
        "alert-E1-1 1 alert_raised 2026-02-14 2026-03-02T08:00:00 1",
        "alert-E1-1 2 alert_notified 2026-03-02 2026-03-02T08:00:00 1",
        "early-support-C1 1 early_support_opened 2026-03-02 2026-03-02T08:01:00 1",
        "early-support-C1 2 conversation_logged 2026-02-27 2026-03-02T08:02:00 1",
        "early-support-C1 3 measure_agreed 2026-02-27 2026-03-02T08:02:00 1",
        "alert-E1-1 3 alert_acted_on 2026-03-02 2026-03-02T08:02:00 1",
        "early-support-C1 4 remark_added 2026-03-05 2026-03-05T21:59:59 1",
        "early-support-C1 5 remark_added 2026-03-06 2026-03-05T22:00:00 1",
        "early-support-C1 6 measure_went_overdue 2026-03-14 2026-03-20T07:00:00 2",
        "early-support-C1 7 measure_completed 2026-03-12 2026-03-20T07:01:00 2",
        "early-support-C1 8 early_support_closed 2026-03-20 2026-03-20T07:02:00 2",
    ];

    [Fact]
    public async Task A_case_is_told_with_its_alerts_in_the_order_it_was_recorded_also_where_it_happened_before()
    {
        var timeline = await story.OkAsync("/api/cases/C1/timeline");

        Assert.Equal(("E1", "C1"), ((string?)timeline["employeeId"], (string?)timeline["caseId"]));
        Assert.Equal(OfCase, timeline["entries"]!.AsArray().Select(Told));
        var numbers = timeline["entries"]!.AsArray().Select(e => (long)e!["sequenceNumber"]!).ToList();
        Assert.Equal(numbers.Distinct().Order(), numbers);
    }

    [Fact]
    public async Task A_person_is_told_with_absences_and_every_alert_and_case()
    {
        var entries = (await story.OkAsync("/api/employees/E1/timeline"))["entries"]!.AsArray().Select(Told).ToList();

        Assert.Equal("absences-E1 1 absence_reported 2026-01-26 2026-03-02T08:00:00 1", entries[0]);
        Assert.Empty(OfCase.Except(entries));
        Assert.Equal(
            [
                "absences-E1 absence_reported", "absences-E1 threshold_crossed", "absences-E1 threshold_crossed", "absences-E1 threshold_crossed",
                "alert-E1-2 alert_notified", "alert-E1-2 alert_notified", "alert-E1-2 alert_raised", "alert-E1-2 alert_reminded",
                "alert-E1-3 alert_notified", "alert-E1-3 alert_notified", "alert-E1-3 alert_raised", "alert-E1-3 alert_reminded",
            ],
            entries.Except(OfCase).Select(e => string.Join(' ', e.Split(' ')[0], e.Split(' ')[2])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_case_is_told_with_the_other_cases_of_its_path_and_no_others()
    {
        var caller = await story.NewWorkplaceAsync();
        foreach (var (id, employee) in ((string, string)[])[("C1", "E1"), ("C2", "E2"), ("C3", "E3")])
            await caller.OpenAsync(id, employee);
        await story.Data.OneAsync<string>("update read.cases set path_id = 'C1' where tenant_id = @Organisation and case_id = 'C2' returning case_id", caller);

        foreach (var id in (string[])["C1", "C2"])
            Assert.Equal(
                ["early-support-C1", "early-support-C2"],
                (await story.OkAsync($"/api/cases/{id}/timeline", caller.Organisation))["entries"]!.AsArray().Select(e => (string?)e!["stream"]));
    }

    [Fact]
    public async Task Somebody_to_whom_nothing_happened_has_an_empty_timeline() =>
        Assert.Empty((await story.OkAsync("/api/employees/E2/timeline"))["entries"]!.AsArray());

    [Fact]
    public async Task An_entry_says_who_in_which_role_and_its_facts_with_texts_opened_and_without_the_ids_that_are_said_already()
    {
        var entries = (await story.OkAsync("/api/cases/C1/timeline"))["entries"]!.AsArray();

        Assert.Equal(("B1", "supervisor"), ((string?)entries[3]!["actor"], (string?)entries[3]!["role"]));
        Assert.Equal("Oma muistio", (string?)entries[3]!["facts"]!["conversation"]!["memo"]);
        Assert.Equal("""{"measureId":"M1","completedOn":"2026-03-12"}""", entries[9]!["facts"]!.ToJsonString());
        // The alert says itself which one it is, and not which case it led to.
        Assert.Equal("""{"caseId":"C1"}""", entries[5]!["facts"]!.ToJsonString());
        Assert.Equal((1, "ORG-20"), ((int?)entries[0]!["ruleVersion"], (string?)entries[0]!["facts"]!["ruleId"]));
        Assert.Null(entries[2]!["ruleVersion"]);
    }

    [Theory]
    [InlineData("fi", "Varhainen tuki aloitettiin")]
    [InlineData("sv", "Det tidiga stödet inleddes")]
    [InlineData(null, "Early support was opened")]
    public async Task Titles_are_in_the_language_asked_for(string? language, string title) =>
        Assert.Equal(title, (string?)(await story.OkAsync("/api/cases/C1/timeline", language: language))["entries"]![2]!["title"]);

    [Fact]
    public async Task Another_organisation_with_the_same_ids_tells_its_own()
    {
        var (own, other) = (await story.OkAsync("/api/cases/C1/timeline"), await story.OkAsync("/api/cases/C1/timeline", AuditedStory.Other));

        Assert.Equal(own["entries"]!.AsArray().Select(Told), other["entries"]!.AsArray().Select(Told));
        Assert.Empty(Numbers(own).Intersect(Numbers(other)));
        Assert.Equal("Toinen muistio", (string?)other["entries"]![3]!["facts"]!["conversation"]!["memo"]);
        var people = (await story.OkAsync("/api/employees/E1/timeline"), await story.OkAsync("/api/employees/E1/timeline", AuditedStory.Other));
        Assert.Empty(Numbers(people.Item1).Intersect(Numbers(people.Item2)));
    }

    [Fact]
    public async Task What_is_not_there_is_told_so()
    {
        (await story.Auditor().GetAsync("/api/cases/C9/timeline")).MustRefuse(HttpStatusCode.NotFound, "case-unknown");
        (await story.Auditor().GetAsync("/api/employees/E9/timeline")).MustRefuse(HttpStatusCode.NotFound, "employee-unknown");
        (await story.Auditor("nobody").GetAsync("/api/cases/C1/timeline")).MustRefuse(HttpStatusCode.NotFound, "case-unknown");
        (await story.Auditor("nobody").GetAsync("/api/employees/E1/timeline")).MustRefuse(HttpStatusCode.NotFound, "employee-unknown");
    }

    [Fact]
    public async Task On_the_command_line_it_is_a_table_for_people_and_JSON_for_programs()
    {
        var lines = (await story.RunAsync("timeline", "--case", "C1", "--language", "fi")).MustEndWith(0).Output.Split('\n',
            StringSplitOptions.RemoveEmptyEntries);
        var json = JsonNode.Parse((await story.RunAsync("timeline", "--employee", "E1", "--format", "json")).MustEndWith(0).Output)!;

        Assert.Equal(["number", "happened", "on", "recorded", "at", "(UTC)", "by", "policy", "stream", "what"],
            lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(OfCase.Length + 1, lines.Length);
        Assert.EndsWith("2026-03-12   2026-03-20 07:01:00  B1 (supervisor)  2       early-support-C1 7  Toimenpide tehtiin", lines[10],
            StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(await story.OkAsync("/api/employees/E1/timeline"), json));
    }

    [Fact]
    public async Task On_the_command_line_what_is_not_there_is_refused_and_a_slip_is_an_error()
    {
        var unknown = (await story.RunAsync("timeline", "--case", "C9")).MustEndWith(2);
        Assert.Equal(("There is no such case. Check its id.", ""), (unknown.Errors.Trim(), unknown.Output));
        (await story.RunAsync("timeline", "--employee", "E9")).MustEndWith(2);
        Assert.Contains("Give either --case or --employee.", (await story.RunAsync("timeline", "--case", "C1", "--employee", "E1")).MustEndWith(1).Errors,
            StringComparison.Ordinal);
        Assert.Contains("Give either --case or --employee.", (await story.RunAsync("timeline")).MustEndWith(1).Errors, StringComparison.Ordinal);
    }

    private static IEnumerable<long> Numbers(JsonNode timeline) => timeline["entries"]!.AsArray().Select(e => (long)e!["sequenceNumber"]!);

    private static string Told(JsonNode? e) =>
        $"{e!["stream"]} {e["version"]} {e["event"]} {e["happenedOn"]} {((DateTimeOffset)e["recordedAt"]!):s} {e["policyVersion"]}";
}
