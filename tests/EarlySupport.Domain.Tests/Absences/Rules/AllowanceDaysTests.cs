using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using static EarlySupport.Domain.Tests.Absences.Given;

namespace EarlySupport.Domain.Tests.Absences.Rules;

/// <summary>2026 begins on a Thursday. A chain from Monday 12 January waits until Thursday 22 January, and accrues from the 23rd.</summary>
public class AllowanceDaysTests
{
    private static readonly AllowanceDays First = new(1);

    [Fact]
    public void The_ninetieth_day_reaches_it() =>
        Assert.Equal([Day("2026-05-11")], Reached(new AllowanceDays(90), Sickness("2026-01-12", "2026-05-11")));

    [Fact]
    public void Eighty_nine_days_do_not() => Assert.Empty(Reached(new AllowanceDays(90), Sickness("2026-01-12", "2026-05-10")));

    [Theory]
    [InlineData("2026-01-12", "2026-01-23")]
    [InlineData("2026-01-11", "2026-01-22")] // a Sunday
    [InlineData("2025-12-25", "2026-01-09")] // four holidays and two Sundays inside
    public void The_waiting_period_is_the_onset_day_and_nine_weekdays(string onset, string firstAccrues) =>
        Assert.Equal([Day(firstAccrues)], Reached(First, Sickness(onset, "2026-03-31")));

    [Fact]
    public void An_absence_no_longer_than_the_waiting_period_accrues_nothing() =>
        Assert.Empty(Reached(First, Sickness("2026-01-12", "2026-01-22")));

    [Fact]
    public void A_bridged_Saturday_waits_but_does_not_accrue()
    {
        Assert.Equal([Day("2026-01-23")], Reached(First, Sickness("2026-01-12", "2026-01-16"), Sickness("2026-01-19", "2026-01-30")));
        Assert.Equal(
            [Day("2026-01-26")],
            Reached(new AllowanceDays(2), Sickness("2026-01-12", "2026-01-23"), Sickness("2026-01-26", "2026-01-30")));
    }

    [Theory]
    [InlineData("2026-03-02", "2026-03-03")] // 30 days after Saturday 31 January, the last day that accrued
    [InlineData("2026-03-03", "2026-03-14")]
    public void Soon_after_the_last_allowance_day_the_onset_day_alone_waits(string onset, string ninthAccrues) => Assert.Equal(
        [Day(ninthAccrues)], Reached(new AllowanceDays(9), Sickness("2026-01-12", "2026-02-01"), Sickness(onset, "2026-03-31")));

    [Theory]
    [InlineData("2026-02-02", "2026-02-02")]
    [InlineData("2026-02-03", "2026-02-14")] // Monday 2 February stands between
    public void Straight_after_rehabilitation_there_is_no_waiting(string onset, string firstAccrues) => Assert.Equal(
        [Day(firstAccrues)],
        Reached(First, Absent(AbsenceKind.Rehabilitation, "2026-01-12", "2026-01-30"), Sickness(onset, "2026-03-31")));

    [Theory]
    [InlineData("2026-02-01", "2026-02-02")]
    [InlineData("2026-02-02", "2026-02-13")]
    public void Rehabilitation_that_goes_on_counts_when_it_began_before(string rehabilitation, string firstAccrues) => Assert.Equal(
        [Day(firstAccrues)],
        Reached(First, Absent(AbsenceKind.Rehabilitation, rehabilitation, "2026-02-20"), Sickness("2026-02-02", "2026-03-31")));

    [Fact]
    public void An_accident_is_not_for_Kela() =>
        Assert.Empty(Reached(First, Absent(AbsenceKind.OccupationalAccident, "2026-01-12", "2026-06-30")));

    [Fact]
    public void Partial_days_count_when_the_rule_says_so()
    {
        Absence[] absences = [Sickness("2026-01-12", "2026-03-31"), Absent(AbsenceKind.PartialSickness, "2026-04-01", "2026-08-31")];

        Assert.Equal([Day("2026-04-02")], Reached(new AllowanceDays(60, CountPartial: true), absences));
        Assert.Empty(Reached(new AllowanceDays(60), absences));
    }

