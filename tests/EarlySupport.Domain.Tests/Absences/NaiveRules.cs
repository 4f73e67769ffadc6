using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Calendar;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Tests.Absences;

/// <summary>
/// The rules written straight from <c>absence-rules.md</c>, on sets of dates, day by day: slow, and with nothing in common with the real
/// ones but the calendar's answer about a single day. What the real ones are compared with, in tests and in the benchmark.
/// </summary>
internal sealed class NaiveRules
{
    private readonly DateOnly _asOf;
    private readonly IReadOnlyCollection<Absence> _absences;
    private readonly IReadOnlyCollection<ConfirmedAllowanceDays> _confirmed;
    private readonly HashSet<DateOnly> _sicknessDays;
    private readonly List<(DateOnly First, DateOnly Last)> _spells;

    private NaiveRules(IReadOnlyCollection<Absence> absences, IReadOnlyCollection<ConfirmedAllowanceDays> confirmed, DateOnly asOf)
    {
        _asOf = asOf;
        _absences = absences;
        _confirmed = confirmed;
        _sicknessDays = DaysOf(AbsenceKind.Sickness, AbsenceKind.OccupationalAccident);
        _spells = Runs(_sicknessDays);
    }

    public static IReadOnlyList<(DateOnly ReachedOn, string RuleId)> Crossings(
        IReadOnlyCollection<Absence> absences, IReadOnlyCollection<ConfirmedAllowanceDays> confirmed, IReadOnlyList<Rule> rules, DateOnly asOf)
    {
        var naive = new NaiveRules(absences, confirmed, asOf);
        var crossings =
            from rule in rules
            from day in naive.DaysThatReach(rule.Type)
            where day >= rule.EffectiveFrom && !(day >= rule.EffectiveTo)
            select (day, rule.Id);
        return [.. crossings.OrderBy(crossing => crossing.day).ThenBy(crossing => crossing.Id, StringComparer.Ordinal)];
    }

    private IEnumerable<DateOnly> DaysThatReach(RuleType type) => type switch
    {
        ContinuousDays rule => Everyday().Where(day => LengthOn(day) >= rule.Days && LengthBefore(day) < rule.Days),
        TotalDays rule => Rearmed(rule.RearmAfter, Rises(rule.Days, day => TotalOn(day, rule.Window))),
        SpellCount rule => Rearmed(rule.RearmAfter, Rises(rule.Count, day => SpellsOn(day, rule))),
        Relapse rule => _spells.Zip(_spells.Skip(1))
            .Where(pair => pair.Second.First <= pair.First.Last.AddDays(rule.WithinDays))
            .Where(pair => pair.First.First.AddDays(rule.MinLength - 1) <= pair.First.Last)
            .Select(pair => pair.Second.First),
        AllowanceDays rule => AllowanceDaysThatReach(rule),
        _ => throw new NotSupportedException(type.ToString()),
    };

    /// <summary>Every day from the first one anything is known about.</summary>
    private IEnumerable<DateOnly> Everyday()
    {
        var known = _absences.Select(absence => absence.FirstDay).Concat(_confirmed.Select(count => count.AsOf)).DefaultIfEmpty(_asOf);
        for (var day = known.Min(); day <= _asOf; day = day.AddDays(1))
            yield return day;
    }

    private IEnumerable<DateOnly> Rises(int limit, Func<DateOnly, int> count)
    {
        var before = 0;
        foreach (var day in Everyday())
        {
            var now = count(day);
            if (before < limit && now >= limit)
                yield return day;
            before = now;
        }
    }

    private static List<DateOnly> Rearmed(int? after, IEnumerable<DateOnly> days)
    {
        var kept = new List<DateOnly>();
        foreach (var day in days)
        {
            if (kept.Count == 0 || after is null || day >= kept[^1].AddDays(after.Value))
                kept.Add(day);
        }

        return kept;
    }

    // The spell's length as it was on the day, 0 on a day that is not an absence day.
    private int LengthOn(DateOnly day) =>
        _sicknessDays.Contains(day) ? day.DayNumber - SpellOf(day).First.DayNumber + 1 : 0;

    private int LengthBefore(DateOnly day)
    {
        for (var (earlier, first) = (day.AddDays(-1), SpellOf(day).First); earlier >= first; earlier = earlier.AddDays(-1))
        {
            if (_sicknessDays.Contains(earlier))
                return LengthOn(earlier);
        }

        return 0;
    }

    private (DateOnly First, DateOnly Last) SpellOf(DateOnly day) => _spells.Single(spell => spell.First <= day && day <= spell.Last);

    private int TotalOn(DateOnly day, Window window)
    {
        var back = Back(day, window);
        return _sicknessDays.Count(other => other > back && other <= day);
    }

