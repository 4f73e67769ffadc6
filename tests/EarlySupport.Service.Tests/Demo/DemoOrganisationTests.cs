using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using EarlySupport.Service.Demo;
using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Tests.Demo;

public class DemoOrganisationTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);
    private static readonly DemoOrganisation Demo = DemoOrganisation.Generate(seed: 2026, Today);

    public static readonly TheoryData<int, DateOnly, int, int> Sizes = new()
    {
        { 2026, Today, 300, 3 },
        { 1, new DateOnly(2028, 2, 29), 300, 3 },
        { 2, new DateOnly(2027, 1, 1), DemoOrganisation.MinPeople, 1 },
        { -3, new DateOnly(2026, 7, 15), 3_000, 5 },
    };

    [Fact]
    public void The_same_seed_and_day_give_the_same_organisation()
    {
        var again = DemoOrganisation.Generate(seed: 2026, Today);

        Assert.Equal(Demo.Units, again.Units);
        Assert.Equal(Demo.Employees, again.Employees);
        Assert.Equal(Demo.Absences, again.Absences);
    }

    [Fact]
    public void It_is_the_same_from_version_to_version()
    {
        Assert.Equal("Gunilla Lindholm", Demo.Employees[0].Name);
        Assert.Equal(2216, Demo.Absences.Count);
        Assert.Equal(
            new ReportedAbsence("E00300", new Absence("A002216", AbsenceKind.Sickness, new(2024, 12, 17), new(2024, 12, 19), 100)),
            Demo.Absences[^1]);
    }

    [Fact]
    public void Another_seed_gives_another() =>
        Assert.NotEqual(Demo.Employees.Select(e => e.Name), DemoOrganisation.Generate(seed: 2027, Today).Employees.Select(e => e.Name));

    [Theory]
    [MemberData(nameof(Sizes))]
    public void It_passes_the_checks_of_an_import(int seed, DateOnly today, int people, int years)
    {
        var known = Known.Nothing;
        foreach (var file in DemoOrganisation.Generate(seed, today, people, years).ToFiles())
        {
            var fitting = known.Check(file);
            Assert.Empty(fitting.Rejected);
            known = known.With(fitting);
        }
        Assert.Equal(people, known.Employees.Count);
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task It_can_be_written_to_files_and_read_again(int seed, DateOnly today, int people, int years)
    {
        var demo = DemoOrganisation.Generate(seed, today, people, years);

        var units = (ImportFile<Domain.Organisation.Unit>)await Csv("units.csv", "unit_id,name,sector", demo.Units.Select(u =>
            $"{u.UnitId},{u.Name},{u.Sector}"));
        var employees = (ImportFile<Domain.Organisation.Employee>)await Csv(
            "employees.csv", "employee_id,name,email,unit_id,supervisor_id,employed_from,employed_to,fte_percent", demo.Employees.Select(e =>
                $"{e.EmployeeId},{e.Name},{e.Email},{e.UnitId},{e.SupervisorId},{e.EmployedFrom:O},{e.EmployedTo:O},{e.FtePercent}"));
        var absences = (ImportFile<ReportedAbsence>)await Csv(
            "absences.csv", "absence_id,employee_id,kind,first_day,last_day,percent", demo.Absences.Select(a =>
                $"{a.Absence.AbsenceId},{a.EmployeeId},{Kind(a.Absence)},{a.Absence.FirstDay:O},{a.Absence.LastDay:O},{a.Absence.Percent}"));

        Assert.Equal(demo.Units, units.Accepted.Select(row => row.Value));
        Assert.Equal(demo.Employees, employees.Accepted.Select(row => row.Value));
        Assert.Equal(demo.Absences, absences.Accepted.Select(row => row.Value));
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Absences_come_one_after_the_other_and_none_begins_after_today(int seed, DateOnly today, int people, int years)
    {
        var demo = DemoOrganisation.Generate(seed, today, people, years);

        Assert.All(demo.Absences, reported => Assert.InRange(reported.Absence.FirstDay, today.AddYears(-years).AddDays(1), today));
        Assert.All(demo.Absences.Zip(demo.Absences.Skip(1)).Where(pair => pair.First.EmployeeId == pair.Second.EmployeeId), pair =>
            Assert.True(pair.First.Absence.LastDay < pair.Second.Absence.FirstDay, $"{pair.First} and {pair.Second} overlap."));
    }

    [Theory]
    [MemberData(nameof(RulesAndDays))]
    public void Somebody_is_about_to_reach_each_rule_or_just_has(string ruleId, DateOnly today)
    {
        var (since, until) = (today.AddDays(-2), today.AddDays(14));
        IReadOnlyList<Rule> rules = [.. AllRules.Where(rule => rule.Id == ruleId)];

        var current =
            from person in DemoOrganisation.Generate(seed: 2026, today).Absences.GroupBy(reported => reported.EmployeeId, r => r.Absence)
            let last = person.Last()
            where last.LastDay is null || last.LastDay >= since
            from crossing in RuleEvaluation.Crossings([.. person], [], rules, asOf: until)
            where crossing.ReachedOn >= since
            select crossing;

        Assert.NotEmpty(current);
    }

    private static IEnumerable<Rule> AllRules => [.. StatutoryRules.All, .. DefaultPolicy.All];

    public static TheoryData<string, DateOnly> RulesAndDays()
    {
        var data = new TheoryData<string, DateOnly>();
        foreach (var rule in AllRules)
            foreach (var day in new[] { Today, new DateOnly(2027, 1, 7), new DateOnly(2028, 2, 29) })
                data.Add(rule.Id, day);
        return data;
    }

    [Fact]
    public void Some_absences_are_open_and_some_have_a_known_last_day_ahead()
    {
        Assert.InRange(Demo.Absences.Count(reported => reported.Absence.LastDay is null), 10, 25);
        Assert.InRange(Demo.Absences.Count(reported => reported.Absence.LastDay > Today), 3, 20);
    }

    private static Task<ImportFile> Csv(string name, string header, IEnumerable<string> rows) => ImportFileReader.ReadAsync(
        name, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(header)))));

    private static string Kind(Absence absence) =>
        System.Text.Json.JsonSerializer.Serialize(absence.Kind).Trim('"');
}