    [Fact]
    public void A_day_covered_by_sickness_too_is_a_full_day() => Assert.Equal(
        [Day("2026-03-31")],
        Reached(new AllowanceDays(58), Absent(AbsenceKind.PartialSickness, "2026-01-12", "2026-04-30"), Sickness("2026-01-12", "2026-03-31")));

    [Fact]
    public void Who_has_partial_sickness_alone_reaches_nothing_by_estimate()
    {
        var partial = Absent(AbsenceKind.PartialSickness, "2026-02-02", "2026-05-31");
        var rule = new AllowanceDays(60, CountPartial: true);

        Assert.Empty(Reached(rule, partial));
        Assert.Equal([Day("2026-04-25")], Reached(rule, partial, Sickness("2026-11-02", "2026-11-02")));
        Assert.Equal([Day("2026-04-25")], Reached(rule, partial, Sickness("2025-03-03", "2025-03-03")));
    }

    [Theory]
    [InlineData("2026-01-19", "2026-01-30")] // both days of 2024 count
    [InlineData("2026-01-20", "2026-02-02")] // one of them
    [InlineData("2026-01-21", "2026-02-04")] // none
    public void Earlier_days_count_for_24_months_before_the_chain(string onset, string thirdAccrues) => Assert.Equal(
        [Day(thirdAccrues)],
        Reached(
            new AllowanceDays(3),
            Sickness("2024-01-08", "2024-01-20"), // accrues Friday 19 and Saturday 20 January
            Sickness("2025-01-20", "2025-01-21"), // keeps them from being forgotten
            Sickness(onset, "2026-03-31")));

    [Theory]
    [InlineData("2026-01-31", "2026-02-12")]
    [InlineData("2026-02-01", "2026-02-20")]
    public void More_than_twelve_months_after_the_chain_before_everything_is_forgotten(string onset, string eighthAccrues) => Assert.Equal(
        [Day(eighthAccrues)],
        Reached(new AllowanceDays(8), Sickness("2025-01-13", "2025-01-31"), Sickness(onset, "2026-03-31")));

    [Fact]
    public void What_is_forgotten_stays_forgotten_in_the_chains_that_follow() => Assert.Equal(
        [Day("2026-07-10")],
        Reached(
            new AllowanceDays(8),
            Sickness("2025-01-13", "2025-01-31"), // 7 days, forgotten
            Sickness("2026-02-02", "2026-02-13"), // accrues 13 February
            Sickness("2026-06-22", "2026-07-31"))); // accrues from 3 July: 3, 4, 6, 7, 8, 9, 10 are days 2 to 8

    [Fact]
    public void The_explanation_is_the_ledger()
    {
        var crossing = Assert.Single(Crossings(
            new AllowanceDays(13, CountPartial: true),
            Sickness("2026-01-12", "2026-02-01"),
            Absent(AbsenceKind.PartialSickness, "2026-06-01", "2026-06-14"),
            Sickness("2026-06-15", "2026-06-30")));

        Assert.Equal(Day("2026-06-17"), crossing.ReachedOn);
        Assert.Equal(
            Written<Explanation>(new AllowanceDaysExplanation(
                13,
                CountPartial: true,
                Count: 13,
                Onset: Day("2026-06-01"),
                Waiting: Days("2026-06-01", "2026-06-11"),
                Accrued: [new(Days("2026-06-12", "2026-06-13"), 2, Partial: true), new(Days("2026-06-15", "2026-06-17"), 3, Partial: false)],
                Earlier: [new(Days("2026-01-23", "2026-01-31"), 8, Partial: false)],
                EarlierFrom: Day("2024-06-01"),
                Confirmed: null)),
            Written(crossing.Explanation));
    }

    [Fact]
    public void The_explanation_of_a_rule_without_partial_days_leaves_them_out()
    {
        var crossing = Assert.Single(Crossings(
            new AllowanceDays(1), Absent(AbsenceKind.PartialSickness, "2026-06-01", "2026-06-14"), Sickness("2026-06-15", "2026-06-30")));

        var ledger = Assert.IsType<AllowanceDaysExplanation>(crossing.Explanation);
        Assert.Equal([new AccruedDays(Days("2026-06-15", "2026-06-15"), 1, Partial: false)], ledger.Accrued);
        Assert.Equal(1, ledger.Count);
    }
}
