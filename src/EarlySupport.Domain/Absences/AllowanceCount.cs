namespace EarlySupport.Domain.Absences;

/// <summary>
/// The count of one reading of the ledger, with the confirmed counts known so far. A confirmed count enters as the difference it makes to
/// the estimate on its date, and leaves a later window as if those days had accrued on that date.
/// </summary>
internal sealed class AllowanceCount(AllowanceAccrual accrual)
{
    private readonly List<(ConfirmedAllowanceDays Confirmed, int Difference)> _confirmed = [];

    public AllowanceAccrual Accrual => accrual;

    /// <summary>The count at the end of the day, as the period's window has it.</summary>
    public int At(DateOnly day, AllowancePeriod period)
    {
        var count = accrual.CountUpTo(day) - accrual.CountUpTo(period.CountsFrom.AddDays(-1));
        foreach (var (confirmed, difference) in _confirmed)
        {
            if (confirmed.AsOf >= period.CountsFrom && confirmed.AsOf <= day)
                count += difference;
        }

        return count;
    }

    /// <param name="confirmed">Not before any that was given earlier.</param>
    /// <param name="period">The newest one begun by then.</param>
    public void Confirm(ConfirmedAllowanceDays confirmed, AllowancePeriod period) =>
        _confirmed.Add((confirmed, confirmed.Days - At(confirmed.AsOf, period)));

    /// <summary>The newest confirmed count that is in the period's window; null when there is none.</summary>
    public ConfirmedAllowanceDays? ConfirmedIn(AllowancePeriod period) =>
        _confirmed.Count > 0 && _confirmed[^1].Confirmed.AsOf >= period.CountsFrom ? _confirmed[^1].Confirmed : null;

    /// <summary>
    /// The day after <paramref name="day"/> on which accruing brings the count to the limit, if nothing else is confirmed by then; null
    /// when it never does, or when the count is there on <paramref name="day"/> already.
    /// </summary>
    public DateOnly? DayThatReaches(int limit, AllowancePeriod period, DateOnly day)
    {
        var missing = limit - At(day, period);
        return missing > 0 ? accrual.DayOf(accrual.CountUpTo(day) + missing) : null;
    }
}
