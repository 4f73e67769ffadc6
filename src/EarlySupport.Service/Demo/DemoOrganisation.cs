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

    /// <summary>The same arguments give the same organisation, on every machine and every version of .NET.</summary>
    /// <param name="today">Absences are given up to this day, inclusive; some are still open on it, or have a known last day after it.</param>
    /// <param name="years">How far back the absences go from <paramref name="today"/>.</param>
    public static DemoOrganisation Generate(int seed, DateOnly today, int people = 300, int years = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, MinPeople);
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        var employees = DemoStaff.Hire(new SeededRandom(seed), people, today, today.AddYears(-years));
        var examples = CurrentExamples.For(employees, today);
        var absences =
            from person in employees.Select((employee, index) => (Employee: employee, Index: index))
            from absence in History(person.Employee, new SeededRandom(seed, person.Index + 1))
            select (person.Employee.EmployeeId, Absence: absence);
        return new DemoOrganisation(DemoUnits.All, employees, Numbered(absences));

        IEnumerable<Spell> History(Employee employee, SeededRandom random)
        {
            var example = examples.GetValueOrDefault(employee.EmployeeId, []);
            var until = example.Count > 0 ? example[0].FirstDay.AddDays(-CurrentExamples.DaysAtWorkBefore) : today;
            return [.. DemoAbsences.Of(employee, random, today.AddYears(-years), until, today), .. example];
        }
    }

    private static List<ReportedAbsence> Numbered(IEnumerable<(string EmployeeId, Spell Spell)> absences) =>
    [
        .. absences.Select((absence, index) => new ReportedAbsence(absence.EmployeeId, absence.Spell.WithId($"A{index + 1:D6}"))),
    ];
}
