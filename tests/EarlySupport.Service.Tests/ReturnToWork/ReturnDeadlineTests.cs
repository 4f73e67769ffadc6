using System.Globalization;
using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;
using EarlySupport.TestSupport;

namespace EarlySupport.Service.Tests.ReturnToWork;

/// <summary>A contact, a step, a follow-up and a measure that are due on Wednesday 1 April 2026 are so until Thursday begins.</summary>
public sealed class ReturnDeadlineTests : IAsyncLifetime
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    private readonly ControlledClock clock = new(At("2026-03-02 10:00"));
    private readonly ControlledService service;

    public ReturnDeadlineTests() => service = new ControlledService(clock);

    public Task InitializeAsync() => service.InitializeAsync();

    public Task DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task What_was_not_done_is_overdue_when_its_day_has_passed_and_once()
    {
        var caller = await WaitingAsync();

        clock.AdvanceTo(At("2026-04-02 00:00").AddSeconds(-1));
        await service.DrainAsync();
        Assert.Equal("", await FallenDueAsync());

        clock.AdvanceTo(At("2026-04-02 00:00"));
        await HandledMessages.UntilAsync(async () => await FallenDueAsync() == All);
        Assert.True((bool)(await caller.ReturnCaseAsync("P1")).Json["isContactOverdue"]!);
        Assert.Equal("missed missed overdue", await StatesAsync());

        clock.AdvanceTo(At("2026-05-20 00:00"));
        await service.DrainAsync();
        Assert.Equal(All + ", return_step_missed P2 2", await FallenDueAsync());
    }

    [Fact]
    public async Task What_was_done_in_time_is_not_overdue()
    {
        var caller = await WaitingAsync();
        clock.AdvanceTo(At("2026-04-01 12:00"));
        await caller.ContactAsync("P1", "K1", "2026-04-01").MustAsync();
        await caller.InReturnAsync("P2", "steps/1/start", """{"startedOn": "2026-04-01"}""").MustAsync();
        await caller.InReturnAsync("P3", "follow-ups/F1/holding", """{"heldOn": "2026-04-01", "memo": "Sujuu."}""").MustAsync();
        await caller.InReturnAsync("P3", "measures/M1/completion", """{"completedOn": "2026-04-01"}""").MustAsync();

        await caller.InReturnAsync("P2", "return", """{"returnedOn": "2026-04-01", "sharePercent": 60}""").MustAsync();

        // 30 days after the contact its turn comes again.
        clock.AdvanceTo(At("2026-05-02 00:00").AddSeconds(-1));
        await service.DrainAsync();
        Assert.Equal("", await FallenDueAsync());
        clock.AdvanceTo(At("2026-05-02 00:00"));
        await HandledMessages.UntilAsync(async () => await FallenDueAsync() == "contact_fell_overdue P1");
    }

    [Fact]
    public async Task Down_over_the_day_it_is_made_up_for_at_the_start()
    {
        await WaitingAsync();

        await service.RestartAsync(whileDown: () => clock.AdvanceTo(At("2026-04-08 09:00")));

        await HandledMessages.UntilAsync(async () => await FallenDueAsync() == All);
    }

    [Fact]
    public async Task A_step_that_another_plan_has_moved_waits_for_its_new_day()
    {
        var caller = await WaitingAsync();
        await caller.AgreePlanAsync("P2", "2026-04-08", replaces: 1, agreedOn: "2026-03-02").MustAsync();
        await caller.ContactAsync("P1", "K1", "2026-03-02").MustAsync();

        clock.AdvanceTo(At("2026-04-09 00:00").AddSeconds(-1));
        await service.DrainAsync();
        Assert.DoesNotContain("return_step_missed", await FallenDueAsync(), StringComparison.Ordinal);

        clock.AdvanceTo(At("2026-04-09 00:00"));
        await HandledMessages.UntilAsync(async () => (await FallenDueAsync()).Contains("return_step_missed P2 1", StringComparison.Ordinal));
    }

    private const string All = "contact_fell_overdue P1, measure_went_overdue P3, return_follow_up_missed P3, return_step_missed P2 1";

    // On 2 March: E1 is in contact until 1 April, E2's first step is on that day, E3's follow-up is, and a measure with E3.
    private async Task<ApiCaller> WaitingAsync()
    {
        var caller = service.NewOrganisation();
        (await caller.PutAsync("/api/organisation", """{"name": "Mallila", "timeZone": "Europe/Helsinki", "goLive": null}""")).MustBe(HttpStatusCode.OK);
        await Workplace.ImportAsync(caller);
        foreach (var number in "123")
            await caller.OpenReturnAsync($"P{number}", $"E{number}").MustAsync();
        await caller.AgreePlanAsync("P2", "2026-04-01", agreedOn: "2026-03-02").MustAsync();
        await caller.InReturnAsync("P3", "return", """{"returnedOn": "2026-03-02", "sharePercent": 100}""").MustAsync();
        await caller.InReturnAsync("P3", "follow-ups", """{"followUpId": "F1", "on": "2026-04-01"}""").MustAsync();
        await caller.InReturnAsync("P3", "measures", EarlySupportCases.Measure("M1", "2026-04-01")).MustAsync();
        return caller;
    }

    private Task<string> FallenDueAsync() => service.Data.OneAsync<string>(
        """
        select coalesce(string_agg(concat_ws(' ', type, data ->> 'caseId', data ->> 'stepNumber'), ', ' order by type, data ->> 'caseId', seq_id), '')
        from events.mt_events
        where type in ('contact_fell_overdue', 'return_step_missed', 'return_follow_up_missed', 'measure_went_overdue')
        """);

    private Task<string> StatesAsync() => service.Data.OneAsync<string>(
        "select s.state || ' ' || f.state || ' ' || m.state from read.return_steps s, read.return_follow_ups f, read.measures m where s.step_number = 1");

    // By the clock on the wall in Helsinki.
    private static DateTimeOffset At(string moment)
    {
        var local = DateTime.Parse(moment, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Helsinki.GetUtcOffset(local)).ToUniversalTime();
    }

    private sealed class ControlledService(ControlledClock clock) : TestService(clock);
}
