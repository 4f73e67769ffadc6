using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using static EarlySupport.Domain.Tests.Absences.Given;

namespace EarlySupport.Domain.Tests.Absences.Rules;

public class RelapseTests
{
    private static readonly Relapse Within30 = new(MinLength: 14, WithinDays: 30);
    private static readonly Absence TwoWeeks = Sickness("2026-02-02", "2026-02-15");

    [Fact]
    public void Thirty_days_after_a_long_spell_is_a_relapse() =>
        Assert.Equal([Day("2026-03-17")], Reached(Within30, TwoWeeks, Sickness("2026-03-17", "2026-03-18")));

    [Fact]
    public void Thirty_one_days_after_is_none() => Assert.Empty(Reached(Within30, TwoWeeks, Sickness("2026-03-18", "2026-03-18")));

    [Fact]
    public void After_a_shorter_spell_there_is_none() =>
        Assert.Empty(Reached(Within30, Sickness("2026-02-03", "2026-02-15"), Sickness("2026-03-02", "2026-03-03")));

    [Fact]
    public void Only_the_spell_just_before_counts() => Assert.Equal(
        [Day("2026-03-02")], Reached(Within30, TwoWeeks, Sickness("2026-03-02", "2026-03-03"), Sickness("2026-03-10", "2026-03-11")));

    [Fact]
    public void Bridged_days_make_the_spell_before_long_enough() => Assert.Equal(
        [Day("2026-03-17")],
        Reached(Within30, Sickness("2026-02-03", "2026-02-06"), Sickness("2026-02-09", "2026-02-16"), Sickness("2026-03-17", "2026-03-17")));

    [Fact]
    public void The_explanation_names_the_spell_before_and_the_days_between()
    {
        var crossing = Assert.Single(Crossings(Within30, TwoWeeks, Sickness("2026-03-17", null)));

        Assert.Equal(
            Written<Explanation>(new RelapseExplanation(14, 30, Days("2026-02-02", "2026-02-15"), DaysBetween: 30)),
            Written(crossing.Explanation));
    }
}
