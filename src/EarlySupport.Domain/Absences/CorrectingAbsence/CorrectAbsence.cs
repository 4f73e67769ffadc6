using EarlySupport.Domain.Organisation;

namespace EarlySupport.Domain.Absences.CorrectingAbsence;

/// <summary>A reported absence should have read otherwise; the whole record as it should be.</summary>
public sealed record CorrectAbsence(string EmployeeId, Absence Absence)
{
    public Decision Decide(AbsenceRecord record, Employment? employment)
    {
        if (!record.Absences.TryGetValue(Absence.AbsenceId, out var standing))
            return Decision.Refused(RefusalCodes.AbsenceUnknown, ("absenceId", Absence.AbsenceId));
        if (AbsenceLimits.Broken(Absence, employment) is { } broken)
            return broken;
        return standing == Absence
            ? Decision.Nothing
            : Decision.Of(new AbsenceCorrected(
                EmployeeId, Absence.AbsenceId, Absence.Kind, Absence.FirstDay, Absence.LastDay, Absence.Percent));
    }
}
