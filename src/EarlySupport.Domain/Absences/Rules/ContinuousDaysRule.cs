using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Absences.Rules;

/// <summary>
/// Reached on the day on which a spell's length reaches the limit. That is always an absence day: on a bridged day the spell has not
/// grown yet, and whether it will is not known.
/// </summary>
internal static class ContinuousDaysRule
{
    public static IEnumerable<Reached> Evaluate(ContinuousDays rule, AbsenceHistory history)
    {
        foreach (var spell in history.Spells)
        {
            if (spell.Length < rule.Days)
                continue;
            var day = history.SicknessDays.FirstFrom(spell.First.AddDays(rule.Days - 1));
            yield return new(day, Explain(rule, new(spell.First, day), history.SicknessDays));
        }
    }

    private static ContinuousDaysExplanation Explain(ContinuousDays rule, DayRange spell, DaySet days)
    {
        var absent = days.In(spell);
        var bridged = absent.Zip(absent.Skip(1), (before, after) => new DayRange(before.Last.AddDays(1), after.First.AddDays(-1)));
        return new(rule.Days, spell, absent, [.. bridged]);
    }
}
