using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Absences.Rules;

/// <summary>
/// Reached on each day on which the sickness absence days in the window rise from below the limit to it. A day adds itself at most: only
/// an absence day can be such a day, the count is the limit exactly then, and a count that is k short needs k days more.
/// </summary>
internal static class TotalDaysRule
{
    // Over absence days in a row the count falls only by what the window gets shorter, and so many months are never a week shorter at one
    // time than at another. A count that far over the limit does not come below it before the range ends.
    private const int WellOver = 7;

    public static IEnumerable<Reached> Evaluate(TotalDays rule, AbsenceHistory history)
    {
        var days = history.SicknessDays;
        var rearm = new Rearm(rule.RearmAfter);
        foreach (var range in days.Ranges)
        {
            for (var day = range.First; day <= range.Last;)
            {
                var missing = Missing(rule, days, day);
                if (missing <= -WellOver)
                    break;
                if (missing == 0 && Missing(rule, days, day.AddDays(-1)) > 0 && rearm.Keeps(day))
                    yield return new(day, Explain(rule, days, day));
                day = day.AddDays(Math.Max(1, missing));
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
