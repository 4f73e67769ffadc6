using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Tests.Import.ReadingFiles;

/// <summary>Absences against what the organisation has.</summary>
public class KnownAbsenceTests
{
    private static readonly Known Organisation = Known.Nothing with
    {
        Employees = new Dictionary<string, KnownEmployee>
        {
            ["E1"] = new(null, new DateOnly(2020, 1, 15), new DateOnly(2025, 6, 30)),
            ["E2"] = new("E1", new DateOnly(2020, 1, 15), null),
        },
        EmployeeOfAbsence = new Dictionary<string, string> { ["A9"] = "E1" },
    };

    [Theory]
    [InlineData("A1,E3,sickness,2025-02-03,,100", "employee_id unknown-employee",
        "employee_id 'E3' is not an employee of the organisation; expected one that is imported before")]
    [InlineData("A1,E1,sickness,2020-01-14,,100", "first_day before-employment",
        "first_day '2020-01-14' is before the employment began; expected 2020-01-15 or later")]
    [InlineData("A1,E1,sickness,2025-07-01,,100", "first_day after-employment",
        "first_day '2025-07-01' is after the employment ended; expected 2025-06-30 or earlier")]
    [InlineData("A9,E2,sickness,2025-02-03,,100", "absence_id id-of-two-people",
        "absence_id 'A9' is the id of an absence of employee 'E1'; expected an id of its own")]
    public async Task What_does_not_fit_is_refused(string row, string fault, string reason)
    {
        var file = Organisation.Check(await Reading.Absences(row + "\nA2,E2,sickness,2025-02-03,,100\n"));

        Assert.Equal([$"2 {fault}"], file.Refusals());
        Assert.Equal((reason, row), (file.Rejected[0].Reason, file.Rejected[0].Raw));
        Assert.Equal([3], ((ImportFile<ReportedAbsence>)file).Accepted.Select(accepted => accepted.Line));
    }

    [Theory]
    [InlineData("A1,E1,sickness,2020-01-15,2020-01-15,100")]
    [InlineData("A1,E1,sickness,2025-06-30,2025-08-31,100")]
    [InlineData("A1,E1,sickness,2025-06-30,,100")]
    [InlineData("A1,E2,sickness,2100-01-01,,100")]
    [InlineData("A9,E1,sickness,2025-02-03,,100")]
    public async Task What_fits_is_accepted(string row) =>
        Assert.Empty(Organisation.Check(await Reading.Absences(row + "\n")).Rejected);

    [Fact]
    public async Task Every_reason_is_given_in_line_order_with_those_found_before()
    {
        var file = Organisation.Check(await Reading.Absences(
            "A9,E3,sickness,2025-02-03,,100\nA2,E2,flu,2025-02-03,,100\nA3,E4,sickness,2025-02-03,,100\n"));

        Assert.Equal(
            ["2 absence_id id-of-two-people", "2 employee_id unknown-employee", "3 kind unknown-kind", "4 employee_id unknown-employee"],
            file.Refusals());
    }

    [Fact]
    public async Task What_files_before_it_bring_is_known()
    {
        var known = Organisation
            .With(await Reading.Employees("E1,a,,U1,,2024-01-01,,100\nE3,b,,U1,E1,2024-01-01,,100\n"))
            .With(await Reading.Absences("A8,E2,sickness,2025-02-03,,100\n"));

        var file = known.Check(await Reading.Absences(
            "A1,E3,sickness,2025-02-03,,100\nA2,E1,sickness,2023-12-31,,100\nA3,E1,sickness,2026-01-01,,100\nA8,E1,sickness,2025-02-03,,100\n"));

        Assert.Equal(["3 first_day before-employment", "5 absence_id id-of-two-people"], file.Refusals());
    }
}
