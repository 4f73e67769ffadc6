namespace EarlySupport.Domain.Absences.CancellingAbsence;

/// <summary>A reported absence never was.</summary>
public sealed record CancelAbsence(string EmployeeId, string AbsenceId)
{
    public Decision Decide(AbsenceRecord record)
    {
        if (record.Absences.ContainsKey(AbsenceId))
            return Decision.Of(new AbsenceCancelled(EmployeeId, AbsenceId));
        return record.Cancelled.Contains(AbsenceId)
            ? Decision.Nothing
            : Decision.Refused(RefusalCodes.AbsenceUnknown, ("absenceId", AbsenceId));
    }
}
