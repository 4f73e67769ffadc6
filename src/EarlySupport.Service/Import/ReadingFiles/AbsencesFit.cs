namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>Absences are of employees the organisation has, begin while they are employed, and keep their owner.</summary>
internal static class AbsencesFit
{
    public static ImportFile<ReportedAbsence> Check(ImportFile<ReportedAbsence> file, Known known) =>
        file.Without(row => Faults(row.Value, known));

    private static IEnumerable<Fault> Faults(ReportedAbsence reported, Known known)
    {
        var (employeeId, absence) = reported;
        if (known.EmployeeOfAbsence.TryGetValue(absence.AbsenceId, out var owner) && owner != employeeId)
            yield return Fault.IdOfTwoPeople("absence_id", absence.AbsenceId, owner);
        if (!known.Employees.TryGetValue(employeeId, out var employee))
            yield return Fault.UnknownEmployee(employeeId);
        else if (absence.FirstDay < employee.EmployedFrom)
            yield return Fault.BeforeEmployment(absence.FirstDay, employee.EmployedFrom);
        else if (employee.EmployedTo is { } employedTo && absence.FirstDay > employedTo)
            yield return Fault.AfterEmployment(absence.FirstDay, employedTo);
    }
}
