using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Absences.Rules;

/// <summary>
/// Reached on the day that brings the estimated sickness-allowance days from below the limit to it: a day that accrues, or the date of a
/// confirmed count. Between two confirmed counts, and inside one chain's window, the count only grows.
/// </summary>
internal static class AllowanceDaysRule
{
    public static IEnumerable<Reached> Evaluate(AllowanceDays rule, AbsenceHistory history)
    {
        var ledger = history.Allowance;
        var count = new AllowanceCount(ledger.Accrual(rule.CountPartial));
        var confirmed = 0;
        for (var i = 0; i < ledger.Periods.Count; i++)
        {
            var period = ledger.Periods[i];
            var next = i + 1 < ledger.Periods.Count ? ledger.Periods[i + 1].Onset : DateOnly.MaxValue;
            var day = period.Onset.AddDays(-1);
            for (; confirmed < ledger.Confirmed.Count && ledger.Confirmed[confirmed].AsOf < next; confirmed++)
            {
                var asOf = ledger.Confirmed[confirmed].AsOf;
                if (count.DayThatReaches(rule.Days, period, day) is { } before && before < asOf)
                    yield return new(before, Explain(rule, count, period, before));
                var below = count.At(asOf.AddDays(-1), period) < rule.Days;
                count.Confirm(ledger.Confirmed[confirmed], period);
                if (below && ledger.Confirmed[confirmed].Days >= rule.Days)
                    yield return new(asOf, Explain(rule, count, period, asOf));
                day = asOf;
            }

            if (count.DayThatReaches(rule.Days, period, day) is { } reached && reached < next)
                yield return new(reached, Explain(rule, count, period, reached));
        }
    }

    private static AllowanceDaysExplanation Explain(AllowanceDays rule, AllowanceCount count, AllowancePeriod period, DateOnly day) => new(
        rule.Days,
        rule.CountPartial,
        count.At(day, period),
        period.Onset,
        period.Waiting,
        Accrued: count.Accrual.In(period.Onset, day),
        Earlier: count.Accrual.In(period.CountsFrom, period.Onset.AddDays(-1)),
        period.EarlierFrom,
        count.ConfirmedIn(period));
}
