using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.IntensifiedSupport.Statements;

/// <summary>The day by which Kela must have the statement on remaining work ability: that on which rule FI-90 is reached.</summary>
public static class StatementDay
{
    /// <summary>
    /// From the absences themselves and not from the alerts: after a night of standstill a deadline may come before the alerts of its day.
    /// </summary>
    /// <param name="rules">All of the organisation's; others than FI-90 are not looked at.</param>
    /// <param name="since">The day on which the statement was asked for.</param>
    /// <returns>The first crossing from then on, reached or foreseen; where there is none, the last before it; null where there is none at all.</returns>
    public static DateOnly? Of(AbsenceRecord record, IReadOnlyList<Rule> rules, DateOnly today, DateOnly since)
    {
        IReadOnlyList<Rule> asked = [.. rules.Where(rule => rule.Id == StatutoryRules.Statement.Id)];
        IReadOnlyCollection<Absence> absences = [.. record.Absences.Values];
        IReadOnlyCollection<ConfirmedAllowanceDays> confirmed = [.. record.Confirmed.Values];
        DateOnly[] days =
        [
            .. RuleEvaluation.Crossings(absences, confirmed, asked, today).Select(crossing => crossing.ReachedOn),
            .. Forecast.Of(absences, confirmed, asked, today).Select(crossing => crossing.On),
        ];
        return days.Length == 0 ? null : days.Where(day => day >= since).DefaultIfEmpty(days[^1]).First();
    }
}
