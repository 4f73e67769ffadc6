using EarlySupport.Domain.Calendar;

namespace EarlySupport.Domain.Absences;

/// <summary>
/// The estimate of Kela's ledger (<c>absence-rules.md</c>, "Estimated sickness-allowance days", 1 to 4): which days accrued, and from
/// which day on they count in which chain.
/// </summary>
internal sealed class AllowanceLedger
{
    // The waiting period is the onset day and nine weekdays; soon after the last allowance day it is the onset day alone.
    private const int WaitingWeekdays = 9;
    private const int WaitsAgainAfterDays = 30;
    private const int EarlierMonths = 24;
    private const int FitForWorkMonths = 12;

    private readonly List<AllowancePeriod> _periods = [];
    private readonly AllowanceAccrual _full;
    private readonly AllowanceAccrual _withPartial;

    /// <param name="incapacity">The days covered by sickness or partial sickness.</param>
    /// <param name="sickness">Those of them that are full days.</param>
    public AllowanceLedger(DaySet incapacity, DaySet sickness, DaySet rehabilitation, IEnumerable<ConfirmedAllowanceDays> confirmed)
    {
        Confirmed = [.. confirmed.GroupBy(count => count.AsOf).Select(sameDay => sameDay.Last()).OrderBy(count => count.AsOf)];
        var chains = Spells.Of(incapacity);
        if (Confirmed.Count > 0 && (chains.Count == 0 || Confirmed[0].AsOf < chains[0].First))
            AddPeriod(Confirmed[0].AsOf, chains, next: 0, waiting: null, forgottenUpTo: null);

        var entries = new List<AccruedDays>();
        var days = new Queue<(DayRange Range, bool Partial)>(InTurn(sickness, incapacity.Except(sickness)));
        DateOnly? forgottenUpTo = null;
        for (var i = 0; i < chains.Count; i++)
        {
            var onset = chains[i].First;
            if (i > 0 && onset > chains[i - 1].Last.AddMonths(FitForWorkMonths))
                forgottenUpTo = chains[i - 1].Last;
            var waiting = Waiting(onset, entries.LastOrDefault()?.Range.Last, rehabilitation.LastBefore(onset));
            AddPeriod(onset, chains, next: i + 1, waiting, forgottenUpTo);
            Accrue(days, from: waiting?.Last.AddDays(1) ?? onset, chains[i].Last, entries);
        }

        _withPartial = new AllowanceAccrual(entries);
        _full = new AllowanceAccrual(entries.Where(entry => !entry.Partial));
    }

    /// <summary>In date order, without a hole from the first one on.</summary>
    public IReadOnlyList<AllowancePeriod> Periods => _periods;

    /// <summary>One for each date, in date order. Of two for the same date the one that was given later holds.</summary>
    public IReadOnlyList<ConfirmedAllowanceDays> Confirmed { get; }

    public AllowanceAccrual Accrual(bool countPartial) => countPartial ? _withPartial : _full;

    private static IEnumerable<(DayRange Range, bool Partial)> InTurn(DaySet full, DaySet partial) =>
        full.Ranges.Select(range => (Range: range, Partial: false))
            .Concat(partial.Ranges.Select(range => (Range: range, Partial: true)))
            .OrderBy(run => run.Range.First);

    private void AddPeriod(DateOnly onset, IReadOnlyList<DayRange> chains, int next, DayRange? waiting, DateOnly? forgottenUpTo)
    {
        var until = next < chains.Count ? chains[next].First : DateOnly.MaxValue;
        var earlierFrom = onset.AddMonths(-EarlierMonths);
        _periods.Add(new(onset, until, waiting, earlierFrom, forgottenUpTo >= earlierFrom ? forgottenUpTo.Value.AddDays(1) : earlierFrom));
    }

    private static DayRange? Waiting(DateOnly onset, DateOnly? lastAccrued, DateOnly? lastRehabilitation)
    {
        if (lastRehabilitation is { } rehabilitated && !FinnishCalendar.WorkingDayStandsBetween(rehabilitated, onset))
            return null;
        if (onset.DayNumber - lastAccrued?.DayNumber <= WaitsAgainAfterDays)
            return new(onset, onset);
        return new(onset, FinnishCalendar.WeekdayFrom(onset.AddDays(1), WaitingWeekdays));
    }

    private static void Accrue(Queue<(DayRange Range, bool Partial)> days, DateOnly from, DateOnly last, List<AccruedDays> entries)
    {
        while (days.TryPeek(out var run) && run.Range.First <= last)
        {
            var accruing = run.Range.First < from ? run.Range with { First = from } : run.Range;
            if (AllowanceAccrual.Entry(accruing, run.Partial) is { } entry)
                entries.Add(entry);
            days.Dequeue();
        }
    }
}
