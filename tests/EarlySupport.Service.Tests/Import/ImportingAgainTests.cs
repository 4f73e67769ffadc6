using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Import;

/// <summary>Rows are keyed by their id: the same values change nothing, others are a correction, and the streams keep the whole story.</summary>
public class ImportingAgainTests(TestService service) : IClassFixture<TestService>
{
    private const string Long = Workplace.AbsencesHeader + "A1,E1,sickness,2026-02-02,2026-03-15,100\n";

    [Fact]
    public async Task The_same_files_twice_add_no_event_and_no_message()
    {
        var caller = service.CallerOf("town-twice");
        await caller.ImportAsync(Fixture.Town);
        await service.DrainAsync();
        var before = (await service.Data.EventsAsync("town-twice"), await MessagesAsync("town-twice"), await caller.AlertsAsync());

        await caller.ImportAsync(Fixture.Town);
        await service.DrainAsync();

        Assert.True(before.Item1 > 3000);
        Assert.Equal(before, (await service.Data.EventsAsync("town-twice"), await MessagesAsync("town-twice"), await caller.AlertsAsync()));
    }

    [Fact]
    public async Task Importing_the_original_undoes_corrections_and_cancellations_and_deletes_nothing()
    {
        var caller = service.CallerOf("town-again");
        await caller.ImportAsync(Fixture.Town);
        var longest = Fixture.Town.Rows("absences").Where(r => r[4] != "").OrderByDescending(Length).Take(20).ToList();
        foreach (var row in longest[..10])
            (await caller.CorrectAsync(row[1], row[0], row[3], row[3])).MustBe(HttpStatusCode.OK);
        foreach (var row in longest[10..])
            (await caller.CancelAsync(row[1], row[0])).MustBe(HttpStatusCode.OK);
        await service.DrainAsync();
        Assert.NotEqual(Fixture.Town.ExpectedAlerts, await caller.AlertsAsync());
        var story = await StoryAsync("town-again");

        var again = await caller.ImportAsync("absences", Fixture.Town.Text("absences"));
        await service.DrainAsync();

        Assert.Equal(Fixture.Town.ExpectedAlerts, await caller.AlertsAsync());
        Assert.True((int)again.MustBe(HttpStatusCode.OK).Json["events"]! > 20);
        Assert.Equal(story, (await StoryAsync("town-again")).Take(story.Count));
        Assert.Empty(await service.Data.BrokenStreamsAsync());
    }

    [Fact]
    public async Task The_streams_tell_that_a_crossing_was_withdrawn_and_came_back()
    {
        var caller = await service.NewWorkplaceAsync();
        await caller.ImportAsync("absences", Long);
        (await caller.CorrectAsync("E1", "A1", "2026-02-02", "2026-02-22")).MustBe(HttpStatusCode.OK);

        await caller.ImportAsync("absences", Long);
        await service.DrainAsync();

        Assert.Equal(
            [
                "absence_reported", "threshold_crossed", "threshold_crossed", "threshold_crossed",
                "absence_corrected", "crossing_withdrawn", "crossing_withdrawn",
                "absence_corrected", "threshold_crossed", "threshold_crossed",
            ],
            await service.Data.StreamAsync(caller.Organisation, "absences-E1"));
        Assert.Equal(["E1 FI-30 2026-03-03 withdrawn", "E1 ORG-30 2026-03-03 withdrawn"], await caller.AlertsAsync("state=withdrawn"));
        Assert.Equal(["alert_raised", "alert_notified", "alert_withdrawn"], await service.Data.StreamAsync(caller.Organisation, "alert-E1-2"));
        Assert.Equal(["alert_raised", "alert_notified"], await service.Data.StreamAsync(caller.Organisation, "alert-E1-4"));
        Assert.Equal(["E1 ORG-20 2026-02-21 open", "E1 FI-30 2026-03-03 open", "E1 ORG-30 2026-03-03 open"], await caller.AlertsAsync(""));
    }

    [Fact]
    public async Task A_crossing_that_only_moved_keeps_its_alert_there_and_back()
    {
        var caller = await service.NewWorkplaceAsync();
        await caller.ImportAsync("absences", Long);

        (await caller.CorrectAsync("E1", "A1", "2026-02-03", "2026-03-15")).MustBe(HttpStatusCode.OK);
        Assert.Equal(["E1 ORG-20 2026-02-22 open", "E1 FI-30 2026-03-04 open", "E1 ORG-30 2026-03-04 open"], await caller.AlertsAsync(""));
        await caller.ImportAsync("absences", Long);

        Assert.Equal(["E1 ORG-20 2026-02-21 open", "E1 FI-30 2026-03-03 open", "E1 ORG-30 2026-03-03 open"], await caller.AlertsAsync(""));
        Assert.Equal(
            ["alert_raised", "alert_notified", "alert_date_corrected", "alert_date_corrected"],
            await service.Data.StreamAsync(caller.Organisation, "alert-E1-2"));
    }

    [Fact]
    public async Task A_cancelled_absence_that_is_in_the_file_again_is_reported_again()
    {
        var caller = await service.NewWorkplaceAsync();
        await caller.ImportAsync("absences", Long);
        (await caller.CancelAsync("E1", "A1")).MustBe(HttpStatusCode.OK);
        Assert.Empty(await caller.AlertsAsync(""));

        await caller.ImportAsync("absences", Long);

        var absenceEvents = (await service.Data.StreamAsync(caller.Organisation, "absences-E1")).Where(type => type.StartsWith("absence_", StringComparison.Ordinal));
        Assert.Equal(["absence_reported", "absence_cancelled", "absence_reported"], absenceEvents);
        Assert.Equal(3, (await caller.AlertsAsync("")).Count);
    }

    private static int Length(string[] row) =>
        DateOnly.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture).DayNumber - DateOnly.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture).DayNumber;

    private Task<long> MessagesAsync(string organisation) =>
        service.Data.OneAsync<long>("select count(*) from messages.queue where tenant_id = @organisation", new { organisation });

    private Task<IReadOnlyList<string>> StoryAsync(string organisation) => service.Data.ListAsync<string>(
        "select seq_id || ' ' || stream_id || ' ' || version || ' ' || type || ' ' || data from events.mt_events where tenant_id = @organisation order by seq_id",
        new { organisation });
}
