using EarlySupport.Domain.Absences;

namespace EarlySupport.Service.OccupationalHealth.PersonTimeline;

/// <summary>A row of the picture, from the top.</summary>
public enum Lane
{
    Absences,
    Limits,
    Conversations,
    Negotiations,
    Statements,
    Return,
}

/// <summary>One thing on the time axis; also an entry of the list below, to which it leads.</summary>
/// <param name="Last">Inclusive; the same as <paramref name="First"/> for what happened on a day.</param>
/// <param name="IsAhead">Expected or planned, and has not happened.</param>
/// <param name="Text">What it is, without its days.</param>
/// <param name="EntryNumber">Of the timeline's entry that tells of it; null where none does.</param>
public sealed record Mark(Lane Lane, DateOnly First, DateOnly Last, bool IsAhead, string Text, long? EntryNumber = null)
{
    public bool IsSpell => Lane == Lane.Absences || First != Last;
}

/// <summary>Marks on one time axis, with where they are drawn. What ended before the axis begins is only in the list.</summary>
public sealed record TimelinePicture(DayRange Axis, DateOnly Today, IReadOnlyList<(string Id, Mark Mark)> Marks)
{
    public const int Width = 1000;
    public const int Top = 30;
    public const int LaneHeight = 54;

    private const int MonthsBack = 18;

    // So that what stands at either end is drawn whole.
    private const int DaysBeside = 10;

    public static int Height => Top + (Enum.GetValues<Lane>().Length * LaneHeight);

    /// <summary>Those that are drawn.</summary>
    public IEnumerable<(string Id, Mark Mark)> Drawn => Marks.Where(one => one.Mark.Last >= Axis.First && one.Mark.First <= Axis.Last);

    public bool HasEarlier => Marks.Any(one => one.Mark.Last < Axis.First);

    /// <summary>The first days of quarters on the axis.</summary>
    public IEnumerable<DateOnly> Quarters
    {
        get
        {
            for (var month = new DateOnly(Axis.First.Year, Axis.First.Month, 1).AddMonths(1); month <= Axis.Last; month = month.AddMonths(1))
                if (month.Month % 3 == 1)
                    yield return month;
        }
    }

    /// <param name="marks">In any order; the list has them by lane and day.</param>
    public static TimelinePicture Of(IEnumerable<Mark> marks, DateOnly today)
    {
        List<(string, Mark)> ordered =
            [.. marks.OrderBy(mark => mark.Lane).ThenBy(mark => mark.First).ThenBy(mark => mark.Last).Select((mark, i) => ($"mark-{i + 1}", mark))];
        var all = ordered.Select(one => one.Item2).ToList();
        var earliest = today.AddMonths(-MonthsBack);
        var first = all.Select(mark => mark.First).Append(today.AddMonths(-3)).Min();
        var last = all.Select(mark => mark.Last).Append(today.AddMonths(1)).Max();
        var axis = new DayRange(first < earliest ? earliest : first, last > today.AddYears(1) ? today.AddYears(1) : last);
        return new TimelinePicture(new DayRange(axis.First.AddDays(-DaysBeside), axis.Last.AddDays(DaysBeside)), today, ordered);
    }

    public int X(DateOnly day) => (Math.Clamp(day.DayNumber, Axis.First.DayNumber, Axis.Last.DayNumber + 1) - Axis.First.DayNumber) * Width / Axis.Length;

    /// <summary>At least as wide as can be seen and pointed at.</summary>
    public int WidthOf(Mark mark) => Math.Max(8, X(mark.Last.AddDays(1)) - X(mark.First));

    public static int Y(Lane lane) => Top + ((int)lane * LaneHeight);
}
