using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Alerts.ExplainingAlert;

/// <summary>Why an alert was raised, over HTTP: one of each type of rule, to be counted over by hand.</summary>
public class ExplainingAlertTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task A_spell_is_told_with_the_days_that_were_bridged()
    {
        // The second begins on the Monday after a Friday.
        var explained = await ExplainedAsync("FI-30", "2026-02-02,2026-02-13", "2026-02-16,2026-03-31");

        Assert.Equal(
            """
            {"type":"continuous-days","limit":30,"spell":{"first":"2026-02-02","last":"2026-03-03"},
            "absenceDays":[{"first":"2026-02-02","last":"2026-02-13"},{"first":"2026-02-16","last":"2026-03-03"}],
            "bridgedDays":[{"first":"2026-02-14","last":"2026-02-15"}]}
            """.ReplaceLineEndings(""), explained["explanation"]!.ToJsonString());
        Assert.False((bool)explained["estimate"]!);
    }

    [Fact]
    public async Task Days_in_a_window_are_told_with_the_window() => Assert.Equal(
        """
        {"type":"total-days","limit":20,"window":{"first":"2025-03-11","last":"2026-03-10"},"days":20,
        "absenceDays":[{"first":"2026-01-07","last":"2026-01-17"},{"first":"2026-03-02","last":"2026-03-10"}]}
        """.ReplaceLineEndings(""),
        (await ExplainedAsync("ORG-20", "2026-01-07,2026-01-17", "2026-03-02,2026-03-12"))["explanation"]!.ToJsonString());

    [Fact]
    public async Task Short_spells_are_told_one_by_one() => Assert.Equal(
        """
        {"type":"spell-count","limit":3,"maxLength":3,"window":{"first":"2025-11-12","last":"2026-03-11"},
        "spells":[{"first":"2026-01-07","last":"2026-01-08"},{"first":"2026-02-02","last":"2026-02-02"},{"first":"2026-03-09","last":"2026-03-11"}]}
        """.ReplaceLineEndings(""),
        (await ExplainedAsync("ORG-SHORT", "2026-01-07,2026-01-08", "2026-02-02,2026-02-02", "2026-03-09,2026-03-11"))["explanation"]!.ToJsonString());

    [Fact]
    public async Task A_relapse_is_told_with_the_spell_before() => Assert.Equal(
        """{"type":"relapse","minLength":14,"withinDays":30,"previousSpell":{"first":"2026-02-02","last":"2026-02-15"},"daysBetween":15}""",
        (await ExplainedAsync("ORG-RELAPSE", "2026-02-02,2026-02-15", "2026-03-02,2026-03-02"))["explanation"]!.ToJsonString());

    [Fact]
    public async Task Allowance_days_are_told_as_an_estimate_with_their_ledger()
    {
        var explained = await ExplainedAsync("FI-60R", "2026-01-05,2026-03-31");

        var ledger = explained["explanation"]!;
        Assert.True((bool)explained["estimate"]!);
        Assert.Equal(
            ("allowance-days", "2026-01-05", """{"first":"2026-01-05","last":"2026-01-16"}""", 60),
            ((string)ledger["type"]!, (string)ledger["onset"]!, ledger["waiting"]!.ToJsonString(), (int)ledger["count"]!));
        Assert.Equal(60, ledger["accrued"]!.AsArray().Sum(a => (int)a!["days"]!));
    }

    private async Task<JsonNode> ExplainedAsync(string rule, params string[] absences)
    {
        var caller = await service.NewWorkplaceAsync();
        var rows = absences.Select((days, i) => $"A{i},E1,sickness,{days},100\n");
        (await caller.ImportAsync("absences", Workplace.AbsencesHeader + string.Concat(rows))).MustBe(HttpStatusCode.OK);
        var alert = (await caller.GetAsync($"/api/alerts?rule={rule}")).Json[0]!["alertId"];
        return (await caller.GetAsync($"/api/alerts/{alert}")).MustBe(HttpStatusCode.OK).Json;
    }
}
