using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Import;

/// <summary>SIGKILL at any moment of an import of town: starting it again loses nothing and doubles nothing.</summary>
public class KilledImportTests(ProgramDatabase program) : IClassFixture<ProgramDatabase>
{
    // Events of a whole import of town, a little less than there are: a kill is for while it runs.
    private const int Events = 4000;

    private static readonly string[] Import = ["import", Fixture.Town.Folder, "--today", "2026-11-01"];

    [Fact]
    public async Task An_import_killed_again_and_again_ends_at_the_expected_alerts()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var killed = 0;
        // Sequence numbers are taken before the commit, so that a kill falls within transactions too.
        foreach (var moment in Enumerable.Range(0, 5).Select(_ => random.Next(Events)).Order())
        {
            using var run = ProgramRun.Start(program.Data.ConnectionString, Import);
            while (!run.HasEnded && await LastNumberAsync() < moment)
            {
            }

            killed += run.HasEnded ? 0 : 1;
            await run.KillAsync();
        }

        (await program.RunAsync(Import)).MustEndWith(0);

        var alerts = (await program.RunAsync("alerts", "--format", "csv")).MustEndWith(0).Output;
        Assert.True(Fixture.Town.ExpectedAlerts == alerts, $"Other alerts with seed {seed}.");
        Assert.True(killed > 1, $"With seed {seed} only {killed} runs were killed.");
        Assert.Empty(await RepeatedAsync());
        Assert.Equal(Fixture.Town.Rows("absences").Count, await CountAsync("select count(*) from events.mt_events where type = 'absence_reported'"));
        Assert.Equal(0, await CountAsync("select count(*) from messages.dead_letters"));
        Assert.Equal(0, await CountAsync("select count(*) from messages.queue where due_at <= timestamptz '2026-11-01 12:00Z'"));
        Assert.Empty(await program.Data.BrokenStreamsAsync());
    }

    private Task<long> CountAsync(string sql) => program.Data.OneAsync<long>(sql);

    // What may be said once of an absence, of an alert, of an employee and of a unit.
    private Task<IReadOnlyList<string>> RepeatedAsync() => program.Data.ListAsync<string>(
        """
        select type || ' ' || coalesce(data ->> 'absenceId', stream_id) from events.mt_events
        where type in ('absence_reported', 'alert_raised', 'employee_registered', 'unit_registered', 'organisation_founded')
        group by 1 having count(*) > 1
        """);

    private Task<long> LastNumberAsync() => CountAsync(
        "select coalesce((select last_value from pg_sequences where schemaname = 'events' and sequencename = 'mt_events_sequence'), 0)");
}
