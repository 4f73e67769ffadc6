using System.Net;
using EarlySupport.Service.Tests.Support;
using EarlySupport.TestSupport;
using static EarlySupport.Service.Tests.Support.HelsinkiTime;

namespace EarlySupport.Service.Tests.EarlySupport;

/// <summary>A measure due and a follow-up on Friday 13 March 2026 are overdue and missed when Saturday begins, and not before.</summary>
public sealed class DeadlineTests : IAsyncLifetime
{
    private readonly ControlledClock clock = new(At("2026-03-02 10:00"));
    private readonly ControlledService service;

    public DeadlineTests() => service = new ControlledService(clock);

    public Task InitializeAsync() => service.InitializeAsync();

    public Task DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task What_was_not_done_is_overdue_when_its_day_has_passed()
    {
        var caller = await AgreedAsync();

        clock.AdvanceTo(At("2026-03-14 00:00").AddSeconds(-1));
        await service.DrainAsync();
        Assert.Equal("open scheduled", await StatesAsync());

        clock.AdvanceTo(At("2026-03-14 00:00"));
        await HandledMessages.UntilAsync(async () => await StatesAsync() == "overdue missed");

        var rows = (await caller.GetAsync("/api/cases")).Json;
        Assert.Equal((1, 1, "2026-03-13"), ((int)rows[0]!["openMeasures"]!, (int)rows[0]!["overdueMeasures"]!, (string?)rows[1]!["nextFollowUp"]));
        (await caller.InCaseAsync("C1", "measures/M1/completion", """{"completedOn": "2026-03-14"}""")).MustBe(HttpStatusCode.OK);
        (await caller.InCaseAsync("C2", "follow-ups/F1/holding", """{"heldOn": "2026-03-14", "memo": "Pidettiin myöhässä."}""")).MustBe(HttpStatusCode.OK);
        Assert.Equal("completed held", await StatesAsync());
    }

    [Fact]
    public async Task What_was_done_in_time_is_not_overdue()
    {
        var caller = await AgreedAsync();
        (await caller.InCaseAsync("C1", "measures/M1/completion", """{"completedOn": "2026-03-02"}""")).MustBe(HttpStatusCode.OK);
        (await caller.InCaseAsync("C2", "follow-ups/F1/holding", """{"heldOn": "2026-03-02", "memo": "Pidettiin heti."}""")).MustBe(HttpStatusCode.OK);

        clock.AdvanceTo(At("2026-03-20 00:00"));
        await service.DrainAsync();

        Assert.Equal("completed held", await StatesAsync());
        Assert.Equal((4, 4), ((int)(await caller.CaseAsync("C1")).Json["version"]!, (int)(await caller.CaseAsync("C2")).Json["version"]!));
    }

    [Fact]
    public async Task Down_over_the_day_it_is_made_up_for_at_the_start()
    {
        await AgreedAsync();

        await service.RestartAsync(whileDown: () => clock.AdvanceTo(At("2026-03-20 09:00")));

        await HandledMessages.UntilAsync(async () => await StatesAsync() == "overdue missed");
    }

    [Fact]
    public async Task In_an_organisation_that_moved_west_the_day_is_waited_for()
    {
        var caller = await AgreedAsync();
        (await caller.PutAsync("/api/organisation", """{"name": "Mallila", "timeZone": "America/New_York", "goLive": null}""")).MustBe(HttpStatusCode.OK);

        clock.AdvanceTo(At("2026-03-14 00:00"));
        await service.DrainAsync();
        Assert.Equal("open scheduled", await StatesAsync());

        // New York is on summer time since Sunday 8 March, so four hours behind UTC.
        clock.AdvanceTo(new DateTimeOffset(2026, 3, 14, 4, 0, 0, TimeSpan.Zero));
        await HandledMessages.UntilAsync(async () => await StatesAsync() == "overdue missed");
    }

    // On Monday a measure is agreed with E1 and a follow-up with E2, both for Friday in eleven days. Two cases, as what falls due at one moment
    // in one case is decided again after a pause, and this clock stands still.
    private async Task<ApiCaller> AgreedAsync()
    {
        var caller = service.NewOrganisation();
        (await caller.PutAsync("/api/organisation", """{"name": "Mallila", "timeZone": "Europe/Helsinki", "goLive": null}""")).MustBe(HttpStatusCode.OK);
        await Workplace.ImportAsync(caller);
        await caller.OpenAsync("C1", "E1");
        (await caller.TalkAsync("C1", "K1", EarlySupportCases.Measure("M1", "2026-03-13"), heldOn: "2026-03-02")).MustBe(HttpStatusCode.OK);
        await caller.OpenAsync("C2", "E2");
        (await caller.TalkAsync("C2", "K1", nextMeeting: "2026-03-13", heldOn: "2026-03-02")).MustBe(HttpStatusCode.OK);
        return caller;
    }

    private Task<string> StatesAsync() =>
        service.Data.OneAsync<string>("select m.state || ' ' || f.state from read.measures m, read.follow_ups f");

    private sealed class ControlledService(ControlledClock clock) : TestService(clock);
}
