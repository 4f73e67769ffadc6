using EarlySupport.Domain.Organisation;
using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Tests.Import.ReadingFiles;

/// <summary>Employees against what the organisation has: units, and lines of command.</summary>
public class KnownEmployeeTests
{
    [Fact]
    public async Task A_unit_that_the_organisation_does_not_have_is_refused()
    {
        await RefusedAre(["3 unit_id unknown-unit"], "E1 - U1", "E2 E1 U9");
        Assert.Equal(
            "unit_id 'U9' is not a unit of the organisation; expected one that is imported before",
            (await Check([], "E2 - U9")).Rejected[0].Reason);
    }

    [Fact]
    public async Task A_unit_that_the_file_before_brings_is_known()
    {
        var known = Known.Nothing.With(await Reading.Units("U1,a,b\n"));

        Assert.Empty(known.Check(await Reading.Employees("E1,a,,U1,,2020-01-01,,100\n")).Rejected);
    }

    [Fact]
    public Task A_supervisor_may_stand_further_down() => RefusedAre([], "E2 E1 U1", "E1 - U1");

    [Fact]
    public async Task A_supervisor_may_be_known_from_before() => Assert.Empty((await Check([("B", null)], "E2 B U1")).Rejected);

    [Fact]
    public Task A_supervisor_whom_nobody_knows_is_refused() =>
        RefusedAre(["2 supervisor_id unknown-supervisor"], "E2 E9 U1", "E1 - U1");

    [Fact]
    public Task A_supervisor_whose_row_is_refused_takes_everybody_below_along() => RefusedAre(
        ["2 supervisor_id unknown-supervisor", "3 unit_id unknown-unit", "4 supervisor_id unknown-supervisor"],
        "E3 E2 U1", "E1 - U9", "E2 E1 U1", "E4 - U1");

    [Fact]
    public async Task A_supervisor_whose_row_is_refused_but_who_is_known_from_before_stays() =>
        Assert.Equal(["2 unit_id unknown-unit"], (await Check([("E1", null)], "E1 - U9", "E2 E1 U1")).Refusals());

    [Fact]
    public Task Nobody_is_their_own_supervisor() => RefusedAre(["2 supervisor_id own-supervisor"], "E1 E1 U1", "E2 - U1");

    [Fact]
    public Task A_line_that_comes_back_is_refused_for_all_who_are_on_it() => RefusedAre(
        ["2 supervisor_id supervisor-cycle", "4 supervisor_id supervisor-cycle", "5 supervisor_id supervisor-cycle"],
        "E1 E3 U1", "E9 - U1", "E2 E1 U1", "E3 E2 U1");

    [Fact]
    public Task Those_below_a_round_lose_their_supervisor() => RefusedAre(
        ["2 supervisor_id unknown-supervisor", "3 supervisor_id unknown-supervisor", "4 supervisor_id supervisor-cycle",
            "5 supervisor_id supervisor-cycle"],
        "E4 E3 U1", "E3 E2 U1", "E1 E2 U1", "E2 E1 U1");

    [Fact]
    public async Task A_change_that_closes_a_round_with_known_lines_is_refused() =>
        Assert.Equal(["2 supervisor_id supervisor-cycle"], (await Check([("A", null), ("B", "A")], "A B U1", "C A U1")).Refusals());

    [Fact]
    public async Task Two_changes_that_swap_two_people_are_accepted() =>
        Assert.Empty((await Check([("A", null), ("B", "A")], "A B U1", "B - U1")).Rejected);

    [Fact]
    public async Task A_refused_change_leaves_the_old_line_in_force_and_that_can_close_a_round() => Assert.Equal(
        ["2 unit_id unknown-unit", "3 supervisor_id supervisor-cycle"],
        (await Check([("A", "B"), ("B", null)], "A - U9", "B A U1")).Refusals());

    [Fact]
    public Task Every_reason_of_a_row_is_given() => RefusedAre(
        ["2 unit_id unknown-unit", "2 supervisor_id unknown-supervisor", "3 unit_id unknown-unit", "3 supervisor_id own-supervisor"],
        "E1 E9 U9", "E2 E2 U8");

    [Fact]
    public async Task A_line_of_twenty_thousand_is_walked_in_no_time()
    {
        var rows = Enumerable.Range(1, 20_000).Select(i => $"E{i} E{i + 1} U1").ToArray();

        Assert.Equal(20_000, (await Check([], rows)).Rejected.Count);
        Assert.Empty((await Check([("E20001", null)], rows)).Rejected);
    }

    private static async Task RefusedAre(string[] refusals, params string[] rows) =>
        Assert.Equal(refusals, (await Check([], rows)).Refusals());

    /// <param name="employees">Whom the organisation has, each with the supervisor. Its only unit is U1.</param>
    /// <param name="rows">Employee, supervisor (<c>-</c> for none), unit.</param>
    private static async Task<ImportFile<Employee>> Check((string Id, string? Supervisor)[] employees, params string[] rows)
    {
        var known = new Known(
            new HashSet<string> { "U1" },
            employees.ToDictionary(e => e.Id, e => new KnownEmployee(e.Supervisor, new DateOnly(2020, 1, 1), null)),
            new Dictionary<string, string>());
        var lines = rows.Select(row => row.Split(' ')).Select(row => $"{row[0]},name,,{row[2]},{row[1].Trim('-')},2020-01-01,,100\n");
        return (ImportFile<Employee>)known.Check(await Reading.Employees(string.Concat(lines)));
    }
}
