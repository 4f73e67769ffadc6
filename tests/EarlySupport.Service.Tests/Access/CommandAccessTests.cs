using System.CommandLine;
using EarlySupport.Service.Cli;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Tests.Cli;

namespace EarlySupport.Service.Tests.Access;

/// <summary>What whoever types commands on the machine may, and what of it stands in the access log.</summary>
public class CommandAccessTests(CommandsTests.WithAbsences program) : IClassFixture<CommandsTests.WithAbsences>
{
    /// <summary>Every command: which act it is, and what of people it shows.</summary>
    private static readonly string[] Commands =
    [
        "alerts: read-alerts, absences",
        "dead-letters: operate",
        "evidence: export-evidence, history",
        "explain: read-alerts, absences",
        "forecast: read-absences, absences",
        "grant-role: manage-users",
        "import: import",
        "keys rotate: operate",
        "migrate: operate",
        "my-data: read-own-data, all-data",
        "organisation: describe-organisation",
        "paths: read-paths, case",
        "queue: read-queue, case",
        "rebuild: operate",
        "replay: read-history, history",
        "retention: read-retention, case",
        "seal-key rotate: operate",
        "seal-key show: operate",
        "timeline: read-history, history",
        "verify: verify",
    ];

    [Fact]
    public void Every_command_is_an_act_that_an_operator_may() => Assert.Equal(
        Commands,
        Leaves(CommandLine.Root(), "").Select(leaf =>
        {
            var act = Assert.IsType<ActCommand>(leaf.Command).Act;
            Assert.NotEmpty(act.For(Domain.Access.Role.Operator));
            return $"{leaf.Name}: {act.Name}{(act.Part is { } part ? $", {FieldName.Of(part)}" : "")}";
        }).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("read-alerts, absences, operation", "alerts")]
    [InlineData("read-alerts, absences, operation", "explain", "E1-1")]
    [InlineData("read-absences, absences, operation", "forecast")]
    [InlineData("read-queue, case, operation", "queue")]
    [InlineData("read-history, history, operation", "timeline", "--employee", "E1")]
    [InlineData("read-history, history, complaint K-7", "replay", "--employee", "E1", "--purpose", "complaint", "--reference", "K-7")]
    [InlineData("read-own-data, all-data, data-subject-request", "my-data", "--employee", "E1", "--out", "/dev/null")]
    public async Task What_a_command_shows_of_people_stands_in_the_access_log(string expected, params string[] typed)
    {
        var before = await ReadingsAsync();
        (await program.RunAsync([.. typed, "--today", "2026-11-01"])).MustEndWith(0);

        Assert.Equal([$"{Environment.UserName}, operator, organisation, {expected} E1"], (await ReadingsAsync()).Skip(before.Count));
    }

    [Fact]
    public async Task Where_nobody_is_shown_nobody_is_named()
    {
        var before = await ReadingsAsync();
        (await program.RunAsync("explain", "E1-9")).MustEndWith(2);
        (await program.RunAsync("organisation")).MustEndWith(0);
        Assert.Empty((await ReadingsAsync()).Skip(before.Count));

        (await program.RunAsync("paths")).MustEndWith(0);
        Assert.Equal([$"{Environment.UserName}, operator, organisation, read-paths, case, operation "], (await ReadingsAsync()).Skip(before.Count));
    }

    [Fact]
    public async Task A_purpose_is_one_of_a_list() =>
        Assert.Contains("curiosity", (await program.RunAsync("alerts", "--purpose", "curiosity")).MustEndWith(1).Errors, StringComparison.Ordinal);

    private static IEnumerable<(string Name, Command Command)> Leaves(Command command, string name) => command.Subcommands.Count == 0
        ? [(name, command)]
        : command.Subcommands.SelectMany(sub => Leaves(sub, $"{name} {sub.Name}".Trim()));

    private Task<IReadOnlyList<string>> ReadingsAsync() => program.Data.ListAsync<string>(
        """
        select concat_ws(', ', actor, role, relation, act, part, concat_ws(' ', purpose, reference)) || ' ' || array_to_string(people, ' ')
        from privacy.access_log order by id
        """);
}
