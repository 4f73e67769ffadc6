using EarlySupport.Domain.Organisation;

namespace EarlySupport.Domain.Absences.ReportingAbsence;

/// <summary>Payroll, or a person for it, says that somebody is or was away.</summary>
public sealed record ReportAbsence(string EmployeeId, Absence Absence)
{
    /// <param name="employment">Null when the employee is not known.</param>
    /// <param name="idBelongsTo">The employee that the absence id stands with already, in the whole organisation; null when it is free.</param>
    public Decision Decide(AbsenceRecord record, Employment? employment, string? idBelongsTo)
    {
        if (AbsenceLimits.Broken(Absence, employment) is { } broken)
            return broken;
        if (idBelongsTo is not null && idBelongsTo != EmployeeId)
            return Decision.Refused(RefusalCodes.AbsenceIdOfAnotherPerson, ("absenceId", Absence.AbsenceId));
        if (!record.Absences.TryGetValue(Absence.AbsenceId, out var standing))
            return Decision.Of(new AbsenceReported(
                EmployeeId, Absence.AbsenceId, Absence.Kind, Absence.FirstDay, Absence.LastDay, Absence.Percent));
        return standing == Absence
            ? Decision.Nothing
            : Decision.Refused(RefusalCodes.AbsenceAlreadyReported, ("absenceId", Absence.AbsenceId));
    }
}