    private int SpellsOn(DateOnly day, SpellCount rule)
    {
        var back = Back(day, rule.Window);
        var inWindow = _spells.Where(spell => spell.First > back && spell.First <= day);
        if (rule.MaxLength is not { } max)
            return inWindow.Count();
        var isOpen = _absences.Any(absence => absence.LastDay is null && absence.FirstDay <= _asOf);
        return inWindow
            .Where(spell => !(isOpen && spell == _spells[^1]))
            .Count(spell => spell.Last <= day && spell.Last < spell.First.AddDays(max));
    }

    private IEnumerable<DateOnly> AllowanceDaysThatReach(AllowanceDays rule)
    {
        var full = DaysOf(AbsenceKind.Sickness, AbsenceKind.Sickness);
        var either = DaysOf(AbsenceKind.Sickness, AbsenceKind.PartialSickness);
        var rehabilitation = DaysOf(AbsenceKind.Rehabilitation, AbsenceKind.Rehabilitation);
        var chains = Runs(either);
        var counted = new List<(DateOnly Day, int Days)>(); // what the rule counts: days that accrued, and differences confirmed
        DateOnly? lastAccrued = null;
        var waiting = new HashSet<DateOnly>();
        var from = DateOnly.MinValue;
        foreach (var day in Everyday())
        {
            if (chains.Any(chain => chain.First == day))
            {
                from = CountedFrom(day, chains);
                waiting = WaitingFrom(day, lastAccrued, rehabilitation);
            }

            var accrues = either.Contains(day) && !waiting.Contains(day) && FinnishCalendar.IsWeekday(day);
            var confirmed = _confirmed.LastOrDefault(count => count.AsOf == day);
            if (!accrues && confirmed is null)
                continue;

            lastAccrued = accrues ? day : lastAccrued;
            var before = counted.Where(entry => entry.Day >= from).Sum(entry => entry.Days);
            var now = before + (accrues && (full.Contains(day) || rule.CountPartial) ? 1 : 0);
            counted.Add((day, (confirmed?.Days ?? now) - before));
            now = confirmed?.Days ?? now;

            var isEstimate = !_confirmed.Any(count => count.AsOf >= from && count.AsOf <= day);
            if (before < rule.Days && now >= rule.Days && !(isEstimate && !_spells.Any(spell => spell.First <= day)))
                yield return day;
        }
    }

    private static DateOnly CountedFrom(DateOnly onset, List<(DateOnly First, DateOnly Last)> chains)
    {
        var forgotten = chains.Zip(chains.Skip(1))
            .Where(pair => pair.Second.First <= onset && pair.Second.First > pair.First.Last.AddMonths(12))
            .Select(pair => pair.First.Last.AddDays(1));
        return forgotten.Append(onset.AddMonths(-24)).Max();
    }

    private static HashSet<DateOnly> WaitingFrom(DateOnly onset, DateOnly? lastAccrued, HashSet<DateOnly> rehabilitation)
    {
        var before = rehabilitation.Where(day => day < onset).ToList();
        if (before.Count > 0 && !WorkingDayBetween(before.Max(), onset))
            return [];
        var waiting = new HashSet<DateOnly> { onset };
        if (lastAccrued is not null && onset <= lastAccrued.Value.AddDays(30))
            return waiting;
        for (var (day, weekdays) = (onset.AddDays(1), 0); weekdays < 9; day = day.AddDays(1))
        {
            waiting.Add(day);
            weekdays += FinnishCalendar.IsWeekday(day) ? 1 : 0;
        }

        return waiting;
    }

    private HashSet<DateOnly> DaysOf(AbsenceKind kind, AbsenceKind orKind)
    {
        var days = new HashSet<DateOnly>();
        foreach (var absence in _absences.Where(absence => absence.Kind == kind || absence.Kind == orKind))
        {
            for (var day = absence.FirstDay; day <= _asOf && !(day > absence.LastDay); day = day.AddDays(1))
                days.Add(day);
        }

        return days;
    }

    private static List<(DateOnly First, DateOnly Last)> Runs(HashSet<DateOnly> days)
    {
        var runs = new List<(DateOnly First, DateOnly Last)>();
        foreach (var day in days.Order())
        {
            if (runs.Count > 0 && !WorkingDayBetween(runs[^1].Last, day))
                runs[^1] = (runs[^1].First, day);
            else
                runs.Add((day, day));
        }

        return runs;
    }

    private static bool WorkingDayBetween(DateOnly before, DateOnly after)
    {
        for (var day = before.AddDays(1); day < after; day = day.AddDays(1))
        {
            if (FinnishCalendar.IsWorkingDay(day))
                return true;
        }

        return false;
    }

    private static DateOnly Back(DateOnly day, Window window) =>
        window.Unit == WindowUnit.Months ? day.AddMonths(-window.Length) : day.AddDays(-window.Length);
}
