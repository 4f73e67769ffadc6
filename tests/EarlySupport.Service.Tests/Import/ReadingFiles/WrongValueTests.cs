using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Tests.Import.ReadingFiles;

/// <summary>One value of a row is wrong: which one, what stands there, and what is expected. Limits from both sides.</summary>
public class WrongValueTests
{
    private static readonly string TooLongId = new('x', 65);
    private static readonly string TooLongName = new('ä', 201);

    [Theory]
    [InlineData("first_day", "2025-02-29", "not-a-date", "first_day '2025-02-29' is not a date; expected a day like 2025-02-28")]
    [InlineData("first_day", "2025-2-28", "not-a-date", "first_day '2025-2-28' is not a date; expected a day like 2025-02-28")]
    [InlineData("first_day", "28.2.2025", "not-a-date", "first_day '28.2.2025' is not a date; expected a day like 2025-02-28")]
    [InlineData("first_day", " 2025-02-28", "not-a-date", "first_day ' 2025-02-28' is not a date; expected a day like 2025-02-28")]
    [InlineData("first_day", "2025-02-28T00:00", "not-a-date", "first_day '2025-02-28T00:00' is not a date; expected a day like 2025-02-28")]
    [InlineData("last_day", "soon", "not-a-date", "last_day 'soon' is not a date; expected a day like 2025-02-28")]
    [InlineData("first_day", "1899-12-31", "date-out-of-range",
        "first_day '1899-12-31' is too far away; expected a day from 1900-01-01 to 2100-12-31")]
    [InlineData("last_day", "2101-01-01", "date-out-of-range",
        "last_day '2101-01-01' is too far away; expected a day from 1900-01-01 to 2100-12-31")]
    [InlineData("last_day", "2025-02-02", "ends-before-start",
        "last_day '2025-02-02' is before first_day; expected 2025-02-03 or later, or nothing")]
    [InlineData("first_day", "", "required", "first_day is empty; expected a value")]
    [InlineData("absence_id", "", "required", "absence_id is empty; expected a value")]
    [InlineData("absence_id", "A 1", "not-an-id",
        "absence_id 'A 1' is not an id; expected 1 to 64 of the characters A-Z, a-z, 0-9, '-', '_' and '.'")]
    [InlineData("absence_id", "Ä1", "not-an-id",
        "absence_id 'Ä1' is not an id; expected 1 to 64 of the characters A-Z, a-z, 0-9, '-', '_' and '.'")]
    [InlineData("employee_id", "", "required", "employee_id is empty; expected a value")]
    [InlineData("employee_id", "E\u00001", "not-an-id",
        "employee_id 'E\uFFFD1' is not an id; expected 1 to 64 of the characters A-Z, a-z, 0-9, '-', '_' and '.'")]
    [InlineData("kind", "flu", "unknown-kind", "kind 'flu' is not a kind of absence; expected one of sickness, occupational-accident, "
        + "partial-sickness, rehabilitation, child-sickness")]
    [InlineData("kind", "Sickness", "unknown-kind", "kind 'Sickness' is not a kind of absence; expected one of sickness, "
        + "occupational-accident, partial-sickness, rehabilitation, child-sickness")]
    [InlineData("kind", "", "required", "kind is empty; expected a value")]
    [InlineData("percent", "0", "not-a-percentage",
        "percent '0' is not a percentage; expected a number above 0 and at most 100, such as 50 or 37.5")]
    [InlineData("percent", "100.01", "not-a-percentage",
        "percent '100.01' is not a percentage; expected a number above 0 and at most 100, such as 50 or 37.5")]
    [InlineData("percent", "-5", "not-a-percentage",
        "percent '-5' is not a percentage; expected a number above 0 and at most 100, such as 50 or 37.5")]
    [InlineData("percent", "50%", "not-a-percentage",
        "percent '50%' is not a percentage; expected a number above 0 and at most 100, such as 50 or 37.5")]
    [InlineData("percent", "", "required", "percent is empty; expected a value")]
    public async Task Of_an_absence(string column, string value, string code, string reason)
    {
        var row = Row(Reading.AbsenceHeader, "A1,E1,sickness,2025-02-03,2025-02-04,100", column, value);

        var file = await Reading.Absences(row + "\nA2,E1,sickness,2025-03-03,,100\n");

        Assert.Equal(new RejectedRow(2, row, column, value, code, reason), Assert.Single(file.Rejected));
        Assert.Equal("A2", Assert.Single(file.Accepted).Value.Absence.AbsenceId);
    }

