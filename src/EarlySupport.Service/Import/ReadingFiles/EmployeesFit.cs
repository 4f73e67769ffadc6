using EarlySupport.Domain.Organisation;

namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>Employees work in units the organisation has, and every line of command ends at the top.</summary>
internal static class EmployeesFit
{
    public static ImportFile<Employee> Check(ImportFile<Employee> file, Known known)
    {
        var everybody = known.With(file).Employees;
        var fitting = file.Without(row => Faults(row.Value, known.UnitIds, everybody));
        // Refusing a row takes a supervisor away from those below, or leaves in force the older line that the row would have changed, so
        // what is left is looked at until nothing more falls out.
        ImportFile<Employee> before;
        do
        {
            before = fitting;
            var lines = new LinesOfCommand(known.With(before).Employees);
            fitting = before.Without(row => LineFaults(row.Value, lines));
        }
        while (fitting.Accepted.Count < before.Accepted.Count);
        return fitting;
    }

    private static IEnumerable<Fault> Faults(
        Employee employee, IReadOnlySet<string> unitIds, IReadOnlyDictionary<string, KnownEmployee> everybody)
    {
        if (!unitIds.Contains(employee.UnitId))
            yield return Fault.UnknownUnit(employee.UnitId);
        if (employee.SupervisorId == employee.EmployeeId)
            yield return Fault.OwnSupervisor(employee.EmployeeId);
        else if (employee.SupervisorId is { } supervisor && !everybody.ContainsKey(supervisor))
            yield return Fault.UnknownSupervisor(supervisor);
    }

    private static IEnumerable<Fault> LineFaults(Employee employee, LinesOfCommand lines) => lines.EndOf(employee.EmployeeId) switch
    {
        LineEnd.Nobody => [Fault.UnknownSupervisor(employee.SupervisorId!)],
        LineEnd.Self => [Fault.SupervisorCycle(employee.SupervisorId!)],
        _ => [],
    };
}
