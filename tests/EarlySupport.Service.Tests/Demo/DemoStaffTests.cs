using EarlySupport.Service.Demo;

namespace EarlySupport.Service.Tests.Demo;

public class DemoStaffTests
{
    private static readonly DateOnly Today = new(2026, 11, 1);
    private static readonly DemoOrganisation Demo = DemoOrganisation.Generate(seed: 2026, Today);

    [Fact]
    public void Twelve_units_stand_in_five_sectors()
    {
        Assert.Equal(12, Demo.Units.Count);
        Assert.Equal(5, Demo.Units.Select(unit => unit.Sector).Distinct().Count());
        Assert.Equal(Demo.Units.Select(unit => unit.UnitId), Demo.Employees.Select(employee => employee.UnitId).Distinct().Order());
    }

    [Fact]
    public void A_director_leads_the_heads_of_the_sectors_who_lead_the_supervisors()
    {
        var director = Assert.Single(Demo.Employees, employee => employee.SupervisorId is null);
        var heads = Below(director.EmployeeId);
        var supervisors = heads.SelectMany(Below).ToList();

        Assert.Equal(5, heads.Count);
        Assert.Equal(12, supervisors.Count);
        Assert.Equal(300, 1 + heads.Count + supervisors.Count + supervisors.SelectMany(Below).Count());
    }

    [Theory]
    [InlineData(300)]
    [InlineData(3_000)]
    public void A_supervisor_has_about_24_people_all_in_the_same_unit(int people)
    {
        var demo = DemoOrganisation.Generate(seed: 1, Today, people);
        var unitOf = demo.Employees.ToDictionary(employee => employee.EmployeeId, employee => employee.UnitId);
        var teams = demo.Employees.GroupBy(employee => employee.SupervisorId)
            .Where(team => team.Key is not null && team.All(member => unitOf[member.EmployeeId] == unitOf[team.Key]) && team.Count() > 10);

        Assert.InRange(teams.Average(team => team.Count()), 22, 26);
        Assert.All(teams, team => Assert.InRange(team.Count(), 20, 28));
    }

    [Fact]
    public void Addresses_are_at_example_org_each_once_and_some_people_have_none()
    {
        var addresses = Demo.Employees.Select(employee => employee.Email).OfType<string>().ToList();

        Assert.All(addresses, address => Assert.Matches("^[a-z]+\\.[a-z]+[0-9]*@example\\.org$", address));
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.InRange(Demo.Employees.Count - addresses.Count, 10, 60);
    }

    [Fact]
    public void Most_work_full_time_and_some_have_come_or_left_lately()
    {
        Assert.InRange(Demo.Employees.Count(employee => employee.FtePercent == 100), 240, 290);
        Assert.InRange(Demo.Employees.Count(employee => employee.EmployedFrom > Today.AddYears(-3)), 20, 60);
        Assert.InRange(Demo.Employees.Count(employee => employee.EmployedTo is not null), 5, 30);
        Assert.All(Demo.Employees, employee => Assert.True(employee.EmployedTo is null || employee.EmployedTo > employee.EmployedFrom));
    }

    [Fact]
    public void Too_few_people_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DemoOrganisation.Generate(1, Today, DemoOrganisation.MinPeople - 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DemoOrganisation.Generate(1, Today, years: 0));
    }

    private static List<string> Below(string supervisorId) =>
        [.. Demo.Employees.Where(employee => employee.SupervisorId == supervisorId).Select(employee => employee.EmployeeId)];
}
