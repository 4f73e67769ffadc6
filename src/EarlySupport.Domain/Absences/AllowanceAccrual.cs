using EarlySupport.Domain.Calendar;

namespace EarlySupport.Domain.Absences;

/// <summary>The sickness-allowance days that accrued by estimate, as one reading counts them: with the partial days, or without.</summary>
internal sealed class AllowanceAccrual
{
    private readonly AccruedDays[] _entries;
    private readonly int[] _firstDays;
    private readonly int[] _daysBefore;

    /// <param name="entries">In date order, apart from each other.</param>
    public AllowanceAccrual(IEnumerable<AccruedDays> entries)
    {
        _entries = [.. entries];
        _firstDays = new int[_entries.Length];
        _daysBefore = new int[_entries.Length + 1];
        for (var i = 0; i < _entries.Length; i++)
        {
            _firstDays[i] = _entries[i].Range.First.DayNumber;
            _daysBefore[i + 1] = _daysBefore[i] + _entries[i].Days;
        }
    }

    /// <summary>How many days accrued on or before the day.</summary>
    public int CountUpTo(DateOnly day)
    {
        var begun = CountBegunBy(day);
        if (begun == 0)
            return 0;
        var newest = _entries[begun - 1];
        return day >= newest.Range.Last ? _daysBefore[begun] : _daysBefore[begun - 1] + FinnishCalendar.CountWeekdays(newest.Range.First, day);
    }

    /// <summary>The day on which the n-th of all the days accrued, n from 1; null when there are fewer.</summary>
    public DateOnly? DayOf(int n)
    {
        if (n > _daysBefore[^1])
            return null;
        var at = Array.BinarySearch(_daysBefore, n);
        var entry = (at < 0 ? ~at : at) - 1;
        return FinnishCalendar.WeekdayFrom(_entries[entry].Range.First, n - _daysBefore[entry]);
    }

    /// <summary>What accrued in the window, in date order.</summary>
    public IReadOnlyList<AccruedDays> In(DateOnly first, DateOnly last)
    {
        var cut = new List<AccruedDays>();
        for (var i = Math.Max(0, CountBegunBy(first) - 1); i < _entries.Length && _entries[i].Range.First <= last; i++)
        {
            var range = _entries[i].Range;
            if (Entry(new(range.First > first ? range.First : first, range.Last < last ? range.Last : last), _entries[i].Partial) is { } entry)
                cut.Add(entry);
        }

        return cut;
    }

    /// <summary>The weekdays of the range, as an entry that begins and ends on one; null when there are none.</summary>
    public static AccruedDays? Entry(DayRange range, bool partial)
    {
        var days = FinnishCalendar.CountWeekdays(range.First, range.Last);
        return days == 0
            ? null
            : new(new(FinnishCalendar.WeekdayFrom(range.First, 1), FinnishCalendar.LastWeekdayUpTo(range.Last)), days, partial);
    }

    private int CountBegunBy(DateOnly day)
    {
        var at = Array.BinarySearch(_firstDays, day.DayNumber);
        return at < 0 ? ~at : at + 1;
    }
}
