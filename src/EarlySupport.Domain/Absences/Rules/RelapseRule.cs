using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Absences.Rules;

/// <summary>Reached on the first day of a spell that follows soon on a long one.</summary>
internal static class RelapseRule
{
    public static IEnumerable<Reached> Evaluate(Relapse rule, AbsenceHistory history)
    {
        var spells = history.Spells;
        for (var i = 1; i < spells.Count; i++)
        {
            var (previous, day) = (spells[i - 1], spells[i].First);
            var between = day.DayNumber - previous.Last.DayNumber;
            if (previous.Length >= rule.MinLength && between <= rule.WithinDays)
                yield return new(day, new RelapseExplanation(rule.MinLength, rule.WithinDays, previous, between));
        }
    }
}
