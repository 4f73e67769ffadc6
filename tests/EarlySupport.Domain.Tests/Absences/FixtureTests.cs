using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Tests.Absences;

/// <summary>The organisations in <c>shared/fixtures</c>, whose crossings come from a separate implementation of the same text.</summary>
public class FixtureTests
{
    private static readonly DateOnly AsOf = new(2026, 11, 1);

    [Theory]
    [InlineData("edges")]
    [InlineData("town")]
    public void The_rules_give_the_expected_rows_and_no_others(string organisation)
    {
        var folder = Path.Combine(Fixtures(), organisation);
        var expected = File.ReadLines(Path.Combine(folder, "expected-alerts.csv")).Skip(1);

        var actual =
            from absence in File.ReadLines(Path.Combine(folder, "absences.csv")).Skip(1).Select(Parse)
            group absence.Absence by absence.EmployeeId into person
            orderby person.Key
            from crossing in RuleEvaluation.Crossings([.. person], [], [.. StatutoryRules.All, .. DefaultPolicy.All], AsOf)
            select $"{person.Key},{crossing.RuleId},{crossing.ReachedOn:yyyy-MM-dd}";

        Assert.Equal(expected, actual);
    }

    private static (string EmployeeId, Absence Absence) Parse(string row)
    {
        var cells = row.Split(',');
        var lastDay = cells[4].Length == 0 ? (DateOnly?)null : Day(cells[4]);
        var kind = Enum.Parse<AbsenceKind>(cells[2].Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
        return (cells[1], new Absence(cells[0], kind, Day(cells[3]), lastDay, decimal.Parse(cells[5], null)));
    }

    private static DateOnly Day(string cell) => DateOnly.ParseExact(cell, "yyyy-MM-dd", null);

    private static string Fixtures()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var fixtures = Path.Combine(folder.FullName, "shared", "fixtures");
            if (Directory.Exists(fixtures))
                return fixtures;
        }

        throw new DirectoryNotFoundException($"No folder above {AppContext.BaseDirectory} has shared/fixtures in it.");
    }
}
