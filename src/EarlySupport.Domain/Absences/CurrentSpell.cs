namespace EarlySupport.Domain.Absences;

/// <summary>The spell of sickness that somebody is in.</summary>
public static class CurrentSpell
{
    /// <summary>
    /// Counted as for the limit of continuous days: sickness and occupational accidents, bridged where no working day stands between.
    /// </summary>
    /// <param name="absences">All of one person's records.</param>
    /// <returns>From its first day to today; null for somebody who is not absent today.</returns>
    public static DayRange? Of(IReadOnlyCollection<Absence> absences, DateOnly today) =>
        new AbsenceHistory(absences, [], today).Spells is [.., var last] && last.Last == today ? last : null;
}
