using EarlySupport.Domain.Organisation;

namespace EarlySupport.Service.Import.ReadingFiles;

/// <summary>What rows are checked against: what the organisation has, and what the files imported before in the same run bring.</summary>
/// <param name="Employees">By employee number.</param>
/// <param name="EmployeeOfAbsence">Whose an absence is, by its id; those of the ids in the file at hand are enough.</param>
public sealed record Known(
    IReadOnlySet<string> UnitIds,
    IReadOnlyDictionary<string, KnownEmployee> Employees,
    IReadOnlyDictionary<string, string> EmployeeOfAbsence)
{
    /// <summary>An organisation before its first import.</summary>
    public static readonly Known Nothing =
        new(new HashSet<string>(), new Dictionary<string, KnownEmployee>(), new Dictionary<string, string>());

    /// <summary>With the rows of a file that can be imported. What they say replaces what was known.</summary>
    public Known With(ImportFile file) => file switch
    {
        ImportFile<Unit> units => this with { UnitIds = UnitIds.Union(units.Accepted.Select(row => row.Value.UnitId)).ToHashSet() },
        ImportFile<Employee> employees => this with
        {
            Employees = Merged(Employees, employees.Accepted.Select(row => (row.Value.EmployeeId, KnownEmployee.From(row.Value)))),
        },
        ImportFile<ReportedAbsence> absences => this with
        {
            EmployeeOfAbsence = Merged(
                EmployeeOfAbsence, absences.Accepted.Select(row => (row.Value.Absence.AbsenceId, row.Value.EmployeeId))),
        },
        _ => this,
    };

    /// <summary>The file without the rows that do not fit what is known; each is refused with every reason there is.</summary>
    public ImportFile Check(ImportFile file) => file switch
    {
        ImportFile<Employee> employees => EmployeesFit.Check(employees, this),
        ImportFile<ReportedAbsence> absences => AbsencesFit.Check(absences, this),
        _ => file,
    };

    private static Dictionary<string, T> Merged<T>(IReadOnlyDictionary<string, T> known, IEnumerable<(string Id, T Value)> rows)
    {
        var merged = new Dictionary<string, T>(known);
        foreach (var (id, value) in rows)
            merged[id] = value;
        return merged;
    }
}

/// <summary>What has to be known of an employee to check other rows; the same as in <see cref="Employee"/>.</summary>
public sealed record KnownEmployee(string? SupervisorId, DateOnly EmployedFrom, DateOnly? EmployedTo)
{
    public static KnownEmployee From(Employee employee) => new(employee.SupervisorId, employee.EmployedFrom, employee.EmployedTo);
}
