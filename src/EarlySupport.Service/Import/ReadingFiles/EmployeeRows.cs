using EarlySupport.Domain.Organisation;

namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary><c>employees.csv</c>.</summary>
internal static class EmployeeRows
{
    public static readonly FileFormat<Employee> Format = new(
        ImportFileKind.Employees,
        ["employee_id", "name", "email", "unit_id", "supervisor_id", "employed_from", "employed_to", "fte_percent"],
        Read,
        employee => employee.EmployeeId,
        (first, employee) => Fault.OtherValues("employee_id", employee.EmployeeId, first.Line));

    private static Employee Read(Row row)
    {
        var from = row.Day(5);
        return new Employee(
            row.Id(0), row.Name(1), row.OptionalEmail(2), row.Id(3), row.OptionalId(4), from,
            row.OptionalLastDay(6, 5, from), row.Percentage(7));
    }
}
