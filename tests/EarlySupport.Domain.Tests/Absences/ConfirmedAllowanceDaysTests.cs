using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using static EarlySupport.Domain.Tests.Absences.Given;

namespace EarlySupport.Domain.Tests.Absences;

/// <summary>The estimate of a sickness from 12 January 2026 on is 32 days on 28 February, 58 on 31 March, 60 on 2 April.</summary>
public class ConfirmedAllowanceDaysTests
{
    private static readonly AllowanceDays Sixty = new(60);
    private static readonly Absence FromJanuary = Sickness("2026-01-12", "2026-05-31");

    [Theory]
    [InlineData(32, "2026-04-02")]
    [InlineData(50, "2026-03-12")]
    [InlineData(20, "2026-04-18")]
    public void Days_accrued_after_a_confirmed_count_add_to_it(int days, string reachedOn) =>
        Assert.Equal([Day(reachedOn)], Reached([FromJanuary], Confirmed("2026-02-28", days)));

    [Theory]
    [InlineData(60, "2026-02-28")]
    [InlineData(59, "2026-03-02")]
    public void A_confirmed_count_can_reach_the_limit_itself(int days, string reachedOn) =>
        Assert.Equal([Day(reachedOn)], Reached([FromJanuary], Confirmed("2026-02-28", days)));

    [Fact]
    public void A_lower_count_confirmed_for_the_day_that_would_reach_it_puts_it_off() =>
        Assert.Equal([Day("2026-04-04")], Reached([FromJanuary], Confirmed("2026-04-02", 59)));

    [Fact]
    public void A_count_confirmed_after_the_limit_was_reached_changes_nothing_on_that_day() => Assert.Equal(
        [Day("2026-04-02"), Day("2026-04-22")], Reached([FromJanuary], Confirmed("2026-04-18", 57)));

    [Fact]
    public void A_higher_count_over_the_limit_does_not_reach_it_again() =>
        Assert.Equal([Day("2026-04-02")], Reached([FromJanuary], Confirmed("2026-04-18", 80)));

    [Fact]
    public void A_count_confirmed_between_absences_reaches_the_limit_on_its_date() =>
        Assert.Equal([Day("2026-07-15")], Reached([Sickness("2026-01-12", "2026-02-28")], Confirmed("2026-07-15", 60)));

    [Fact]
    public void A_count_confirmed_before_any_absence_is_added_to() => Assert.Equal(
        [Day("2026-01-24")], Reached([FromJanuary], Confirmed("2025-11-03", 58)));

    [Fact]
    public void A_count_confirmed_for_somebody_without_absences_reaches_the_limit_on_its_date()
    {
        var crossing = Assert.Single(RuleEvaluation.Crossings([], [Confirmed("2026-02-28", 61)], [Rule(Sixty)], Day("2026-02-28")));

        Assert.Equal(Day("2026-02-28"), crossing.ReachedOn);
        Assert.Equal(
            Written<Explanation>(new AllowanceDaysExplanation(
                60, false, Count: 61, Onset: Day("2026-02-28"), Waiting: null, [], [], EarlierFrom: Day("2024-02-28"), Confirmed("2026-02-28", 61))),
            Written(crossing.Explanation));
    }

    [Fact]
    public void A_count_confirmed_for_a_day_after_the_as_of_date_is_not_looked_at() =>
        Assert.Empty(RuleEvaluation.Crossings([], [Confirmed("2026-03-01", 61)], [Rule(Sixty)], Day("2026-02-28")));

    [Fact]
    public void Confirmed_counts_apply_in_date_order() => Assert.Equal(
        [Day("2026-03-12"), Day("2026-03-28")],
        Reached([FromJanuary], Confirmed("2026-03-14", 48), Confirmed("2026-02-28", 50)));

    [Fact]
    public void Of_two_counts_for_one_day_the_later_given_holds() =>
        Assert.Equal([Day("2026-03-12")], Reached([FromJanuary], Confirmed("2026-02-28", 20), Confirmed("2026-02-28", 50)));

    [Fact]
    public void A_confirmed_count_is_of_what_the_rule_counts()
    {
        Absence[] absences = [Sickness("2026-01-12", "2026-01-31"), Absent(AbsenceKind.PartialSickness, "2026-02-01", "2026-05-31")];

        Assert.Equal([Day("2026-03-12")], Reached(new AllowanceDays(60, CountPartial: true), absences, Confirmed("2026-02-28", 50)));
        Assert.Empty(Reached(Sixty, absences, Confirmed("2026-02-28", 50)));
    }

    [Fact]
    public void Partial_sickness_alone_goes_on_from_a_confirmed_count() => Assert.Equal(
        [Day("2026-03-12")],
        Reached(
            new AllowanceDays(60, CountPartial: true),
            [Absent(AbsenceKind.PartialSickness, "2026-01-12", "2026-05-31")],
            Confirmed("2026-02-28", 50)));

    [Theory]
    [InlineData("2024-05-25", "2026-06-05")] // 24 months before the last chain: 59 days, and the first that accrues
    [InlineData("2024-05-24", null)]
    public void A_confirmed_count_leaves_the_window_as_if_accrued_on_its_date(string asOf, string? reachedOn) => Assert.Equal(
        reachedOn is null ? [] : [Day(reachedOn)],
        Reached(
            [Sickness("2024-05-20", "2024-05-22"), Sickness("2025-05-20", "2025-05-26"), Sickness("2026-05-25", "2026-06-30")],
            Confirmed(asOf, 59)));

    [Theory]
    [InlineData("2026-01-31", null)]
    [InlineData("2026-02-01", "2026-03-14")] // 58 days and the first two that accrue
    public void What_is_confirmed_before_a_year_without_incapacity_is_over_is_forgotten(string asOf, string? reachedOn) => Assert.Equal(
        reachedOn is null ? [] : [Day(reachedOn)],
        Reached([Sickness("2025-01-13", "2025-01-31"), Sickness("2026-03-02", "2026-03-31")], Confirmed(asOf, 58)));

    [Fact]
    public void The_explanation_names_the_newest_confirmed_count()
    {
        var crossing = Assert.Single(RuleEvaluation.Crossings(
            [FromJanuary], [Confirmed("2026-02-14", 30), Confirmed("2026-02-28", 50)], [Rule(Sixty)], Day("2026-12-31")));

        var ledger = Assert.IsType<AllowanceDaysExplanation>(crossing.Explanation);
        Assert.Equal(Confirmed("2026-02-28", 50), ledger.Confirmed);
        Assert.Equal(60, ledger.Count);
        Assert.Equal([new AccruedDays(Days("2026-03-02", "2026-03-12"), 10, Partial: false)], ledger.Accrued);
    }

    private static IEnumerable<DateOnly> Reached(Absence[] absences, params ConfirmedAllowanceDays[] confirmed) =>
        Reached(Sixty, absences, confirmed);

    private static IEnumerable<DateOnly> Reached(RuleType type, Absence[] absences, params ConfirmedAllowanceDays[] confirmed) =>
        RuleEvaluation.Crossings(absences, confirmed, [Rule(type)], Day("2026-12-31")).Select(crossing => crossing.ReachedOn);
}
