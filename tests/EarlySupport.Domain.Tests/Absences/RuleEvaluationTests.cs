using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using static EarlySupport.Domain.Tests.Absences.Given;

namespace EarlySupport.Domain.Tests.Absences;

public class RuleEvaluationTests
{
    private static readonly Absence Open = Sickness("2026-10-04", null);

    [Fact]
    public void An_open_absence_reaches_the_as_of_date_and_no_further()
    {
        Assert.Empty(RuleEvaluation.Crossings([Open], [], [Rule(new ContinuousDays(30))], Day("2026-11-01")));
        Assert.Single(RuleEvaluation.Crossings([Open], [], [Rule(new ContinuousDays(30))], Day("2026-11-02")));
    }

    [Fact]
    public void The_part_of_an_absence_after_the_as_of_date_is_not_looked_at()
    {
        Absence[] known = [Sickness("2026-10-04", "2026-12-31")];

        Assert.Empty(RuleEvaluation.Crossings(known, [], [Rule(new ContinuousDays(30))], Day("2026-11-01")));
        Assert.Single(RuleEvaluation.Crossings(known, [], [Rule(new ContinuousDays(30))], Day("2026-11-02")));
    }

    [Fact]
    public void An_absence_that_begins_after_the_as_of_date_is_not_looked_at()
    {
        Assert.Empty(RuleEvaluation.Crossings([Open], [], [Rule(new ContinuousDays(1))], Day("2026-10-03")));
        Assert.Single(RuleEvaluation.Crossings([Open], [], [Rule(new ContinuousDays(1))], Day("2026-10-04")));
    }

    [Theory]
    [InlineData("2026-02-02", "2026-02-03", true)]
    [InlineData("2026-02-03", null, false)]
    [InlineData("2026-01-01", "2026-02-02", false)]
    public void Crossings_are_reported_from_the_first_effective_day_until_before_the_end(string from, string? to, bool reported)
    {
        var rule = Rule(new ContinuousDays(1)) with { EffectiveFrom = Day(from), EffectiveTo = to is null ? null : Day(to) };

        var crossings = RuleEvaluation.Crossings([Sickness("2026-02-02", "2026-02-05")], [], [rule], Day("2026-11-01"));

        Assert.Equal(reported ? 1 : 0, crossings.Count);
    }

    [Fact]
    public void A_crossing_before_the_rule_took_effect_still_puts_off_the_next()
    {
        var rule = Rule(new TotalDays(2, Window.OfDays(5), RearmAfter: 50)) with { EffectiveFrom = Day("2026-03-10") };

        var crossings = RuleEvaluation.Crossings(
            [Sickness("2026-03-02", "2026-03-03"), Sickness("2026-04-01", "2026-04-02")], [], [rule], Day("2026-11-01"));

        Assert.Empty(crossings);
    }

    [Fact]
    public void Crossings_come_by_date_and_then_by_rule_id_in_ordinal_order()
    {
        Rule[] rules =
        [
            Rule(new ContinuousDays(3), "a"),
            Rule(new ContinuousDays(3), "B") with { Version = 7 },
            Rule(new ContinuousDays(3), "A-2"),
            Rule(new ContinuousDays(2), "z"),
        ];

        var crossings = RuleEvaluation.Crossings([Sickness("2026-02-02", "2026-02-05")], [], rules, Day("2026-11-01"));

        Assert.Equal(
            [("z", 1, Day("2026-02-03")), ("A-2", 1, Day("2026-02-04")), ("B", 7, Day("2026-02-04")), ("a", 1, Day("2026-02-04"))],
            crossings.Select(crossing => (crossing.RuleId, crossing.RuleVersion, crossing.ReachedOn)));
    }

    [Fact]
    public void Somebody_without_absences_reaches_nothing() =>
        Assert.Empty(RuleEvaluation.Crossings([], [], [.. StatutoryRules.All, .. DefaultPolicy.All], Day("2026-11-01")));
}
