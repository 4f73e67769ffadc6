using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using static EarlySupport.Domain.Tests.Absences.Given;

namespace EarlySupport.Domain.Tests.Absences.Rules;

public class TotalDaysTests
{
    private static readonly TotalDays Twenty = new(20, Window.OfMonths(12));

    [Fact]
    public void The_twentieth_day_reaches_it() =>
        Assert.Equal([Day("2026-03-13")], Reached(Twenty, Sickness("2026-01-05", "2026-01-19"), Sickness("2026-03-09", "2026-03-13")));

    [Fact]
    public void Nineteen_days_do_not() => Assert.Empty(Reached(Twenty, Sickness("2026-01-05", "2026-01-19"), Sickness("2026-03-09", "2026-03-12")));

    [Fact]
    public void Days_that_records_share_count_once() =>
        Assert.Empty(Reached(Twenty, Sickness("2026-01-05", "2026-01-19"), Sickness("2026-01-12", "2026-01-23")));

    [Fact]
    public void The_day_a_window_length_ago_has_left_the_window()
    {
        Assert.Empty(Reached(Twenty, Sickness("2025-03-13", "2025-03-13"), Sickness("2026-02-23", "2026-03-13")));
        Assert.Equal([Day("2026-03-13")], Reached(Twenty, Sickness("2025-03-14", "2025-03-14"), Sickness("2026-02-23", "2026-03-13")));
    }

    [Fact]
    public void A_month_step_takes_the_last_day_of_a_shorter_month() => Assert.Equal(
        [Day("2026-03-29")],
        Reached(new TotalDays(2, Window.OfMonths(1)), Sickness("2026-03-01", "2026-03-01"), Sickness("2026-03-29", "2026-03-29")));

    [Fact]
    public void A_window_of_days_is_that_many_days_long()
    {
        var rule = new TotalDays(2, Window.OfDays(10));

        Assert.Equal([Day("2026-03-11")], Reached(rule, Sickness("2026-03-02", "2026-03-02"), Sickness("2026-03-11", "2026-03-11")));
        Assert.Empty(Reached(rule, Sickness("2026-03-02", "2026-03-02"), Sickness("2026-03-12", "2026-03-12")));
    }

    [Fact]
    public void It_is_reached_again_after_the_count_has_fallen() => Assert.Equal(
        [Day("2025-03-20"), Day("2026-04-09")],
        Reached(Twenty, Sickness("2025-03-01", "2025-03-20"), Sickness("2026-03-21", "2026-04-30")));

    [Fact]
    public void A_count_that_holds_as_one_day_leaves_and_one_enters_is_not_reached_again() =>
        Assert.Equal([Day("2026-03-02")], Reached(new TotalDays(1, Window.OfDays(1)), Sickness("2026-03-02", "2026-03-10")));

    [Fact]
    public void A_month_that_is_short_can_take_a_count_below_and_up_again_inside_one_absence() => Assert.Equal(
        [Day("2026-01-30"), Day("2026-03-30")],
        Reached(new TotalDays(30, Window.OfMonths(1)), Sickness("2026-01-01", "2026-04-30")));

    [Theory]
    [InlineData(30, 2)]
    [InlineData(31, 1)]
    public void A_crossing_sooner_than_rearm_days_after_the_last_kept_is_dropped(int rearmAfter, int kept)
    {
        var rule = new TotalDays(2, Window.OfDays(5), rearmAfter);

        // 30 days apart.
        Assert.Equal(kept, Reached(rule, Sickness("2026-03-02", "2026-03-03"), Sickness("2026-04-01", "2026-04-02")).Count());
    }

    [Fact]
    public void A_dropped_crossing_does_not_put_off_the_next() => Assert.Equal(
        [Day("2026-03-03"), Day("2026-04-22")],
        Reached(
            new TotalDays(2, Window.OfDays(5), RearmAfter: 50),
            Sickness("2026-03-02", "2026-03-03"),
            Sickness("2026-04-01", "2026-04-02"),
            Sickness("2026-04-21", "2026-04-22")));

    [Fact]
    public void The_explanation_names_the_window_and_the_days_in_it()
    {
        var crossing = Assert.Single(Crossings(
            Twenty, Sickness("2025-03-10", "2025-03-11"), Sickness("2025-06-02", "2025-06-06"), Sickness("2026-03-02", "2026-03-20")));

        Assert.Equal(
            Written<Explanation>(new TotalDaysExplanation(
                20,
                Days("2025-03-17", "2026-03-16"),
                20,
                [Days("2025-06-02", "2025-06-06"), Days("2026-03-02", "2026-03-16")])),
            Written(crossing.Explanation));
    }
}
