using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using static EarlySupport.Domain.Tests.Absences.Given;

namespace EarlySupport.Domain.Tests.Absences.Rules;

public class ContinuousDaysTests
{
    private static readonly ContinuousDays Month = new(30);

    [Fact]
    public void The_thirtieth_day_reaches_it() => Assert.Equal([Day("2026-03-03")], Reached(Month, Sickness("2026-02-02", "2026-03-03")));

    [Fact]
    public void Twenty_nine_days_do_not() => Assert.Empty(Reached(Month, Sickness("2026-02-02", "2026-03-02")));

    [Fact]
    public void A_spell_reaches_it_once_however_long_it_lasts() =>
        Assert.Equal([Day("2026-03-03")], Reached(Month, Sickness("2026-02-02", "2026-09-30")));

    [Fact]
    public void Each_spell_reaches_it_anew() => Assert.Equal(
        [Day("2026-03-03"), Day("2026-05-05")],
        Reached(Month, Sickness("2026-02-02", "2026-03-31"), Sickness("2026-04-06", "2026-06-30")));

    [Fact]
    public void A_weekend_does_not_end_a_spell_and_a_working_day_does()
    {
        Assert.Equal([Day("2026-03-31")], Reached(Month, Sickness("2026-03-02", "2026-03-13"), Sickness("2026-03-16", "2026-04-01")));
        Assert.Empty(Reached(Month, Sickness("2026-03-02", "2026-03-13"), Sickness("2026-03-17", "2026-04-02")));
    }

    [Fact]
    public void A_bridged_thirtieth_day_reaches_it_on_the_next_absence_day() => Assert.Equal(
        [Day("2026-03-16")],
        Reached(Month, Sickness("2026-02-13", "2026-03-13"), Sickness("2026-03-16", "2026-03-16")));

    [Fact]
    public void A_spell_that_ends_before_the_bridge_does_not_reach_it() =>
        Assert.Empty(Reached(Month, Sickness("2026-02-13", "2026-03-13")));

    [Fact]
    public void An_accident_goes_on_from_sickness_and_other_kinds_do_not()
    {
        Assert.Equal([Day("2026-03-03")], Reached(Month, Sickness("2026-02-02", "2026-02-20"), Then(AbsenceKind.OccupationalAccident)));
        Assert.Empty(Reached(Month, Sickness("2026-02-02", "2026-02-20"), Then(AbsenceKind.PartialSickness)));
        Assert.Empty(Reached(Month, Sickness("2026-02-02", "2026-02-20"), Then(AbsenceKind.Rehabilitation)));
        Assert.Empty(Reached(Month, Sickness("2026-02-02", "2026-02-20"), Then(AbsenceKind.ChildSickness)));
    }

    [Fact]
    public void The_explanation_names_the_spell_its_absence_days_and_the_bridged_days()
    {
        var crossing = Assert.Single(Crossings(Month, Sickness("2026-03-16", "2026-04-02"), Sickness("2026-04-07", "2026-04-17")));

        Assert.Equal(
            Written<Explanation>(new ContinuousDaysExplanation(
                30,
                Days("2026-03-16", "2026-04-14"),
                AbsenceDays: [Days("2026-03-16", "2026-04-02"), Days("2026-04-07", "2026-04-14")],
                BridgedDays: [Days("2026-04-03", "2026-04-06")])),
            Written(crossing.Explanation));
    }

    private static Absence Then(AbsenceKind kind) => Absent(kind, "2026-02-21", "2026-03-31");
}
