namespace EarlySupport.Domain.Absences;

/// <summary>Calendar days, as maximal ranges in date order, no two of which touch. Records that overlap or follow on each other are one range.</summary>
internal sealed class DaySet
{
    private readonly List<DayRange> _ranges;
    private readonly int[] _firstDays;
    private readonly int[] _daysBefore;

    private DaySet(List<DayRange> ranges)
    {
        _ranges = ranges;
        _firstDays = new int[ranges.Count];
        _daysBefore = new int[ranges.Count + 1];
        for (var i = 0; i < ranges.Count; i++)
        {
            _firstDays[i] = ranges[i].First.DayNumber;
            _daysBefore[i + 1] = _daysBefore[i] + ranges[i].Length;
        }
    }

    public IReadOnlyList<DayRange> Ranges => _ranges;

    /// <param name="days">By first day; they may overlap.</param>
    public static DaySet Of(IEnumerable<DayRange> days)
    {
        var ranges = new List<DayRange>();
        foreach (var next in days)
        {
            if (ranges.Count == 0 || next.First.DayNumber > ranges[^1].Last.DayNumber + 1)
                ranges.Add(next);
            else if (next.Last > ranges[^1].Last)
                ranges[^1] = ranges[^1] with { Last = next.Last };
        }

        return new DaySet(ranges);
    }

    /// <summary>How many of the days are on or before the day.</summary>
    public int CountUpTo(DateOnly day)
    {
        var begun = CountBegunBy(day);
        return begun == 0 ? 0 : _daysBefore[begun] - Math.Max(0, _ranges[begun - 1].Last.DayNumber - day.DayNumber);
    }

    /// <summary>The days that are in the window, as maximal ranges cut to it.</summary>
    public IReadOnlyList<DayRange> In(DayRange window)
    {
        var cut = new List<DayRange>();
        for (var i = Math.Max(0, CountBegunBy(window.First) - 1); i < _ranges.Count && _ranges[i].First <= window.Last; i++)
        {
            if (_ranges[i].Last >= window.First)
                cut.Add(new(Later(_ranges[i].First, window.First), Earlier(_ranges[i].Last, window.Last)));
        }

        return cut;
    }

    /// <summary>The first of the days that is on or after the day, which must not be after the last of them.</summary>
    public DateOnly FirstFrom(DateOnly day)
    {
        var begun = CountBegunBy(day);
        return begun > 0 && _ranges[begun - 1].Last >= day ? day : _ranges[begun].First;
    }

    /// <summary>The newest of the days that is strictly before the day; null when there is none.</summary>
    public DateOnly? LastBefore(DateOnly day)
    {
        var eve = day.AddDays(-1);
        var begun = CountBegunBy(eve);
        return begun == 0 ? null : Earlier(_ranges[begun - 1].Last, eve);
    }

    /// <param name="some">Of the days of this set.</param>
    /// <returns>The others.</returns>
    public DaySet Except(DaySet some)
    {
        var (left, next) = (new List<DayRange>(), 0);
        foreach (var range in _ranges)
        {
            var from = range.First;
            for (; next < some._ranges.Count && some._ranges[next].First <= range.Last; next++)
            {
                if (some._ranges[next].First > from)
                    left.Add(new(from, some._ranges[next].First.AddDays(-1)));
                from = some._ranges[next].Last.AddDays(1);
            }

            if (from <= range.Last)
                left.Add(new(from, range.Last));
        }

        return new DaySet(left);
    }

    private int CountBegunBy(DateOnly day)
    {
        var at = Array.BinarySearch(_firstDays, day.DayNumber);
        return at < 0 ? ~at : at + 1;
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
