using EarlySupport.Domain.Organisation;

namespace EarlySupport.Domain.Absences;

/// <summary>What makes a single absence record impossible, whatever else the person's record holds.</summary>
internal static class AbsenceLimits
{
    public static Decision? Broken(Absence absence, Employment? employment) => (absence, employment) switch
    {
        (_, null) => Decision.Refused(RefusalCodes.EmployeeUnknown),
        _ when !Identifier.IsWellFormed(absence.AbsenceId)
            => Decision.Refused(RefusalCodes.AbsenceIdMalformed, ("maximum", Identifier.MaximumLength)),
        ({ LastDay: { } last }, _) when last < absence.FirstDay
            => Decision.Refused(RefusalCodes.LastDayBeforeFirst, ("firstDay", absence.FirstDay), ("lastDay", last)),
        ({ Percent: <= 0 or > 100 }, _) => Decision.Refused(RefusalCodes.PercentOutOfRange, ("percent", absence.Percent)),
        _ when absence.FirstDay < employment.From
            => Decision.Refused(RefusalCodes.AbsenceBeforeEmployment, ("firstDay", absence.FirstDay), ("employedFrom", employment.From)),
        _ when employment.To is { } to && absence.FirstDay > to
            => Decision.Refused(RefusalCodes.AbsenceAfterEmployment, ("firstDay", absence.FirstDay), ("employedTo", to)),
        _ => null,
    };
}
