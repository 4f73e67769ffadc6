namespace EarlySupport.Domain.Calendar;

/// <summary>
/// Which days count and which days keep two absences apart (<c>absence-rules.md</c>, "Words"). Knows the years 1900 to 2200; a day
/// outside them is an <see cref="ArgumentOutOfRangeException"/>.
/// </summary>
public static class FinnishCalendar
{
    /// <summary>The first day that can be asked about.</summary>
    public static readonly DateOnly FirstDay = new(1900, 1, 1);

    /// <summary>The last day that can be asked about.</summary>
    public static readonly DateOnly LastDay = new(2200, 12, 31);

    // Running counts make every question two look-ups, however many days lie between. Entry 0 stands before the first day.
    private static readonly (int[] Weekdays, int[] WorkingDays) UpTo = CountDays();

    public static bool IsPublicHoliday(DateOnly day)
    {
        _ = Index(day);
        return PublicHolidays.Of(day.Year).Contains(day);
    }

    /// <summary>Arkipäivä, what Kela counts: Monday to Saturday, except public holidays. Midsummer Eve and Christmas Eve are weekdays.</summary>
    public static bool IsWeekday(DateOnly day) => CountWeekdays(day, day) == 1;

    /// <summary>What keeps two absences apart: Monday to Friday, except public holidays, Midsummer Eve and Christmas Eve.</summary>
    public static bool IsWorkingDay(DateOnly day) => Count(UpTo.WorkingDays, day, day) == 1;

    /// <summary>Whether a working day stands strictly between the two; never when they touch, overlap or come in the wrong order.</summary>
    public static bool WorkingDayStandsBetween(DateOnly before, DateOnly after) =>
        after.DayNumber - before.DayNumber > 1 && Count(UpTo.WorkingDays, before.AddDays(1), after.AddDays(-1)) > 0;

    /// <summary>How many weekdays there are from first to last, both inclusive; 0 when last is before first.</summary>
    public static int CountWeekdays(DateOnly first, DateOnly last) => first > last ? 0 : Count(UpTo.Weekdays, first, last);

    /// <summary>The n-th weekday on or after the day, n from 1.</summary>
    public static DateOnly WeekdayFrom(DateOnly day, int n)
    {
        // n weekdays take at least n days; what is still missing then takes at least as many days again.
        var last = day.AddDays(n - 1);
        for (var missing = n - CountWeekdays(day, last); missing > 0; missing = n - CountWeekdays(day, last))
            last = last.AddDays(missing);
        return last;
    }

    /// <summary>The last weekday on or before the day.</summary>
    public static DateOnly LastWeekdayUpTo(DateOnly day)
    {
        while (!IsWeekday(day))
            day = day.AddDays(-1);
        return day;
    }

    private static int Count(int[] upTo, DateOnly first, DateOnly last) => upTo[Index(last) + 1] - upTo[Index(first)];

    private static int Index(DateOnly day)
    {
        if (day < FirstDay || day > LastDay)
            throw new ArgumentOutOfRangeException(nameof(day), day, $"The calendar knows {FirstDay:yyyy-MM-dd} to {LastDay:yyyy-MM-dd}.");
        return day.DayNumber - FirstDay.DayNumber;
    }

    private static (int[] Weekdays, int[] WorkingDays) CountDays()
    {
        var days = Index(LastDay) + 1;
        var (weekdays, workingDays) = (new int[days + 1], new int[days + 1]);
        var (holidays, eves) = (new HashSet<DateOnly>(), new HashSet<DateOnly>());
        for (var year = FirstDay.Year; year <= LastDay.Year; year++)
        {
            holidays.UnionWith(PublicHolidays.Of(year));
            eves.UnionWith(PublicHolidays.EvesOf(year));
        }

        for (var i = 0; i < days; i++)
        {
            var day = FirstDay.AddDays(i);
            var isWeekday = day.DayOfWeek != DayOfWeek.Sunday && !holidays.Contains(day);
            var isWorkingDay = isWeekday && day.DayOfWeek != DayOfWeek.Saturday && !eves.Contains(day);
            weekdays[i + 1] = weekdays[i] + (isWeekday ? 1 : 0);
            workingDays[i + 1] = workingDays[i] + (isWorkingDay ? 1 : 0);
        }

        return (weekdays, workingDays);
    }
}
