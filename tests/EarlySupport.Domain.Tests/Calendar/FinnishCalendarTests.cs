using EarlySupport.Domain.Calendar;
using static EarlySupport.Domain.Tests.Absences.Given;

namespace EarlySupport.Domain.Tests.Calendar;

public class FinnishCalendarTests
{
    [Theory]
    [InlineData("1900-04-15")]
    [InlineData("1954-04-18")] // the shorter month's exception late in the moon's cycle
    [InlineData("1961-04-02")]
    [InlineData("1981-04-19")] // the shorter month's other exception
    [InlineData("2000-04-23")]
    [InlineData("2005-03-27")]
    [InlineData("2019-04-21")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    [InlineData("2100-03-28")]
    [InlineData("2200-04-06")]
    public void Five_holidays_move_with_Easter(string easterSunday)
    {
        var easter = Day(easterSunday);

        var holidays = Enumerable.Range(-20, 91).Where(days => FinnishCalendar.IsPublicHoliday(easter.AddDays(days)));

        Assert.Equal([-2, 0, 1, 39, 49], holidays.Where(days => !IsFixedOrMidsummer(easter.AddDays(days))));
    }

    [Theory]
    [InlineData("2024-06-22")]
    [InlineData("2025-06-21")]
    [InlineData("2026-06-20")]
    [InlineData("2027-06-26")]
    public void Midsummer_Day_is_a_holiday_and_its_eve_a_weekday_on_which_nobody_works(string midsummerDay)
    {
        var (day, eve) = (Day(midsummerDay), Day(midsummerDay).AddDays(-1));

        Assert.True(FinnishCalendar.IsPublicHoliday(day));
        Assert.False(FinnishCalendar.IsWeekday(day));
        Assert.False(FinnishCalendar.IsPublicHoliday(eve));
        Assert.True(FinnishCalendar.IsWeekday(eve));
        Assert.False(FinnishCalendar.IsWorkingDay(eve));
        Assert.True(FinnishCalendar.IsWorkingDay(eve.AddDays(-1)));
    }

    [Theory]
    [InlineData("2025-11-01")]
    [InlineData("2026-10-31")]
    [InlineData("2027-11-06")]
    public void All_Saints_Day_is_a_Saturday_between_31_October_and_6_November(string allSaintsDay)
    {
        var day = Day(allSaintsDay);

        Assert.True(FinnishCalendar.IsPublicHoliday(day));
        Assert.False(FinnishCalendar.IsPublicHoliday(day.AddDays(-7)));
        Assert.False(FinnishCalendar.IsPublicHoliday(day.AddDays(7)));
    }

    [Fact]
    public void The_holidays_of_2026_are_thirteen() => Assert.Equal(
        [
            "2026-01-01", "2026-01-06", "2026-04-03", "2026-04-05", "2026-04-06", "2026-05-01", "2026-05-14",
            "2026-05-24", "2026-06-20", "2026-10-31", "2026-12-06", "2026-12-25", "2026-12-26",
        ],
        DaysOf(2026).Where(FinnishCalendar.IsPublicHoliday).Select(day => day.ToString("yyyy-MM-dd")));

    [Theory]
    [InlineData("2026-12-24", true, false)] // Christmas Eve, a Thursday
    [InlineData("2026-12-25", false, false)]
    [InlineData("2026-12-31", true, true)] // New Year's Eve
    [InlineData("2027-01-01", false, false)]
    [InlineData("2027-01-02", true, false)] // Saturday
    [InlineData("2027-01-03", false, false)] // Sunday
    [InlineData("2027-01-04", true, true)]
    [InlineData("2026-04-04", true, false)] // Saturday in Easter
    public void Weekdays_are_what_Kela_counts_and_working_days_what_keeps_absences_apart(string date, bool weekday, bool workingDay)
    {
        Assert.Equal(weekday, FinnishCalendar.IsWeekday(Day(date)));
        Assert.Equal(workingDay, FinnishCalendar.IsWorkingDay(Day(date)));
    }

    [Theory]
    [InlineData("2026-04-02", "2026-04-07", false)] // over Easter
    [InlineData("2026-04-01", "2026-04-07", true)]
    [InlineData("2026-04-02", "2026-04-08", true)]
    [InlineData("2026-06-18", "2026-06-22", false)] // over Midsummer
    [InlineData("2026-12-23", "2026-12-28", false)] // over Christmas
    [InlineData("2026-03-13", "2026-03-16", false)] // Friday to Monday
    [InlineData("2026-03-13", "2026-03-17", true)]
    [InlineData("2026-03-11", "2026-03-12", false)]
    [InlineData("2026-03-11", "2026-03-11", false)]
    [InlineData("2026-03-13", "2026-03-09", false)]
    public void A_working_day_stands_strictly_between(string before, string after, bool stands) =>
        Assert.Equal(stands, FinnishCalendar.WorkingDayStandsBetween(Day(before), Day(after)));

    [Theory]
    [InlineData("2026-02-01", "2026-02-28", 24)]
    [InlineData("2026-12-21", "2027-01-06", 11)]
    [InlineData("2026-02-02", "2026-02-02", 1)]
    [InlineData("2026-02-01", "2026-02-01", 0)]
    [InlineData("2026-02-03", "2026-02-02", 0)]
    [InlineData("2026-02-28", "2026-02-02", 0)]
    public void Weekdays_are_counted_with_both_ends(string first, string last, int weekdays) =>
        Assert.Equal(weekdays, FinnishCalendar.CountWeekdays(Day(first), Day(last)));

    [Theory]
    [InlineData("2025-12-24")]
    [InlineData("2026-04-03")]
    [InlineData("2026-06-15")]
    public void The_nth_weekday_is_found_as_by_counting_day_by_day(string from)
    {
        var first = Day(from);
        var counted = Enumerable.Range(0, 500).Select(first.AddDays).Where(FinnishCalendar.IsWeekday).ToList();

        var found = Enumerable.Range(1, 400).Select(n => FinnishCalendar.WeekdayFrom(first, n));

        Assert.Equal(counted.Take(400), found);
    }

    [Theory]
    [InlineData("2026-04-06", "2026-04-04")] // from Easter Monday back over Sunday
    [InlineData("2026-04-04", "2026-04-04")]
    public void The_last_weekday_up_to_a_day_may_be_that_day(string day, string last) =>
        Assert.Equal(Day(last), FinnishCalendar.LastWeekdayUpTo(Day(day)));

    [Fact]
    public void Days_are_known_from_1900_to_2200_and_no_others()
    {
        Assert.False(FinnishCalendar.IsWeekday(Day("1900-01-01")));
        Assert.True(FinnishCalendar.IsWorkingDay(Day("2200-12-31")));
        Assert.Throws<ArgumentOutOfRangeException>(() => FinnishCalendar.IsWeekday(Day("1899-12-31")));
        Assert.Throws<ArgumentOutOfRangeException>(() => FinnishCalendar.IsPublicHoliday(Day("2201-01-01")));
    }

    private static IEnumerable<DateOnly> DaysOf(int year) => Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays);

    private static bool IsFixedOrMidsummer(DateOnly day) => day is { Month: 5, Day: 1 } || day is { Month: 6, Day: >= 20 };
}
