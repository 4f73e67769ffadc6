using System.Globalization;
using System.Net;
using EarlySupport.Service.Tests.Support;
using EarlySupport.TestSupport;

namespace EarlySupport.Service.Tests.Alerts.RaisingAlert;

/// <summary>Days pass: whoever answers on the day of an occasion is told on it. Alerts are raised by reporting what lies back, so on the day of the report.</summary>
public sealed class AskedOnTheDayTests : IAsyncLifetime
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    private readonly ControlledClock clock = new(At("2026-03-02 10:00"));
    private readonly ControlledService service;
    private ApiCaller caller = null!;

    public AskedOnTheDayTests() => service = new ControlledService(clock);

    public async Task InitializeAsync()
    {
        await service.InitializeAsync();
        caller = service.NewOrganisation();
        (await caller.PutAsync("/api/organisation", """{"name": "Mallila", "timeZone": "Europe/Helsinki", "goLive": null}""")).MustBe(HttpStatusCode.OK);
        await Workplace.ImportAsync(caller);
        await EmployAsync("E4,Saara Aho,,U1,B1,2021-01-01,,100\n");
    }

    public Task DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task A_deputy_is_asked_and_sees_the_list_from_the_first_day_to_the_last()
    {
        (await caller.NameDeputyAsync("B1", "B2", "2026-03-10", "2026-03-12")).MustBe(HttpStatusCode.NoContent);

        await OnAsync("2026-03-09 23:59", "E1", "raised 2026-03-09 supervisor:B1");
        Assert.Empty(await caller.AlertsAsync("supervisor=B2"));

        clock.AdvanceTo(At("2026-03-10 00:00"));
        Assert.Equal([Alert("E1")], await caller.AlertsAsync("supervisor=B2"));
        await OnAsync("2026-03-10 00:01", "E2", "raised 2026-03-10 supervisor:B2");

        await OnAsync("2026-03-12 23:59", "E3", "raised 2026-03-12 supervisor:B2");
        Assert.Equal([Alert("E1"), Alert("E2"), Alert("E3")], await caller.AlertsAsync("supervisor=B2"));

        clock.AdvanceTo(At("2026-03-13 00:00"));
        Assert.Empty(await caller.AlertsAsync("supervisor=B2"));
        await OnAsync("2026-03-13 00:01", "E4", "raised 2026-03-13 supervisor:B1");
        Assert.Equal([Alert("E1"), Alert("E2"), Alert("E3"), Alert("E4")], await caller.AlertsAsync("supervisor=B1"));
    }

    [Fact]
    public async Task The_line_of_command_of_the_day_decides_and_a_later_one_is_reminded()
    {
        clock.AdvanceTo(At("2026-03-09 10:00"));
        await EmployAsync("E1,Eero Niemi,eero@example.org,U1,B2,2021-03-01,,100\n");
        await OnAsync("2026-03-10 08:00", "E1", "raised 2026-03-10 supervisor:B2");
        await EmployAsync("E2,Elsa Laine,elsa@example.org,U1,B2,2021-03-01,,80\n");
        await OnAsync("2026-03-10 09:00", "E2", "raised 2026-03-10 supervisor:B2");
        await OnAsync("2026-03-10 10:00", "E4", "raised 2026-03-10 supervisor:B1");
        clock.AdvanceTo(At("2026-03-11 10:00"));
        await EmployAsync("E4,Saara Aho,,U1,B2,2021-01-01,,100\n");
        Assert.Equal("B1 B1", await AskedAsync("E4"));

        clock.AdvanceTo(At("2026-03-24 00:00"));
        await HandledMessages.UntilAsync(async () => await AskedAsync("E4") == "B1 B2");

        Assert.Equal(["raised 2026-03-10 supervisor:B1", "reminder 2026-03-24 supervisor:B2"], await TellingsAsync("E4"));
    }

    [Fact]
    public async Task The_deputy_of_its_day_is_reminded_and_HR_is_told_of_the_escalation()
    {
        await OnAsync("2026-03-10 08:00", "E1", "raised 2026-03-10 supervisor:B1");
        (await caller.NameDeputyAsync("B1", "B2", "2026-03-24", "2026-03-31")).MustBe(HttpStatusCode.NoContent);

        clock.AdvanceTo(At("2026-03-24 00:00").AddSeconds(-1));
        await service.DrainAsync();
        Assert.Equal("B1 B1", await AskedAsync("E1"));
        clock.AdvanceTo(At("2026-03-24 00:00"));
        await HandledMessages.UntilAsync(async () => await AskedAsync("E1") == "B1 B2");

        clock.AdvanceTo(At("2026-03-31 00:00").AddSeconds(-1));
        await service.DrainAsync();
        Assert.Equal("B1 B2", await AskedAsync("E1"));
        clock.AdvanceTo(At("2026-03-31 00:00"));
        await HandledMessages.UntilAsync(async () => await AskedAsync("E1") == "B1 HR");
        clock.AdvanceTo(At("2026-06-01 00:00"));
        await service.DrainAsync();

        Assert.Equal(["raised 2026-03-10 supervisor:B1", "reminder 2026-03-24 supervisor:B2", "escalation 2026-03-31 hr:"], await TellingsAsync("E1"));
    }

    [Fact]
    public async Task Down_over_the_reminders_day_the_deputy_of_the_day_it_is_made_up_for_is_told()
    {
        await OnAsync("2026-03-10 08:00", "E1", "raised 2026-03-10 supervisor:B1");
        (await caller.NameDeputyAsync("B1", "B2", "2026-03-26", "2026-03-26")).MustBe(HttpStatusCode.NoContent);

        await service.RestartAsync(whileDown: () => clock.AdvanceTo(At("2026-03-26 09:00")));
        caller = service.CallerOf(caller.Organisation);
        await HandledMessages.UntilAsync(async () => (await TellingsAsync("E1")).Count == 2);

        Assert.Equal(["raised 2026-03-10 supervisor:B1", "reminder 2026-03-26 supervisor:B2"], await TellingsAsync("E1"));
    }

    // An absence in the winter, reported now, that reaches ORG-20 and nothing else.
    private async Task OnAsync(string moment, string employee, string told)
    {
        clock.AdvanceTo(At(moment));
        (await caller.ReportAsync(employee, $"A-{employee}", "2026-01-05", "2026-01-28")).MustBe(HttpStatusCode.OK);
        Assert.Equal([told], await TellingsAsync(employee));
    }

    private static string Alert(string employee) => $"{employee} ORG-20 2026-01-24 open";

    private Task<IReadOnlyList<string>> TellingsAsync(string employee) => service.Data.TellingsAsync(caller.Organisation, employee, "ORG-20");

    // The closest supervisor when it was raised, and who was asked last.
    private Task<string> AskedAsync(string employee) =>
        service.Data.OneAsync<string>("select supervisor_id || ' ' || coalesce(asked_id, 'HR') from read.alerts where employee_id = @employee", new { employee });

    private async Task EmployAsync(string rows) =>
        (await caller.ImportAsync("employees", Workplace.EmployeesHeader + rows)).MustBe(HttpStatusCode.OK);

    // By the clock on the wall in Helsinki.
    private static DateTimeOffset At(string moment)
    {
        var local = DateTime.Parse(moment, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Helsinki.GetUtcOffset(local)).ToUniversalTime();
    }

    private sealed class ControlledService(ControlledClock clock) : TestService(clock);
}
