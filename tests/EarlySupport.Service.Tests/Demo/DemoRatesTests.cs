using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Organisation;
using EarlySupport.Service.Demo;

namespace EarlySupport.Service.Tests.Demo;

/// <summary>The demo's absences are like those of Finnish municipalities: closely in a large population, nearly in the demo's 300 people.</summary>
public class DemoRatesTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);
    private static readonly Lazy<DemoOrganisation> Large = new(() => DemoOrganisation.Generate(seed: 1, Today, people: 20_000));

    [Fact]
    public void A_person_year_has_16_to_17_days() =>
        Assert.InRange(PersonYears(Large.Value).Average(), 16, 17);

    [Fact]
    public void About_22_percent_have_none_in_a_year() =>
        Assert.InRange(Share(PersonYears(Large.Value), days => days == 0), 0.21, 0.23);

    [Fact]
    public void About_14_percent_have_30_days_or_more_in_a_year() =>
        Assert.InRange(Share(PersonYears(Large.Value), days => days >= 30), 0.13, 0.15);

    [Theory]
    [InlineData(1, 3, 0.55, 0.65)]
    [InlineData(4, 7, 0.15, 0.25)]
    [InlineData(8, 29, 0.13, 0.20)]
    [InlineData(30, 9999, 0.02, 0.06)]
    public void Most_spells_are_short(int shortest, int longest, double low, double high)
    {
        var lengths = Large.Value.Absences.GroupBy(reported => reported.EmployeeId).SelectMany(Spells).ToList();

        Assert.InRange(Share(lengths, length => length >= shortest && length <= longest), low, high);
    }

    [Fact]
    public void The_kinds_have_plausible_shares()
    {
        var kinds = Large.Value.Absences.GroupBy(reported => reported.Absence.Kind)
            .ToDictionary(kind => kind.Key, kind => (double)kind.Count() / Large.Value.Absences.Count);

        Assert.InRange(kinds[AbsenceKind.Sickness], 0.75, 0.90);
        Assert.InRange(kinds[AbsenceKind.ChildSickness], 0.08, 0.15);
        Assert.InRange(kinds[AbsenceKind.OccupationalAccident], 0.01, 0.04);
        Assert.InRange(kinds[AbsenceKind.PartialSickness], 0.004, 0.02);
        Assert.InRange(kinds[AbsenceKind.Rehabilitation], 0.001, 0.01);
    }

    [Fact]
    public void Partial_sickness_and_rehabilitation_follow_a_long_sickness()
    {
        var before = Large.Value.Absences.Zip(Large.Value.Absences.Skip(1))
            .Where(pair => pair.Second.Absence.Kind is AbsenceKind.PartialSickness or AbsenceKind.Rehabilitation)
            .Select(pair => (pair.First.EmployeeId == pair.Second.EmployeeId, pair.First.Absence.Kind,
                pair.Second.Absence.FirstDay.DayNumber - pair.First.Absence.LastDay!.Value.DayNumber));

        Assert.All(before, pair => Assert.Equal((true, AbsenceKind.Sickness, 1), pair));
    }

    [Fact]
    public void A_child_is_sick_for_one_to_three_days() => Assert.All(
        Large.Value.Absences.Where(reported => reported.Absence is { Kind: AbsenceKind.ChildSickness, LastDay: not null }),
        reported => Assert.InRange(reported.Absence.LastDay!.Value.DayNumber - reported.Absence.FirstDay.DayNumber + 1, 1, 3));

    [Fact]
    public void The_same_people_are_away_much_year_after_year()
    {
        var (before, after) = (DaysInYear(Large.Value, 1), DaysInYear(Large.Value, 0));
        var awayMuch = before.Where(person => person.Value >= 30 && after.ContainsKey(person.Key)).Select(person => after[person.Key]);

        Assert.InRange(Share([.. awayMuch], days => days >= 30), 0.22, 0.5);
    }

    [Fact]
    public void Winter_has_more_absences_than_summer()
    {
        var byMonth = Large.Value.Absences.ToLookup(reported => reported.Absence.FirstDay.Month);

        Assert.InRange((double)byMonth[2].Count() / byMonth[7].Count(), 1.5, 3);
        Assert.InRange((double)byMonth[3].Count() / byMonth[9].Count(), 0.9, 1.5);
    }

    [Fact]
    public void The_demo_itself_is_near()
    {
        var personYears = PersonYears(DemoOrganisation.Generate(seed: 2026, Today));

        Assert.InRange(personYears.Average(), 14, 19);
        Assert.InRange(Share(personYears, days => days == 0), 0.18, 0.26);
        Assert.InRange(Share(personYears, days => days >= 30), 0.11, 0.17);
    }

    [Fact]
    public void Small_organisations_are_near_on_average()
    {
        var personYears = Enumerable.Range(1, 30).SelectMany(seed => PersonYears(DemoOrganisation.Generate(seed, Today))).ToList();

        Assert.InRange(personYears.Average(), 15, 17);
        Assert.InRange(Share(personYears, days => days == 0), 0.20, 0.24);
        Assert.InRange(Share(personYears, days => days >= 30), 0.12, 0.15);
    }

    private static List<int> PersonYears(DemoOrganisation organisation) =>
        [.. Enumerable.Range(0, 3).SelectMany(yearsAgo => DaysInYear(organisation, yearsAgo).Values)];

    /// <summary>Sickness absence days of those who were employed all of the twelve months that ended so many years ago.</summary>
    private static Dictionary<string, int> DaysInYear(DemoOrganisation organisation, int yearsAgo)
    {
        var last = Today.AddYears(-yearsAgo);
        var first = last.AddYears(-1).AddDays(1);
        var days = organisation.Absences.Where(reported => CountsAsSickness(reported.Absence))
            .GroupBy(reported => reported.EmployeeId)
            .ToDictionary(person => person.Key, person => person.Sum(reported => DaysWithin(reported.Absence, first, last)));
        return organisation.Employees.Where(employee => EmployedThroughout(employee, first, last))
            .ToDictionary(employee => employee.EmployeeId, employee => days.GetValueOrDefault(employee.EmployeeId));
    }

    private static bool CountsAsSickness(Absence absence) => absence.Kind is AbsenceKind.Sickness or AbsenceKind.OccupationalAccident;

    private static bool EmployedThroughout(Employee employee, DateOnly first, DateOnly last) =>
        employee.EmployedFrom <= first && (employee.EmployedTo is null || employee.EmployedTo >= last);

    private static int DaysWithin(Absence absence, DateOnly first, DateOnly last) => Math.Max(
        0, Math.Min((absence.LastDay ?? last).DayNumber, last.DayNumber) - Math.Max(absence.FirstDay.DayNumber, first.DayNumber) + 1);

    /// <summary>Lengths of a person's sicknesses, those that come back to back taken together.</summary>
    private static List<int> Spells(IEnumerable<Service.Import.ReadingFiles.ReportedAbsence> absences)
    {
        var lengths = new List<int>();
        var reached = DateOnly.MinValue;
        foreach (var absence in absences.Select(reported => reported.Absence).Where(CountsAsSickness))
        {
            var last = absence.LastDay ?? Today;
            var days = last.DayNumber - absence.FirstDay.DayNumber + 1;
            if (absence.FirstDay == reached.AddDays(1))
                lengths[^1] += days;
            else
                lengths.Add(days);
            reached = last;
        }
        return lengths;
    }

    private static double Share(List<int> values, Func<int, bool> counts) => (double)values.Count(counts) / values.Count;
}
