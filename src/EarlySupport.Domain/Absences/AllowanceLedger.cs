using EarlySupport.Domain.Calendar;

namespace EarlySupport.Domain.Absences;

/// <summary>
/// The estimate of Kela's ledger (<c>absence-rules.md</c>, "Estimated sickness-allowance days", 1 to 4): which days accrued, and from
/// which day on they count for whom asks in which chain.
/// </summary>
internal sealed class AllowanceLedger
{
    // Kela's waiting period is the onset day and nine weekdays; a relapse within 30 days waits for its onset day alone.
    private const int WaitingWeekdays = 9;
    private const int RelapseDays = 30;
    private const int EarlierMonths = 24;
    private const int FitForWorkMonths = 12;

    private readonly AllowanceAccrual _full;
    private readonly AllowanceAccrual _withPartial;

    private AllowanceLedger(IReadOnlyList<AllowancePeriod> periods, List<AccruedDays> entries, IReadOnlyList<ConfirmedAllowanceDays> confirmed)
    {
        Periods = periods;
        Confirmed = confirmed;
        _full = new AllowanceAccrual(entries.Where(entry => !entry.Partial));
        _withPartial = new AllowanceAccrual(entries);
    }

    /// <summary>In date order, without a hole from the first one on.</summary>
    public IReadOnlyList<AllowancePeriod> Periods { get; }

    /// <summary>One for each date, in date order. Of two for the same date the one recorded later holds.</summary>
    public IReadOnlyList<ConfirmedAllowanceDays> Confirmed { get; }

    public AllowanceAccrual Accrual(bool countPartial) => countPartial ? _withPartial : _full;

    public static AllowanceLedger Of(
        DaySet full, DaySet partial, DaySet incapacity, DaySet rehabilitation, IEnumerable<ConfirmedAllowanceDays> confirmed)
    {
        var partialOnly = partial.Except(full);
        var counts = confirmed.GroupBy(count => count.AsOf).Select(sameDay => sameDay.Last()).OrderBy(count => count.AsOf).ToList();
        var (periods, entries) = (new List<AllowancePeriod>(), new List<AccruedDays>());
        DayRange? previous = null;
        var remembered = DateOnly.MinValue;
        foreach (var chain in Spells.Of(incapacity))
        {
            if (previous is { } before && chain.First > before.Last.AddMonths(FitForWorkMonths))
                remembered = before.Last.AddDays(1);
            previous = chain;
            var lastAccrued = entries.Count > 0 ? entries[^1].Range.Last : (DateOnly?)null;
            var waiting = Waiting(chain.First, lastAccrued, rehabilitation.LastBefore(chain.First));
            periods.Add(Period(chain.First, waiting, remembered));
            entries.AddRange(Accrue(new(waiting?.Last.AddDays(1) ?? chain.First, chain.Last), full, partialOnly));
        }

        if (counts.Count > 0 && (periods.Count == 0 || counts[0].AsOf < periods[0].Onset))
            periods.Insert(0, Period(counts[0].AsOf, waiting: null, remembered: DateOnly.MinValue));
        return new AllowanceLedger(periods, entries, counts);
    }

    private static DayRange? Waiting(DateOnly onset, DateOnly? lastAccrued, DateOnly? lastRehabilitation)
    {
        if (lastRehabilitation is { } rehabilitated && !FinnishCalendar.WorkingDayStandsBetween(rehabilitated, onset))
            return null;
        if (lastAccrued is { } accrued && onset.DayNumber - accrued.DayNumber <= RelapseDays)
            return new(onset, onset);
        return new(onset, FinnishCalendar.WeekdayFrom(onset.AddDays(1), WaitingWeekdays));
    }

    private static AllowancePeriod Period(DateOnly onset, DayRange? waiting, DateOnly remembered)
    {
        var earlierFrom = onset.AddMonths(-EarlierMonths);
        return new(onset, waiting, earlierFrom, remembered > earlierFrom ? remembered : earlierFrom);
    }

    private static List<AccruedDays> Accrue(DayRange days, DaySet full, DaySet partialOnly)
    {
        if (days.First > days.Last)
            return [];
        var entries = new List<AccruedDays>();
        foreach (var range in full.In(days))
            AddEntry(range, partial: false);
        foreach (var range in partialOnly.In(days))
            AddEntry(range, partial: true);
        entries.Sort((a, b) => a.Range.First.CompareTo(b.Range.First));
        return entries;

        void AddEntry(DayRange range, bool partial)
        {
            if (AllowanceAccrual.Entry(range.First, range.Last, partial) is { } entry)
                entries.Add(entry);
        }
    }
}

/// <summary>From a chain's first day until the next chain's: one window to count in.</summary>
/// <param name="Onset">The chain's first day. The date of the first confirmed count, where that comes before any chain.</param>
/// <param name="Waiting">The waiting period; it may reach past the chain's end. Null when there is none.</param>
/// <param name="EarlierFrom">The first day less 24 months.</param>
/// <param name="CountsFrom">As <paramref name="EarlierFrom"/>, or the day after the last one that is forgotten, whichever is later.</param>
internal sealed record AllowancePeriod(DateOnly Onset, DayRange? Waiting, DateOnly EarlierFrom, DateOnly CountsFrom);