    [Theory]
    [InlineData("name", "", "required")]
    [InlineData("name", "  ", "required")]
    [InlineData("name", "Matti\tMeikäläinen", "control-character")]
    [InlineData("name", "Matti\u0000", "control-character")]
    [InlineData("name", "Matti\u0085", "control-character")]
    [InlineData("email", "matti", "not-an-email")]
    [InlineData("email", "@example.org", "not-an-email")]
    [InlineData("email", "matti@", "not-an-email")]
    [InlineData("email", "matti@m@example.org", "not-an-email")]
    [InlineData("email", "matti m@example.org", "not-an-email")]
    [InlineData("unit_id", "", "required")]
    [InlineData("unit_id", "U/1", "not-an-id")]
    [InlineData("supervisor_id", "Liisa Korhonen", "not-an-id")]
    [InlineData("employed_from", "", "required")]
    [InlineData("employed_from", "2025-04-31", "not-a-date")]
    [InlineData("employed_to", "2019-12-31", "ends-before-start")]
    [InlineData("employed_to", "2026-13-01", "not-a-date")]
    [InlineData("fte_percent", "", "required")]
    [InlineData("fte_percent", "101", "not-a-percentage")]
    public async Task Of_an_employee(string column, string value, string code)
    {
        var file = await Reading.Employees(Row(
            Reading.EmployeeHeader, "E1,Matti Meikäläinen,matti@example.org,U1,E2,2020-01-01,2026-12-31,100", column, value));

        Assert.Equal([$"2 {column} {code}"], file.Refusals());
        Assert.Equal(value, file.Rejected[0].Value);
        Assert.Empty(file.Accepted);
    }

    [Theory]
    [InlineData("unit_id", "", "required")]
    [InlineData("unit_id", "U,1", "not-an-id")]
    [InlineData("name", "", "required")]
    [InlineData("sector", "", "required")]
    [InlineData("sector", "a\u007F", "control-character")]
    public async Task Of_a_unit(string column, string value, string code) =>
        Assert.Equal([$"2 {column} {code}"], (await Reading.Units(Row(Reading.UnitHeader, "U1,Koulu,Sivistys", column, value))).Refusals());

    [Fact]
    public async Task One_character_too_many()
    {
        var tooLongEmail = new string('x', 255 - "@example.org".Length) + "@example.org";

        var file = await Reading.Employees(
            $"{TooLongId},a,,U1,,2020-01-01,,100\nE2,{TooLongName},,U1,,2020-01-01,,100\nE3,a,{tooLongEmail},U1,,2020-01-01,,100\n");

        Assert.Equal(["2 employee_id not-an-id", "3 name too-long", "4 email too-long"], file.Refusals());
        Assert.Equal(TooLongName, file.Rejected[1].Value);
        Assert.Equal($"name '{new string('ä', 60)}…' has 201 characters; expected at most 200", file.Rejected[1].Reason);
    }

    [Fact]
    public async Task Values_at_the_limits_are_accepted()
    {
        var email = new string('x', 254 - "@example.org".Length) + "@example.org";

        var employees = await Reading.Employees(
            $"{TooLongId[1..]},{TooLongName[1..]},{email},U1,,1900-01-01,1900-01-01,100\nE-2_b.C,a,x@y,U1,,2020-01-01,2100-12-31,0.01\n");
        var absences = await Reading.Absences(
            "A1,E1,sickness,1900-01-01,2100-12-31,100.00\nA2,E1,child-sickness,2024-02-29,2024-02-29,37.5\n");

        Assert.Empty(employees.Rejected);
        Assert.Empty(absences.Rejected);
        Assert.Equal([100, 37.5m], absences.Accepted.Select(row => row.Value.Absence.Percent));
    }

    [Fact]
    public async Task All_of_a_row_are_reported()
    {
        var file = await Reading.Absences("A 1,,flu,2025-02-30,x,0\n");

        Assert.Equal(
            ["2 absence_id not-an-id", "2 employee_id required", "2 kind unknown-kind", "2 first_day not-a-date", "2 last_day not-a-date",
                "2 percent not-a-percentage"],
            file.Refusals());
    }

    private static string Row(string header, string row, string column, string value)
    {
        var cells = row.Split(',');
        cells[Array.IndexOf(header.TrimEnd().Split(','), column)] = value.Contains(',', StringComparison.Ordinal) ? $"\"{value}\"" : value;
        return string.Join(',', cells);
    }
}
