using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Cli;

/// <summary>The commands that read, as processes, on an organisation where E1 has been absent since 5 October 2026.</summary>
public class CommandsTests(CommandsTests.WithAbsences program) : IClassFixture<CommandsTests.WithAbsences>
{
    [Fact]
    public async Task Alerts_are_a_table_for_people()
    {
        var lines = (await program.RunAsync("alerts", "--state", "open")).MustEndWith(0).Output.Split('\n').Select(l => l.TrimEnd()).Where(l => l != "");

        Assert.Contains(lines, l => l.Contains("E1-1", StringComparison.Ordinal) && l.Contains("ORG-20", StringComparison.Ordinal) && l.EndsWith("B1", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("FI-30", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Alerts_are_JSON_for_programs_narrowed_as_asked()
    {
        var all = JsonNode.Parse((await program.RunAsync("alerts", "--format", "json", "--supervisor", "B1", "--from", "2026-10-24")).MustEndWith(0).Output)!.AsArray();
        Assert.Equal(["E1-1 ORG-20 2026-10-24"], all.Select(a => $"{a!["alertId"]} {a["ruleId"]} {a["reachedOn"]}"));

        Assert.Equal("[]", (await program.RunAsync("alerts", "--format", "json", "--from", "2026-10-25")).MustEndWith(0).Output);
    }

    [Fact]
    public async Task Explain_says_why_in_words()
    {
        Assert.Equal(
            """
            ORG-20 (version 1) was reached on 2026-10-24 by employee E1.
            State: open. Asked: B1. For: supervisor.
            20 sickness absence days in the window 2025-10-25 to 2026-10-24; the limit is 20.
              absence 2026-10-05 to 2026-10-24 (20 days)

            """, (await program.RunAsync("explain", "E1-1")).MustEndWith(0).Output);
    }

    [Fact]
    public async Task Explaining_an_alert_that_is_not_there_is_refused()
    {
        var run = (await program.RunAsync("explain", "E1-9")).MustEndWith(2);

        Assert.Equal("There is no alert 'E1-9' in organisation 'own'; 'alerts' lists them.", run.Errors.Trim());
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Forecast_says_what_will_be_reached_and_when()
    {
        var rows = JsonNode.Parse((await program.RunAsync("forecast", "--format", "json", "--today", "2026-11-01")).MustEndWith(0).Output)!.AsArray();

        Assert.Equal(
            ["E1 FI-30 2026-11-03 2", "E1 ORG-30 2026-11-03 2", "E1 FI-60 2026-12-03 32"],
            rows.Take(3).Select(r => $"{r!["employeeId"]} {r["ruleId"]} {r["expectedOn"]} {r["daysLeft"]}"));
    }

    [Fact]
    public async Task The_queue_is_a_table_for_people_and_JSON_for_programs()
    {
        var lines = (await program.RunAsync("queue", "--today", "2026-11-01")).MustEndWith(0).Output.Split('\n');
        Assert.Single(lines, l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["E1", "statutory-date-near", "2026-11-03", "-2", "FI-30"]);

        var rows = JsonNode.Parse((await program.RunAsync("queue", "--format", "json", "--today", "2026-11-01", "--unit", "U1")).MustEndWith(0).Output)!.AsArray();
        Assert.Equal(
            """{"itemId":"person-E1","employeeId":"E1","supervisorId":"B1","unitId":"U1","caseId":null,"kind":null,"meetingId":null,"reasons":[{"code":"statutory-date-near","day":"2026-11-03","days":-2,"itemId":"FI-30"}]}""",
            Assert.Single(rows)!.ToJsonString());
        Assert.Equal("[]\n", (await program.RunAsync("queue", "--format", "json", "--today", "2026-11-01", "--reason", "measure-overdue")).MustEndWith(0).Output);
    }

    [Fact]
    public async Task The_organisation_is_described_and_shown()
    {
        (await program.RunAsync("organisation", "--organisation", "described", "--name", "Mallila", "--go-live", "2026-01-01")).MustEndWith(0);

        var shown = (await program.RunAsync("organisation", "--organisation", "described")).MustEndWith(0).Output;
        Assert.All((string[])["Mallila", "Europe/Helsinki", "2026-01-01"], value => Assert.Contains(value, shown, StringComparison.Ordinal));
        var refused = (await program.RunAsync("organisation", "--organisation", "described", "--time-zone", "Mallila")).MustEndWith(2);
        Assert.Equal("The time zone Mallila is not known. Give an IANA name, for example Europe/Helsinki.", refused.Errors.Trim());
    }

    public sealed class WithAbsences : ProgramDatabase
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            var folder = Directory.CreateTempSubdirectory("early-support-");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "units.csv"), Workplace.Units);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "employees.csv"), Workplace.Employees);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "absences.csv"), Workplace.AbsencesHeader + "A1,E1,sickness,2026-10-05,,100\n");
            (await RunAsync("import", folder.FullName, "--today", "2026-11-01")).MustEndWith(0);
            folder.Delete(recursive: true);
        }
    }
}
