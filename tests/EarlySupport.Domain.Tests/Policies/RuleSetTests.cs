using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Tests.Policies;

public class RuleSetTests
{
    private static readonly DateOnly Law = new(2012, 6, 1);
    private static readonly DateOnly Checkpoints = new(2022, 1, 1);

    [Fact]
    public void The_statutory_rules_are_those_of_the_text() => Assert.Equal<object>(
        [
            (1, "FI-30", (object)new ContinuousDays(30), Law, 0, "Supervisor OccupationalHealth"),
            (1, "FI-60", (object)new ContinuousDays(60), Law, 14, "Supervisor Hr"),
            (1, "FI-60R", (object)new AllowanceDays(60, CountPartial: true), Law, 0, "Supervisor Hr"),
            (1, "FI-90", (object)new AllowanceDays(90), Law, 21, "Supervisor Hr OccupationalHealth"),
            (1, "FI-150", (object)new AllowanceDays(150), Checkpoints, 21, "Supervisor Hr OccupationalHealth"),
            (1, "FI-230", (object)new AllowanceDays(230), Checkpoints, 21, "Supervisor Hr OccupationalHealth"),
            (1, "FI-300", (object)new AllowanceDays(300), Law, 60, "Supervisor Hr OccupationalHealth"),
        ],
        StatutoryRules.All.Select(Row));

    [Fact]
    public void The_default_policy_is_that_of_the_text() => Assert.Equal<object>(
        [
            (1, "ORG-SHORT", (object)new SpellCount(3, Window.OfMonths(4), 3, 90), new DateOnly(2000, 1, 1), 0, "Supervisor"),
            (1, "ORG-SPELLS", (object)new SpellCount(5, Window.OfMonths(12), null, 90), new DateOnly(2000, 1, 1), 0, "Supervisor"),
            (1, "ORG-20", (object)new TotalDays(20, Window.OfMonths(12), 90), new DateOnly(2000, 1, 1), 0, "Supervisor"),
            (1, "ORG-30", (object)new TotalDays(30, Window.OfMonths(12), 90), new DateOnly(2000, 1, 1), 0, "Supervisor OccupationalHealth"),
            (1, "ORG-RELAPSE", (object)new Relapse(14, 30), new DateOnly(2000, 1, 1), 0, "Supervisor"),
        ],
        DefaultPolicy.All.Select(Row));

    [Fact]
    public void No_rule_ends() => Assert.All([.. StatutoryRules.All, .. DefaultPolicy.All], rule => Assert.Null(rule.EffectiveTo));

    private static object Row(Rule rule) =>
        (rule.Version, rule.Id, (object)rule.Type, rule.EffectiveFrom, rule.NoticeDays, string.Join(' ', rule.Recipients));
}
