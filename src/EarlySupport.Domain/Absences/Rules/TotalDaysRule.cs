using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Absences.Rules;

/// <summary>
/// Reached on each day on which the sickness absence days in the window rise from below the limit to it. A day adds itself at most, so
/// only absence days can be such a day, and a count that is k short needs k days more.
/// </summary>
internal static class TotalDaysRule
{
    public static IEnumerable<Reached> Evaluate(TotalDays rule, AbsenceHistory history)
    {
        var days = history.SicknessDays;
        var rearm = new Rearm(rule.RearmAfter);
        foreach (var range in days.Ranges)
        {
            var below = Missing(rule, days, range.First.AddDays(-1)) > 0;
            for (var day = range.First; day <= range.Last;)
            {
                var missing = Missing(rule, days, day);
                if (missing <= 0 && below && rearm.Keeps(day))
                    yield return new(day, Explain(rule, days, day));
                below = missing > 0;
                day = day.AddDays(below ? missing : 1);
            }
        }
    }

    private static int Missing(TotalDays rule, DaySet days, DateOnly day) =>
        rule.Days - (days.CountUpTo(day) - days.CountUpTo(rule.Window.StartsAfter(day)));

    private static TotalDaysExplanation Explain(TotalDays rule, DaySet days, DateOnly day)
    {
        var window = new DayRange(rule.Window.StartsAfter(day).AddDays(1), day);
        var counted = days.In(window);
        return new(rule.Days, window, counted.Sum(range => range.Length), counted);
    }
}
