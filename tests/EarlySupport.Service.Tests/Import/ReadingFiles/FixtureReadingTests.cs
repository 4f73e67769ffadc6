using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Tests.Import.ReadingFiles;

/// <summary>The organisations in <c>shared/fixtures</c> are read without a refusal.</summary>
public class FixtureReadingTests
{
    [Theory]
    [InlineData("edges", 1, 37, 65)]
    [InlineData("town", 12, 300, 2196)]
    public async Task Every_row_is_accepted(string organisation, int units, int employees, int absences)
    {
        var known = Known.Nothing;
        foreach (var (name, count) in new[] { ("units.csv", units), ("employees.csv", employees), ("absences.csv", absences) })
        {
            await using var content = File.OpenRead(Path.Combine(Fixtures(), organisation, name));
            var file = known.Check(await ImportFileReader.ReadAsync(name, content));

            Assert.Empty(file.Rejected);
            known = known.With(file);
            Assert.Equal(count, file.Kind switch
            {
                ImportFileKind.Units => known.UnitIds.Count,
                ImportFileKind.Employees => known.Employees.Count,
                _ => known.EmployeeOfAbsence.Count,
            });
        }
    }

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
