namespace EarlySupport.Domain.Absences;

/// <summary>
/// The count of one reading of the ledger, with the confirmed counts known so far. The newest one in a window takes the place of everything
/// up to its date: from then on the count is it and what accrued after it.
/// </summary>
internal sealed class AllowanceCount(AllowanceAccrual accrual)
{
    private readonly List<ConfirmedAllowanceDays> _confirmed = [];

    /// <summary>The count at the end of the day, as the period's window has it.</summary>
    public int At(DateOnly day, AllowancePeriod period)
    {
        var confirmed = ConfirmedIn(period, day);
        var from = confirmed?.AsOf.AddDays(1) ?? period.CountsFrom;
        return (confirmed?.Days ?? 0) + Math.Max(0, accrual.CountUpTo(day) - accrual.CountUpTo(from.AddDays(-1)));
    }

    /// <param name="confirmed">Not before any that was given earlier.</param>
    public void Confirm(ConfirmedAllowanceDays confirmed) => _confirmed.Add(confirmed);

    /// <summary>The newest confirmed count in the period's window up to a day; null when there is none.</summary>
    public ConfirmedAllowanceDays? ConfirmedIn(AllowancePeriod period, DateOnly upTo) =>
        _confirmed.FindLast(count => count.AsOf <= upTo) is { } newest && newest.AsOf >= period.CountsFrom ? newest : null;

    /// <summary>What accrued in the window and counts for itself: not what a confirmed count has taken the place of.</summary>
    public IReadOnlyList<AccruedDays> AccruedIn(DateOnly first, DateOnly last, ConfirmedAllowanceDays? confirmed) =>
        accrual.In(confirmed?.AsOf >= first ? confirmed.AsOf.AddDays(1) : first, last);

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
