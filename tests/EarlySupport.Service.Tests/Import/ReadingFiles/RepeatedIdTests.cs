namespace EarlySupport.Service.Tests.Import.ReadingFiles;

public class RepeatedIdTests
{
    [Fact]
    public async Task The_same_row_again_changes_nothing()
    {
        var file = await Reading.Absences("A1,E1,sickness,2025-02-03,,100\nA1,E1,sickness,2025-02-03,,100.0\n");

        Assert.Empty(file.Rejected);
        Assert.Equal([2], file.Accepted.Select(row => row.Line));
    }

    [Fact]
    public async Task The_same_id_with_other_values_is_refused_and_names_the_first_line()
    {
        var file = await Reading.Absences(
            "A1,E1,sickness,2025-02-03,,100\nA2,E1,sickness,2025-05-05,,100\nA1,E1,sickness,2025-02-03,2025-02-04,100\n");

        Assert.Equal(["4 absence_id id-repeated"], file.Refusals());
        Assert.Equal("absence_id 'A1' stands with other values on line 2; expected each id once", file.Rejected[0].Reason);
        Assert.Equal([2, 3], file.Accepted.Select(row => row.Line));
    }

    [Fact]
    public async Task An_absence_id_is_not_for_two_people()
    {
        var file = await Reading.Absences("A1,E1,sickness,2025-02-03,,100\nA1,E2,sickness,2025-02-03,,100\n");

        Assert.Equal(["3 absence_id id-of-two-people"], file.Refusals());
        Assert.Equal(
            "absence_id 'A1' is the id of an absence of employee 'E1' on line 2; expected an id of its own", file.Rejected[0].Reason);
    }

    [Fact]
    public async Task Ids_that_differ_in_letter_case_are_two_ids() =>
        Assert.Equal(2, (await Reading.Units("U1,a,b\nu1,c,d\n")).Accepted.Count);

    [Fact]
    public async Task Units_and_employees_stand_once_too()
    {
        Assert.Equal(["3 unit_id id-repeated"], (await Reading.Units("U1,a,b\nU1,c,b\n")).Refusals());
        Assert.Equal(
            ["3 employee_id id-repeated"],
            (await Reading.Employees("E1,a,,U1,,2020-01-01,,100\nE1,b,,U1,,2020-01-01,,100\n")).Refusals());
    }

    [Fact]
    public async Task A_refused_row_does_not_take_the_id() =>
        Assert.Equal([3], (await Reading.Units("U1,,b\nU1,a,b\n")).Accepted.Select(row => row.Line));
}
