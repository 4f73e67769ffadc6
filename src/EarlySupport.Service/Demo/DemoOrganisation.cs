using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Organisation;
using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Demo;

/// <summary>
/// An invented organisation with absences like those of Finnish municipalities: a mean of 16 to 17 calendar days of sickness absence a
/// person-year, about 22 % of people with none in a year, about 14 % with 30 days or more, and most spells of one to three days.
/// Nobody in it exists.
/// </summary>
/// <param name="Employees">Each after their supervisor.</param>
/// <param name="Absences">Ordered by employee and first day. None begins outside its employment, or after the day it was made for.</param>
public sealed record DemoOrganisation(
    IReadOnlyList<Unit> Units, IReadOnlyList<Employee> Employees, IReadOnlyList<ReportedAbsence> Absences)
{
    /// <summary>Too few to fill the units and their line of command below this.</summary>
    public const int MinPeople = 40;

    /// <summary>The same arguments give the same organisation.</summary>
    /// <param name="today">Absences are given up to this day, inclusive; some are still open, or have a last day ahead.</param>
    /// <param name="years">How far back the absences go from <paramref name="today"/>.</param>
    public static DemoOrganisation Generate(int seed, DateOnly today, int people = 300, int years = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, MinPeople);
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        var from = today.AddYears(-years);
        var employees = DemoStaff.Hire(new SeededRandom(seed), people, today, from);
        // Each person from a sequence of their own: a change in one history leaves those of all others as they are.
        var histories = employees
            .Select((employee, index) => DemoAbsences.Of(employee, new SeededRandom(seed, index + 1), from, today)).ToList();
        CurrentExamples.SetInto(histories, employees, today);
        var absences =
            from history in employees.Zip(histories)
            from absence in history.Second
            select (history.First.EmployeeId, Absence: absence);
        return new DemoOrganisation(
            DemoUnits.All, employees, [.. absences.Select((one, index) => Numbered(one.EmployeeId, one.Absence, index))]);
    }

    /// <summary>As if read from the three files, in the order in which they are imported.</summary>
    public IReadOnlyList<ImportFile> ToFiles() =>
    [
        File("units.csv", ImportFileKind.Units, Units),
        File("employees.csv", ImportFileKind.Employees, Employees),
        File("absences.csv", ImportFileKind.Absences, Absences),
    ];

    private static ReportedAbsence Numbered(string employeeId, Absence absence, int index) =>
        new(employeeId, absence with { AbsenceId = $"A{index + 1:D6}" });

    private static ImportFile<T> File<T>(string name, ImportFileKind kind, IReadOnlyList<T> values) =>
        new(name, kind, [.. values.Select((value, index) => new AcceptedRow<T>(index + 2, "", value))], []);
}
