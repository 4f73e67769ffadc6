using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Absences.Rules;

/// <summary>
/// Reached on each day on which the number of spells in the window rises from below the limit to it. Spells come one at a time, so it is
/// on the day a spell begins to count: its first, or with a max length its last, when it is known to have stayed short.
/// </summary>
internal static class SpellCountRule
{
    public static IEnumerable<Reached> Evaluate(SpellCount rule, AbsenceHistory history)
    {
        var spells = rule.MaxLength is { } max ? Short(history, max) : history.Spells;
        var rearm = new Rearm(rule.RearmAfter);
        for (var newest = rule.Count - 1; newest < spells.Count; newest++)
        {
            var day = rule.MaxLength is null ? spells[newest].First : spells[newest].Last;
            var oldest = newest - rule.Count + 1;
            var full = spells[oldest].First > rule.Window.StartsAfter(day);
            var below = oldest == 0 || spells[oldest - 1].First <= rule.Window.StartsAfter(day.AddDays(-1));
            if (full && below && rearm.Keeps(day))
                yield return new(day, Explain(rule, spells, oldest, day));
        }
    }

    private static List<DayRange> Short(AbsenceHistory history, int max)
    {
        // While an absence is open nobody knows yet how long the last spell becomes.
        var known = history.HasOpenAbsence ? history.Spells.SkipLast(1) : history.Spells;
        return [.. known.Where(spell => spell.Length <= max)];
    }

    private static SpellCountExplanation Explain(SpellCount rule, IReadOnlyList<DayRange> spells, int oldest, DateOnly day)
    {
        var counted = spells.Skip(oldest).Take(rule.Count).Select(spell => spell.Last > day ? spell with { Last = day } : spell);
        return new(rule.Count, rule.MaxLength, new(rule.Window.StartsAfter(day).AddDays(1), day), [.. counted]);
    }
}
