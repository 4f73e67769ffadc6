using EarlySupport.Domain.Calendar;

namespace EarlySupport.Domain.Absences;

/// <summary>
/// Spells and incapacity chains are made by the same test: maximal runs of days in which no working day stands strictly between two
/// neighbouring days (<c>absence-rules.md</c>, "Words"). A range runs from the first day to the last, bridged days included.
/// </summary>
internal static class Spells
{
    /// <returns>In date order.</returns>
    public static IReadOnlyList<DayRange> Of(DaySet days)
    {
        var spells = new List<DayRange>();
        foreach (var range in days.Ranges)
        {
            if (spells.Count > 0 && !FinnishCalendar.WorkingDayStandsBetween(spells[^1].Last, range.First))
                spells[^1] = spells[^1] with { Last = range.Last };
            else
                spells.Add(range);
        }

        return spells;
    }
}
