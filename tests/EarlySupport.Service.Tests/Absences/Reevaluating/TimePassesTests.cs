using System.Net;
using EarlySupport.Service.Tests.Support;
using EarlySupport.TestSupport;

namespace EarlySupport.Service.Tests.Absences.Reevaluating;

/// <summary>
/// The service runs, nobody touches it, and days pass. E1 is absent from Monday 5 January 2026 on. Days worked out by hand: FI-30 on
/// 3 February, FI-60 on 5 March and its notice on 19 February, the 60th allowance day on 27 March (waiting period until 16 January, as
/// Epiphany is none of its weekdays), the 90th on 5 May (Good Friday, Easter Monday and 1 May do not count) and its notice on 14 April.
/// </summary>
public sealed class TimePassesTests : IAsyncLifetime
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");

    private readonly ControlledClock clock = new(At("2026-01-09 10:00"));
    private readonly ControlledService service;

    public TimePassesTests() => service = new ControlledService(clock);

    public Task InitializeAsync() => service.InitializeAsync();

    public Task DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task An_open_absence_reaches_each_threshold_on_its_day_and_not_the_day_before()
    {
        var caller = await OpenAbsenceAsync();

        await ByItselfAsync(caller, "2026-01-24", "E1 ORG-20 2026-01-24 open");
        await ByItselfAsync(caller, "2026-02-03", "E1 FI-30 2026-02-03 open", "E1 ORG-30 2026-02-03 open");
        await ByItselfAsync(caller, "2026-02-19", "E1 FI-60 2026-03-05 ahead");
        await ByItselfAsync(caller, "2026-03-05", "E1 FI-60 2026-03-05 open");
        await ByItselfAsync(caller, "2026-03-27", "E1 FI-60R 2026-03-27 open");
        await ByItselfAsync(caller, "2026-04-14", "E1 FI-90 2026-05-05 ahead");
        await ByItselfAsync(caller, "2026-05-05", "E1 FI-90 2026-05-05 open");

        var sixty = await service.Data.OneAsync<string>("select alert_id from read.alerts where rule_id = 'FI-60'");
        Assert.Equal(
            ["advance_notice_given", "alert_notified", "alert_raised", "alert_notified"],
            (await service.Data.StreamAsync(caller.Organisation, $"alert-{sixty}")).Take(4));
    }

    [Fact]
    public async Task A_restart_in_between_loses_no_day()
    {
        var caller = await OpenAbsenceAsync();
        await ByItselfAsync(caller, "2026-01-24", "E1 ORG-20 2026-01-24 open");

        await service.RestartAsync();
        caller = service.CallerOf(caller.Organisation);
        await ByItselfAsync(caller, "2026-02-03", "E1 FI-30 2026-02-03 open", "E1 ORG-30 2026-02-03 open");

        // Down while the notice falls due and the day itself comes: both are made up for at the start, the notice by the alert.
        await service.RestartAsync(whileDown: () => clock.AdvanceTo(At("2026-03-05 09:00")));
        caller = service.CallerOf(caller.Organisation);
        await HandledMessages.UntilAsync(async () => (await AlertsAsync(caller)).Contains("E1 FI-60 2026-03-05 open"));
    }

    [Fact]
    public async Task The_day_begins_at_the_organisations_own_midnight()
    {
        var helsinki = await OpenAbsenceAsync();
        var newYork = await OpenAbsenceAsync("America/New_York");
        await ByItselfAsync(newYork, "2026-01-24", At("2026-01-24 07:00"), "E1 ORG-20 2026-01-24 open");

        await ByItselfAsync(helsinki, "2026-02-03", At("2026-02-03 00:00"), "E1 FI-30 2026-02-03 open", "E1 ORG-30 2026-02-03 open");
        await ByItselfAsync(newYork, "2026-02-03", At("2026-02-03 07:00"), "E1 FI-30 2026-02-03 open", "E1 ORG-30 2026-02-03 open");
    }

    [Fact]
    public async Task An_absence_that_ended_in_between_raises_nothing()
    {
        var caller = await OpenAbsenceAsync();
        (await caller.CorrectAsync("E1", "A1", "2026-01-05", "2026-01-20")).MustBe(HttpStatusCode.OK);

        clock.AdvanceTo(At("2026-06-01 12:00"));
        await service.DrainAsync();

        Assert.Empty(await AlertsAsync(caller));
        Assert.Equal(["absence_reported", "absence_corrected"], await service.Data.StreamAsync(caller.Organisation, "absences-E1"));
    }

    [Fact]
    public async Task An_advance_notice_is_withdrawn_when_the_absence_ends_before_its_day()
    {
        var caller = await OpenAbsenceAsync();
        clock.AdvanceTo(At("2026-02-20 12:00"));
        await service.DrainAsync();
        Assert.Contains("E1 FI-60 2026-03-05 ahead", await AlertsAsync(caller));

        (await caller.CorrectAsync("E1", "A1", "2026-01-05", "2026-02-20")).MustBe(HttpStatusCode.OK);
        clock.AdvanceTo(At("2026-06-01 12:00"));
        await service.DrainAsync();

        Assert.Equal(["E1 FI-60 2026-03-05 withdrawn"], await caller.AlertsAsync("state=withdrawn"));
        Assert.Empty(await caller.AlertsAsync("state=ahead"));
        Assert.Equal(["E1 ORG-20 2026-01-24 open", "E1 FI-30 2026-02-03 open", "E1 ORG-30 2026-02-03 open"], await caller.AlertsAsync(""));
        var alert = await service.Data.OneAsync<string>("select alert_id from read.alerts where state = 'withdrawn'");
        var explained = (await caller.GetAsync($"/api/alerts/{alert}")).Json["withdrawnBecause"]!;
        Assert.Equal("""{"kind":"absence-corrected","absenceIds":["A1"]}""", explained.ToJsonString());
    }

    [Fact]
    public async Task An_alert_nobody_acts_on_is_reminded_of_after_fourteen_days_and_escalated_after_twenty_one()
    {
        var caller = await OpenAbsenceAsync();
        await ByItselfAsync(caller, "2026-01-24", "E1 ORG-20 2026-01-24 open");

        await TimeChangesAsync("2026-02-07", from: "neither", to: "reminded");
        await TimeChangesAsync("2026-02-14", from: "reminded", to: "escalated");

        async Task TimeChangesAsync(string day, string from, string to)
        {
            clock.AdvanceTo(At($"{day} 00:00").AddSeconds(-1));
            await service.DrainAsync();
            Assert.Equal(from, await RespondedAsync());
            clock.AdvanceTo(At($"{day} 00:00"));
            await HandledMessages.UntilAsync(async () => await RespondedAsync() == to);
        }

        Task<string> RespondedAsync() => service.Data.OneAsync<string>("""
            select case when escalated_at is not null then 'escalated' when reminded_at is not null then 'reminded' else 'neither' end
            from read.alerts where rule_id = 'ORG-20'
            """);
    }

    [Fact]
    public async Task An_alert_that_is_dismissed_is_neither_reminded_of_nor_escalated()
    {
        var caller = await OpenAbsenceAsync();
        await ByItselfAsync(caller, "2026-01-24", "E1 ORG-20 2026-01-24 open");
        var alert = await service.Data.OneAsync<string>("select alert_id from read.alerts where rule_id = 'ORG-20'");
        (await caller.PostAsync($"/api/alerts/{alert}/acknowledge", "{}")).MustBe(HttpStatusCode.NoContent);
        (await caller.PostAsync($"/api/alerts/{alert}/dismiss", """{"reason": "already-supported", "explanation": "Asiasta on puhuttu."}"""))
            .MustBe(HttpStatusCode.NoContent);

        clock.AdvanceTo(At("2026-03-01 12:00"));
        await service.DrainAsync();

        Assert.Equal(
            ["alert_raised", "alert_notified", "alert_acknowledged", "alert_dismissed"],
            await service.Data.StreamAsync(caller.Organisation, $"alert-{alert}"));
    }

    // On day 5 an absence without an end is reported.
    private async Task<ApiCaller> OpenAbsenceAsync(string timeZone = "Europe/Helsinki")
    {
        var caller = service.NewOrganisation();
        (await caller.PutAsync("/api/organisation", $$"""{"name": "Mallila", "timeZone": "{{timeZone}}", "goLive": null}""")).MustBe(HttpStatusCode.OK);
        await Workplace.ImportAsync(caller);
        (await caller.ReportAsync("E1", "A1", "2026-01-05")).MustBe(HttpStatusCode.OK);
        Assert.Empty(await AlertsAsync(caller));
        return caller;
    }

    private Task ByItselfAsync(ApiCaller caller, string day, params string[] comes) => ByItselfAsync(caller, day, At($"{day} 00:00"), comes);

    // Nothing a second before, all of it at the moment, without anybody asking.
    private async Task ByItselfAsync(ApiCaller caller, string day, DateTimeOffset moment, params string[] comes)
    {
        clock.AdvanceTo(moment.AddSeconds(-1));
        await service.DrainAsync();
        Assert.DoesNotContain(await AlertsAsync(caller), comes.Contains);

        clock.AdvanceTo(moment);
        await HandledMessages.UntilAsync(async () => (await AlertsAsync(caller)).Intersect(comes).Count() == comes.Length);

        await service.DrainAsync();
        Assert.Equal(comes, (await AlertsAsync(caller)).Where(a => comes.Contains(a) || a.Contains(day, StringComparison.Ordinal)));
    }

    private static async Task<IReadOnlyList<string>> AlertsAsync(ApiCaller caller) =>
        [.. await caller.AlertsAsync(""), .. await caller.AlertsAsync("state=ahead")];

    // By the clock on the wall in Helsinki.
    private static DateTimeOffset At(string moment)
    {
        var local = DateTime.Parse(moment, System.Globalization.CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, Helsinki.GetUtcOffset(local)).ToUniversalTime();
    }

    private sealed class ControlledService(ControlledClock clock) : TestService(clock);
}
