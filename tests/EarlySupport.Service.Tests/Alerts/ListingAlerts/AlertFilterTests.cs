using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Alerts.ListingAlerts;

/// <summary>The list narrowed by employee, supervisor, rule, state and dates, over HTTP.</summary>
public class AlertFilterTests(AlertFilterTests.WithAlerts service) : IClassFixture<AlertFilterTests.WithAlerts>
{
    private const string Boss = "B2 ORG-20 2026-03-21 open";
    private const string First = "E1 ORG-20 2026-02-21 open";
    private const string Month = "E1 FI-30 2026-03-03 open";
    private const string Thirty = "E1 ORG-30 2026-03-03 open";
    private const string Second = "E2 ORG-20 2026-04-22 open";

    [Theory]
    [InlineData("", Boss, First, Month, Thirty, Second)]
    [InlineData("employee=E1", First, Month, Thirty)]
    [InlineData("employee=nobody")]
    [InlineData("supervisor=B2", Second)]
    [InlineData("supervisor=B1", Boss, First, Month, Thirty)]
    [InlineData("rule=ORG-20", Boss, First, Second)]
    [InlineData("state=open&rule=FI-30", Month)]
    [InlineData("state=history")]
    [InlineData("state=withdrawn", "E2 FI-30 2026-05-02 withdrawn", "E2 ORG-30 2026-05-02 withdrawn")]
    [InlineData("from=2026-03-03", Boss, Month, Thirty, Second)]
    [InlineData("from=2026-03-04", Boss, Second)]
    [InlineData("to=2026-03-03", First, Month, Thirty)]
    [InlineData("to=2026-03-02", First)]
    [InlineData("employee=E1&rule=ORG-30&from=2026-03-03&to=2026-03-03", Thirty)]
    public async Task The_list_is_narrowed_to_what_is_asked_for(string query, params string[] alerts) =>
        Assert.Equal(alerts, await service.Caller.AlertsAsync(query));

    [Fact]
    public async Task As_CSV_it_is_narrowed_in_the_same_way() => Assert.Equal(
        "employee_id,rule_id,reached_on\nE2,ORG-20,2026-04-22\n", (await service.Caller.GetAsync("/api/alerts?employee=E2", "text/csv")).Body);

    [Fact]
    public async Task A_row_says_all_there_is_to_say_of_an_alert()
    {
        var row = (await service.Caller.GetAsync("/api/alerts?rule=FI-30")).Json[0]!.AsObject();

        Assert.True(DateTimeOffset.UtcNow - (DateTimeOffset)row["raisedAt"]! < TimeSpan.FromMinutes(10));
        row.Remove("raisedAt");
        Assert.Equal(
            """
            {"alertId":"E1-2","employeeId":"E1","ruleId":"FI-30","ruleVersion":1,"reachedOn":"2026-03-03","state":"open",
            "supervisorId":"B1","askedId":"B1","recipients":["supervisor","occupational-health"],
            "answer":null,"caseId":null,"dismissedBecause":null,"remindedAt":null,"escalatedAt":null}
            """.ReplaceLineEndings(""), row.ToJsonString());
    }

    /// <summary>One organisation with alerts of all kinds; nothing in this class changes it.</summary>
    public sealed class WithAlerts : TestService
    {
        public ApiCaller Caller { get; private set; } = null!;

        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            Caller = await NewWorkplaceAsync();
            await Caller.ImportAsync("employees", Workplace.EmployeesHeader + "E2,Elsa Laine,elsa@example.org,U1,B2,2021-03-01,,80\n");
            await Caller.ReportAsync("E1", "A1", "2026-02-02", "2026-03-03");
            await Caller.ReportAsync("B2", "A2", "2026-03-02", "2026-03-25");
            await Caller.ReportAsync("E2", "A3", "2026-04-03", "2026-05-02");
            await Caller.CorrectAsync("E2", "A3", "2026-04-03", "2026-05-01");
        }
    }
}
