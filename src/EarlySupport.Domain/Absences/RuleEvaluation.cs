using EarlySupport.Domain.Absences.Rules;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Absences;

/// <summary>Holds one person's absences against rules.</summary>
public static class RuleEvaluation
{
    /// <summary>
    /// Every crossing there is on the as-of date, history included, as <c>absence-rules.md</c> has it. The same input gives the same
    /// crossings, in whatever order the records come.
    /// </summary>
    /// <param name="absences">All of one person's records. What begins after the as-of date is not looked at, nor is the part after it.</param>
    /// <param name="confirmed">Of two counts for the same date the later one in the collection holds; counts after the as-of date are not looked at.</param>
    /// <param name="rules">Versions of one rule may stand side by side; each gives the crossings of its own effective dates.</param>
    /// <param name="asOf">Inclusive.</param>
    /// <returns>By date, then rule id (ordinal).</returns>
    public static IReadOnlyList<Crossing> Crossings(
        IReadOnlyCollection<Absence> absences,
        IReadOnlyCollection<ConfirmedAllowanceDays> confirmed,
        IReadOnlyList<Rule> rules,
        DateOnly asOf)
    {
        var history = new AbsenceHistory(absences, confirmed, asOf);
        var crossings = new List<Crossing>();
        foreach (var rule in rules)
        {
            foreach (var (on, explanation) in Evaluate(rule.Type, history))
            {
                if (on >= rule.EffectiveFrom && (rule.EffectiveTo is null || on < rule.EffectiveTo))
                    crossings.Add(new(rule.Id, rule.Version, on, explanation));
            }
        }

        crossings.Sort((a, b) => a.ReachedOn != b.ReachedOn
            ? a.ReachedOn.CompareTo(b.ReachedOn)
            : string.CompareOrdinal(a.RuleId, b.RuleId));
        return crossings;
    }

    private static IEnumerable<Reached> Evaluate(RuleType type, AbsenceHistory history) => type switch
    {
        ContinuousDays rule => ContinuousDaysRule.Evaluate(rule, history),
        TotalDays rule => TotalDaysRule.Evaluate(rule, history),
        SpellCount rule => SpellCountRule.Evaluate(rule, history),
        Relapse rule => RelapseRule.Evaluate(rule, history),
        AllowanceDays rule => AllowanceDaysRule.Evaluate(rule, history),
        _ => throw new NotSupportedException($"No evaluation for the rule type {type.GetType().Name}."),
    };
}
