using System.Globalization;
using EarlySupport.Domain.Absences;

namespace EarlySupport.Service.People;

/// <summary>Twelve months up to today, with the days of them on which somebody was absent by sickness or accident at work.</summary>
/// <param name="Absent">Maximal ranges in date order, cut to the year.</param>
/// <param name="GoesOn">Whether somebody is absent today.</param>
public sealed record AbsenceYear(DayRange Year, IReadOnlyList<DayRange> Absent, bool GoesOn)
{
    public int Days => Absent.Sum(range => range.Length);

    public static DateOnly FirstDay(DateOnly today) => today.AddYears(-1).AddDays(1);

    /// <summary>The first day of each month that begins in it.</summary>
    public IEnumerable<DateOnly> Months
    {
        get
        {
            for (var month = new DateOnly(Year.First.Year, Year.First.Month, 1).AddMonths(1); month <= Year.Last; month = month.AddMonths(1))
                yield return month;
        }
    }

    /// <summary>Days from the beginning of the year.</summary>
    public int At(DateOnly day) => day.DayNumber - Year.First.DayNumber;

    /// <summary>The same as a share of the year's width, for a picture that is as wide as the screen gives.</summary>
    public string PercentAt(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{At(day) * 100m / Year.Length:0.##}%");

    public static AbsenceYear Of(IEnumerable<Absence> absences, DateOnly today)
    {
        var year = new DayRange(FirstDay(today), today);
        var absent = new List<DayRange>();
        foreach (var absence in absences.Where(a => a.Kind is AbsenceKind.Sickness or AbsenceKind.OccupationalAccident).OrderBy(a => a.FirstDay))
        {
            var (first, last) = (Later(absence.FirstDay, year.First), Earlier(absence.LastDay ?? today, today));
            if (first > last)
                continue;
            if (absent.Count > 0 && first <= absent[^1].Last.AddDays(1))
                absent[^1] = absent[^1] with { Last = Later(last, absent[^1].Last) };
            else
                absent.Add(new DayRange(first, last));
        }

        return new AbsenceYear(year, absent, absent.Count > 0 && absent[^1].Last == today);
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
