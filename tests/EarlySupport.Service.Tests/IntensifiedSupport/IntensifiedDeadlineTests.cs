using System.Globalization;
using System.Net;
using EarlySupport.Service.Tests.Support;
using EarlySupport.TestSupport;

namespace EarlySupport.Service.Tests.IntensifiedSupport;

/// <summary>
/// On Monday 2 March 2026 a negotiation is set for Friday the 13th (C1), a decision is due then (C2), and a consent lasts until Friday the 27th
/// (C3), two weeks after it. Three cases, as what falls due at one moment in one case is decided again after a pause, and this clock stands still.
/// </summary>
public sealed class IntensifiedDeadlineTests : IAsyncLifetime
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    private readonly ControlledClock clock = new(At("2026-03-02 10:00"));
    private readonly ControlledService service;

    public IntensifiedDeadlineTests() => service = new ControlledService(clock);

    public Task InitializeAsync() => service.InitializeAsync();

    public Task DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task What_was_not_done_is_noticed_when_its_day_has_passed()
    {
        var caller = await AgreedAsync();

        await NothingUntilAsync("2026-03-13 00:00", "scheduled open given");
        await UntilAsync("2026-03-13 00:00", "scheduled open ending");
        await NothingUntilAsync("2026-03-14 00:00", "scheduled open ending");
        await UntilAsync("2026-03-14 00:00", "missed overdue ending");
        await NothingUntilAsync("2026-03-28 00:00", "missed overdue ending");
        await UntilAsync("2026-03-28 00:00", "missed overdue ended");

        await caller.DoAsync("C1", "negotiations/N1/holding", IntensifiedCases.Held("2026-03-28", "2026-04-10"));
        await caller.DoAsync("C2", "decisions/D1/settlement", """{"result": "not-carried-out", "whatCameOfIt": "Ei ehditty."}""");
        Assert.Equal("held not-carried-out ended", await StatesAsync());
    }

    [Fact]
    public async Task What_was_done_in_time_is_passed_over()
    {
        var caller = await AgreedAsync();
        await caller.DoAsync("C1", "negotiations/N1/cancellation", """{"why": "Ei tarpeen."}""");
        await caller.DoAsync("C2", "decisions/D1/settlement", """{"result": "carried-out", "whatCameOfIt": "Auttoi."}""");
        await caller.DoAsync("C3", "consents/S1/withdrawal", "{}");

        await NothingUntilAsync("2026-04-20 00:00", "cancelled carried-out withdrawn");

        Assert.Equal([3L, 4L, 3L], await VersionsAsync(caller));
    }

    [Fact]
    public async Task Moved_away_and_back_a_negotiation_is_missed_once()
    {
        var caller = await AgreedAsync();
        foreach (var day in new[] { "2026-03-20", "2026-03-13" })
            await caller.DoAsync("C1", "negotiations/N1/rescheduling", $$"""{"on": "{{day}}", "at": "09:00:00"}""");

        await UntilAsync("2026-03-14 00:00", "missed overdue ending");
        clock.AdvanceTo(At("2026-03-25 00:00"));
        await service.DrainAsync();

        Assert.Equal(
            ["intensified_support_opened", "negotiation_scheduled", "negotiation_rescheduled", "negotiation_rescheduled", "negotiation_missed"],
            await service.Data.StreamAsync(caller.Organisation, "intensified-support-C1"));
    }

    [Fact]
    public async Task Down_over_the_days_it_is_made_up_for_at_the_start()
    {
        await AgreedAsync();

        await service.RestartAsync(whileDown: () => clock.AdvanceTo(At("2026-03-20 09:00")));

        await HandledMessages.UntilAsync(async () => await StatesAsync() == "missed overdue ending");
    }

    [Fact]
    public async Task A_measure_of_intensified_support_goes_overdue_too()
    {
        var caller = await AgreedAsync();
        await caller.DoAsync("C3", "measures", IntensifiedCases.Measure("M1", "2026-03-13"));

        clock.AdvanceTo(At("2026-03-14 00:00"));

        await HandledMessages.UntilAsync(async () => await service.Data.OneAsync<string>("select state from read.measures") == "overdue");
    }

    [Fact]
    public async Task A_statement_is_needed_by_the_day_that_is_foreseen_and_follows_it_when_it_moves()
    {
        var caller = await AtWorkAsync();
        (await caller.ReportAsync("E1", "A1", "2025-12-15")).MustBe(HttpStatusCode.OK);
        await caller.OpenIntensifiedAsync("C1", "E1");
        await caller.DoAsync("C1", "statements", """{"statementId": "L1", "purpose": "FI-90", "requestedOn": "2026-03-02", "neededBy": "2026-03-03"}""");
        var first = await ForeseenAsync(caller);
        Assert.Equal((Iso(first), Iso(first), first.DayNumber - new DateOnly(2026, 3, 2).DayNumber), await DeadlineAsync(caller));

        // It began a week later: the day moves, and what was set for the first goes with it.
        (await caller.CorrectAsync("E1", "A1", "2025-12-22")).MustBe(HttpStatusCode.OK);
        var second = await ForeseenAsync(caller);
        Assert.True(second > first);
        Assert.Equal((Iso(first), Iso(second), second.DayNumber - new DateOnly(2026, 3, 2).DayNumber), await DeadlineAsync(caller));

        clock.AdvanceTo(At($"{Iso(second)} 23:59"));
        await service.DrainAsync();
        Assert.Equal(("False", Iso(first)), await OverdueAsync());
        Assert.Equal((Iso(first), Iso(second), 0), await DeadlineAsync(caller));

        clock.AdvanceTo(At($"{Iso(second.AddDays(1))} 00:00"));
        await HandledMessages.UntilAsync(async () => await OverdueAsync() == ("True", Iso(second)));
        Assert.Equal((Iso(first), Iso(second), -1), await DeadlineAsync(caller));
    }

    [Theory]
    [InlineData(true, "statement_delivered_to_kela")]
    [InlineData(false, "statement_requested")]
    public async Task A_statement_that_Kela_has_or_needs_no_more_is_not_overdue(bool delivered, string last)
    {
        var caller = await AtWorkAsync();
        (await caller.ReportAsync("E1", "A1", "2025-12-15")).MustBe(HttpStatusCode.OK);
        await caller.OpenIntensifiedAsync("C1", "E1");
        await caller.DoAsync("C1", "statements", """{"statementId": "L1", "purpose": "FI-90", "requestedOn": "2026-03-02"}""");
        if (delivered)
        {
            await caller.AsPhysician().DoAsync("C1", "statements/L1/giving", """{"purpose": "FI-90", "givenOn": "2026-03-02", "conclusions": "Kevyt työ käy."}""");
            await caller.DoAsync("C1", "statements/L1/delivery-to-kela", """{"deliveredOn": "2026-03-02"}""");
        }
        else
            (await caller.CorrectAsync("E1", "A1", "2025-12-15", "2026-03-01")).MustBe(HttpStatusCode.OK);

        clock.AdvanceTo(At("2026-08-01 00:00"));
        await service.DrainAsync();

        Assert.Equal(last, (await service.Data.StreamAsync(caller.Organisation, "intensified-support-C1"))[^1]);
        Assert.Null((await caller.IntensifiedAsync("C1")).Json["statements"]![0]!["deadline"]);
    }

    private static async Task<(string? NeededBy, string? On, int DaysLeft)> DeadlineAsync(ApiCaller caller)
    {
        var statement = (await caller.IntensifiedAsync("C1")).Json["statements"]![0]!;
        return ((string?)statement["neededBy"], (string?)statement["deadline"]!["on"], (int)statement["deadline"]!["daysLeft"]!);
    }

    private static async Task<DateOnly> ForeseenAsync(ApiCaller caller) => DateOnly.Parse(
        (string)(await caller.GetAsync("/api/forecast?employee=E1")).Json.AsArray().Single(f =>
            (string?)f!["ruleId"] == "FI-90")!["expectedOn"]!, CultureInfo.InvariantCulture);

    private async Task<(string Overdue, string NeededBy)> OverdueAsync()
    {
        var (overdue, neededBy) = await service.Data.OneAsync<(bool, DateOnly)>("select overdue, needed_by from read.statements");
        return (overdue.ToString(), Iso(neededBy));
    }

    // Up to the last second before a moment.
    private async Task NothingUntilAsync(string moment, string states)
    {
        clock.AdvanceTo(At(moment).AddSeconds(-1));
        await service.DrainAsync();
        Assert.Equal(states, await StatesAsync());
    }

    private async Task UntilAsync(string moment, string states)
    {
        clock.AdvanceTo(At(moment));
        await HandledMessages.UntilAsync(async () => await StatesAsync() == states);
    }

    private async Task<ApiCaller> AgreedAsync()
    {
        var caller = await AtWorkAsync();
        await caller.OpenIntensifiedAsync("C1", "E1");
        await caller.DoAsync("C1", "negotiations", IntensifiedCases.Negotiation("N1", "2026-03-13"));
        await caller.OpenIntensifiedAsync("C2", "E2");
        await caller.DoAsync("C2", "negotiations", IntensifiedCases.Negotiation("N2", "2026-03-02"));
        await caller.DoAsync("C2", "negotiations/N2/holding", IntensifiedCases.Held("2026-03-02", "2026-03-13"));
        await caller.OpenIntensifiedAsync("C3", "E3");
        await caller.DoAsync("C3", "consents", IntensifiedCases.Consent("S1", "2026-03-02", "2026-03-27"));
        return caller;
    }

    private async Task<ApiCaller> AtWorkAsync()
    {
        var caller = service.NewOrganisation();
        (await caller.PutAsync("/api/organisation", """{"name": "Mallila", "timeZone": "Europe/Helsinki", "goLive": null}""")).MustBe(HttpStatusCode.OK);
        await Workplace.ImportAsync(caller);
        return caller;
    }

    private Task<string> StatesAsync() => service.Data.OneAsync<string>(
        "select n.state || ' ' || d.state || ' ' || c.state from read.negotiations n, read.negotiation_decisions d, read.consents c where n.case_id = 'C1' and d.case_id = 'C2'");

    private static async Task<IReadOnlyList<long>> VersionsAsync(ApiCaller caller)
    {
        List<long> versions = [];
        foreach (var id in new[] { "C1", "C2", "C3" })
            versions.Add((long)(await caller.IntensifiedAsync(id)).Json["version"]!);
        return versions;
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    // By the clock on the wall in Helsinki.
    private static DateTimeOffset At(string moment)
    {
        var local = DateTime.Parse(moment, CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Helsinki.GetUtcOffset(local)).ToUniversalTime();
    }

    private sealed class ControlledService(ControlledClock clock) : TestService(clock);
}
