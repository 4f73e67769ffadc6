namespace EarlySupport.Domain.Absences;

/// <summary>
/// One person's absences as the rules see them on the as-of date: cut there, put together from the records, each view made once and only
/// when a rule asks for it.
/// </summary>
internal sealed class AbsenceHistory
{
    private readonly List<Absence> _byFirstDay;
    private readonly IReadOnlyCollection<ConfirmedAllowanceDays> _confirmed;
    private readonly DateOnly _asOf;

    public AbsenceHistory(IReadOnlyCollection<Absence> absences, IReadOnlyCollection<ConfirmedAllowanceDays> confirmed, DateOnly asOf)
    {
        _byFirstDay = new List<Absence>(absences.Count);
        foreach (var absence in absences)
        {
            if (absence.FirstDay <= asOf)
                _byFirstDay.Add(absence);
        }

        _byFirstDay.Sort((a, b) => a.FirstDay.CompareTo(b.FirstDay));
        (_confirmed, _asOf) = (confirmed, asOf);
    }

    /// <summary>Calendar days covered by sickness or occupational accident.</summary>
    public DaySet SicknessDays => field ??= DaysOf(AbsenceKind.Sickness, AbsenceKind.OccupationalAccident);

    public IReadOnlyList<DayRange> Spells => field ??= Absences.Spells.Of(SicknessDays);

    public bool HasSicknessDayBy(DateOnly day) => Spells.Count > 0 && Spells[0].First <= day;

    /// <summary>Whether any absence, of whatever kind, has no last day yet.</summary>
    public bool HasOpenAbsence => _byFirstDay.Exists(absence => absence.LastDay is null);

    public AllowanceLedger Allowance => field ??= new AllowanceLedger(
        incapacity: DaysOf(AbsenceKind.Sickness, AbsenceKind.PartialSickness),
        sickness: DaysOf(AbsenceKind.Sickness),
        rehabilitation: DaysOf(AbsenceKind.Rehabilitation),
        confirmed: _confirmed.Where(count => count.AsOf <= _asOf));

    private DaySet DaysOf(AbsenceKind kind) => DaysOf(kind, kind);

    private DaySet DaysOf(AbsenceKind kind, AbsenceKind orKind) => DaySet.Of(
        from absence in _byFirstDay
        where absence.Kind == kind || absence.Kind == orKind
        select new DayRange(absence.FirstDay, absence.LastDay < _asOf ? absence.LastDay.Value : _asOf));
}
