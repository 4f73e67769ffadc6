using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using static EarlySupport.Domain.Tests.Absences.Given;

namespace EarlySupport.Domain.Tests.Absences.Rules;

public class SpellCountTests
{
    private static readonly SpellCount Three = new(3, Window.OfMonths(4));
    private static readonly SpellCount ThreeShort = new(3, Window.OfMonths(4), MaxLength: 3);

    private static readonly Absence January = Sickness("2026-01-14", "2026-01-15");
    private static readonly Absence March = Sickness("2026-03-03", "2026-03-03");

    [Fact]
    public void The_third_spell_reaches_it_on_its_first_day() =>
        Assert.Equal([Day("2026-05-11")], Reached(Three, January, March, Sickness("2026-05-11", "2026-05-29")));

    [Fact]
    public void Two_spells_do_not() => Assert.Empty(Reached(Three, January, March, Sickness("2026-03-04", "2026-03-06")));

    [Fact]
    public void A_spell_is_in_the_window_when_its_first_day_is()
    {
        Assert.Equal([Day("2026-05-13")], Reached(Three, January, March, Sickness("2026-05-13", "2026-05-13")));
        Assert.Empty(Reached(Three, January, March, Sickness("2026-05-14", "2026-05-14")));
    }

    [Fact]
    public void It_is_reached_again_only_after_the_count_has_fallen()
    {
        Assert.Equal([Day("2026-05-11")], Reached(Three, January, March, Sickness("2026-05-11", "2026-05-11"), Sickness("2026-05-13", "2026-05-13")));
        Assert.Equal(
            [Day("2026-05-11"), Day("2026-06-10")],
            Reached(Three, January, March, Sickness("2026-05-11", "2026-05-11"), Sickness("2026-06-10", "2026-06-10")));
    }

    [Theory]
    [InlineData(30, 2)]
    [InlineData(31, 1)]
    public void A_crossing_sooner_than_rearm_days_after_the_last_kept_is_dropped(int rearmAfter, int kept) => Assert.Equal(
        kept,
        Reached(Three with { RearmAfter = rearmAfter }, January, March, Sickness("2026-05-11", "2026-05-11"), Sickness("2026-06-10", "2026-06-10")).Count());

    [Fact]
    public void A_short_spell_counts_from_its_last_day() =>
        Assert.Equal([Day("2026-05-13")], Reached(ThreeShort, January, March, Sickness("2026-05-11", "2026-05-13")));

    [Fact]
    public void A_longer_spell_is_not_a_short_one() => Assert.Empty(Reached(ThreeShort, January, March, Sickness("2026-05-11", "2026-05-14")));

    [Fact]
    public void A_short_spell_that_began_outside_the_window_is_not_in_it() =>
        Assert.Empty(Reached(ThreeShort, Sickness("2026-01-13", "2026-01-14"), March, Sickness("2026-05-11", "2026-05-13")));

    [Fact]
    public void An_open_absence_is_not_short_yet() => Assert.Empty(
        Reached(ThreeShort, Sickness("2026-10-05", "2026-10-05"), Sickness("2026-11-05", "2026-11-05"), Sickness("2026-12-31", null)));

    [Fact]
    public void An_open_rehabilitation_keeps_the_last_spell_from_counting() => Assert.Empty(
        Reached(ThreeShort, January, March, Sickness("2026-05-11", "2026-05-12"), Absent(AbsenceKind.Rehabilitation, "2026-05-13", null)));

    [Fact]
    public void An_open_absence_does_not_keep_earlier_spells_from_counting() => Assert.Equal(
        [Day("2026-05-12")], Reached(ThreeShort, January, March, Sickness("2026-05-11", "2026-05-12"), Sickness("2026-12-30", null)));

    [Fact]
    public void An_absence_whose_last_day_is_known_to_lie_ahead_is_not_open() => Assert.Equal(
        [Day("2026-12-31")],
        Reached(ThreeShort, Sickness("2026-10-05", "2026-10-05"), Sickness("2026-11-05", "2026-11-05"), Sickness("2026-12-31", "2027-01-31")));

    [Fact]
    public void The_explanation_names_the_window_and_the_spells_with_the_last_cut_at_the_crossing()
    {
        var crossing = Assert.Single(Crossings(
            Three, Sickness("2025-10-20", "2025-10-21"), January, March, Sickness("2026-05-13", "2026-05-29")));

        Assert.Equal(
            Written<Explanation>(new SpellCountExplanation(
                3,
                null,
                Days("2026-01-14", "2026-05-13"),
                [Days("2026-01-14", "2026-01-15"), Days("2026-03-03", "2026-03-03"), Days("2026-05-13", "2026-05-13")])),
            Written(crossing.Explanation));
    }

    [Fact]
    public void The_explanation_of_short_spells_leaves_longer_ones_out()
    {
        var crossing = Assert.Single(Crossings(
            ThreeShort, January, March, Sickness("2026-04-06", "2026-04-10"), Sickness("2026-05-11", "2026-05-13")));

        Assert.Equal(
            Written<Explanation>(new SpellCountExplanation(
                3,
                3,
                Days("2026-01-14", "2026-05-13"),
                [Days("2026-01-14", "2026-01-15"), Days("2026-03-03", "2026-03-03"), Days("2026-05-11", "2026-05-13")])),
            Written(crossing.Explanation));
    }
}
