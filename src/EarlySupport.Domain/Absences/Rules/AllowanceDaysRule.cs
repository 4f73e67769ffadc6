using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Absences.Rules;

/// <summary>
/// Reached on the day that brings the sickness-allowance days from below the limit to it: a day that accrues, or the date of a confirmed
/// count. Inside one chain's window, and between two confirmed counts, the count only grows.
/// </summary>
internal static class AllowanceDaysRule
{
    public static IEnumerable<Reached> Evaluate(AllowanceDays rule, AbsenceHistory history)
    {
        var count = new AllowanceCount(history.Allowance.Accrual(rule.CountPartial));
        // For whom no day of full sickness is recorded, nothing is reached by estimate: see decision 10.
        var reachesByEstimate = history.Spells.Count > 0;
        foreach (var (day, period) in DaysThatReach(rule.Days, count, history.Allowance))
        {
            if (reachesByEstimate || count.ConfirmedIn(period, day) is not null)
                yield return new(day, Explain(rule, count, period, day));
        }
    }

    private static IEnumerable<(DateOnly Day, AllowancePeriod Period)> DaysThatReach(int limit, AllowanceCount count, AllowanceLedger ledger)
    {
        var confirmed = new Queue<ConfirmedAllowanceDays>(ledger.Confirmed);
        foreach (var period in ledger.Periods)
        {
            var counted = period.Onset.AddDays(-1);
            while (confirmed.TryPeek(out var next) && next.AsOf < period.Until)
            {
                if (count.DayThatReaches(limit, period, counted) is { } before && before < next.AsOf)
                    yield return (before, period);
                var below = count.At(next.AsOf.AddDays(-1), period) < limit;
                count.Confirm(confirmed.Dequeue());
                if (below && next.Days >= limit)
                    yield return (next.AsOf, period);
                counted = next.AsOf;
            }

            if (count.DayThatReaches(limit, period, counted) is { } day && day < period.Until)
                yield return (day, period);
        }
    }

    private static AllowanceDaysExplanation Explain(AllowanceDays rule, AllowanceCount count, AllowancePeriod period, DateOnly day)
    {
        var confirmed = count.ConfirmedIn(period, day);
        return new(
            rule.Days,
            rule.CountPartial,
            count.At(day, period),
            period.Onset,
            period.Waiting,
            Accrued: count.AccruedIn(period.Onset, day, confirmed),
            Earlier: count.AccruedIn(period.CountsFrom, period.Onset.AddDays(-1), confirmed),
            period.EarlierFrom,
            confirmed);
    }
}
