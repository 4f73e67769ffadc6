using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Hosting;

/// <summary>Requests that cannot be read: 400 with a title that says what is wrong and what is expected, and nothing recorded.</summary>
public class MalformedRequestTests(TestService service) : IClassFixture<TestService>
{
    private const string Report = "/api/employees/E1/absences";

    [Theory]
    [InlineData(Report, "{", "The body cannot be read as JSON")]
    [InlineData(Report, "", "The request has no body; expected JSON")]
    [InlineData(Report, "[]", "The body cannot be read as JSON")]
    [InlineData(Report, """{"absenceId": "A1", "kind": "sickness"}""", "The body lacks 'firstDay';")]
    [InlineData(Report, """{"absenceId": "A1", "kind": "sickness", "firstDay": "9999-12-31"}""", "firstDay '9999-12-31' cannot be used; expected a day from 1900-01-01 to 2100-12-31.")]
    [InlineData(Report, """{"absenceId": null, "kind": "sickness", "firstDay": "2026-02-02"}""", "absenceId")]
    [InlineData(Report, """{"absenceId": "A1", "kind": "flu", "firstDay": "2026-02-02"}""", "kind: not a value that can be read here.")]
    [InlineData(Report, """{"absenceId": "A1", "kind": 0, "firstDay": "2026-02-02"}""", "kind: not a value that can be read here.")]
    [InlineData(Report, """{"absenceId": "A1", "kind": "sickness", "firstDay": "2025-02-29"}""", "firstDay: not a value that can be read here. Dates are ISO days")]
    [InlineData(Report, """{"absenceId": "A1", "kind": "sickness", "firstDay": "2.2.2026"}""", "firstDay: not a value")]
    [InlineData(Report, """{"absenceId": "A1", "kind": "sickness", "firstDay": "2026-02-02", "percent": "50"}""", "percent: not a value")]
    [InlineData("/api/policy", """{"effectiveFrom": "2026-01-01", "rules": [{"id": "OWN", "type": {"type": "sometimes"}, "recipients": ["hr"]}]}""", "type")]
    [InlineData("/api/policy", """{"effectiveFrom": "2026-01-01", "rules": [null]}""", "rules")]
    public async Task A_body_that_cannot_be_read_is_told_what_is_wrong(string path, string body, string title)
    {
        var caller = await service.NewWorkplaceAsync();
        var before = await service.Data.EventsAsync(caller.Organisation);

        var told = (await caller.PostAsync(path, body)).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");

        Assert.Contains(title, told, StringComparison.Ordinal);
        Assert.Equal(before, await service.Data.EventsAsync(caller.Organisation));
    }

    [Theory]
    [InlineData("/api/alerts?from=2025-02-29", "from '2025-02-29'", "2026-02-28")]
    [InlineData("/api/alerts?to=yesterday", "to 'yesterday'", "2026-02-28")]
    [InlineData("/api/alerts?from=1.2.2026", "from '1.2.2026'", "2026-02-28")]
    [InlineData("/api/alerts?state=closed", "state 'closed'", "ahead, open, history, withdrawn")]
    public async Task A_query_that_cannot_be_read_is_told_the_value_and_what_is_expected(string path, string value, string expected)
    {
        var told = (await service.CallerOf("queries").GetAsync(path)).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");

        Assert.Contains(value, told, StringComparison.Ordinal);
        Assert.Contains(expected, told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("salaries", "kind 'salaries' cannot be used; expected units, employees or absences.")]
    [InlineData("units?skip=perhaps", "\"bool skip\" from \"perhaps\"")]
    public async Task An_import_of_something_else_is_told_what_can_be_imported(string kind, string title)
    {
        var caller = service.NewOrganisation();

        var told = (await caller.ImportAsync(kind, Workplace.Units)).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");

        Assert.Contains(title, told, StringComparison.Ordinal);
        Assert.Equal(0, await service.Data.EventsAsync(caller.Organisation));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("1899-12-31")]
    [InlineData("1900-01-01")]
    [InlineData("2100-12-31")]
    [InlineData("2200-12-31")]
    [InlineData("9999-12-31")]
    public async Task A_day_that_nobody_means_is_answered_and_never_an_error_of_the_service(string day)
    {
        var caller = await service.NewWorkplaceAsync();

        Answer[] answers =
        [
            await caller.ReportAsync("E1", "A1", day),
            await caller.ReportAsync("E1", "A2", "2026-02-02", day),
            await caller.PostAsync("/api/employees/E1/allowance-days", $$"""{"asOf": "{{day}}", "days": 10}"""),
            await caller.PostAsync("/api/policy", $$"""{"effectiveFrom": "{{day}}", "rules": []}"""),
            await caller.GetAsync("/api/forecast"),
            await caller.GetAsync($"/api/alerts?from={day}&to={day}"),
        ];

        Assert.All(answers, answer => Assert.InRange((int)answer.Status, 200, 499));
    }

    [Theory]
    [InlineData("two/parts")]
    [InlineData("with blank")]
    [InlineData("*DEFAULT*")]
    public async Task An_organisation_is_named_by_an_id(string organisation)
    {
        var told = (await service.CallerOf(organisation).ImportAsync("units", Workplace.Units)).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");

        Assert.Contains($"organisation is '{organisation}'; expected 1 to 64 letters", told, StringComparison.Ordinal);
        Assert.Equal(0, await service.Data.EventsAsync(organisation));
    }

    [Fact]
    public async Task What_is_not_there_is_problem_details_too()
    {
        var caller = await service.NewWorkplaceAsync();

        Assert.Equal("There is no alert E1-1. Check the id in the list of alerts.", (await caller.GetAsync("/api/alerts/E1-1")).MustRefuse(HttpStatusCode.NotFound, "alert-unknown"));
        Assert.Equal("application/problem+json", (await caller.GetAsync("/api/nothing")).MustBe(HttpStatusCode.NotFound).MediaType);
        (await service.NewOrganisation().GetAsync("/api/organisation")).MustRefuse(HttpStatusCode.NotFound, "organisation-unknown");
    }
}
