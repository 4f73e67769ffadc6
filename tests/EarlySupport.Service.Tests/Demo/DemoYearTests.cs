using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Demo;

/// <summary>A year of stories, made at once here, and by a program that was killed while it made them.</summary>
public class DemoYearTests(DemoYearTests.ToldDemo whole) : IClassFixture<DemoYearTests.ToldDemo>
{
    private const string Events = "select type || ' ' || count(*) from events.mt_events where tenant_id = 'demo' group by type order by type";

    [Fact]
    public async Task The_demo_has_cases_in_every_state_and_is_the_same_where_it_was_cut_short()
    {
        var cut = new ProgramDatabase();
        await cut.InitializeAsync();

        await CutShortAsync(cut);
        Assert.DoesNotContain("cannot be played", await MadeAsync(cut), StringComparison.Ordinal);

        Assert.False(whole.Told.Tells("cannot be played"));
        Assert.Equal(await whole.Data.ListAsync<string>(Events), await cut.Data.ListAsync<string>(Events));
        Assert.Equal(
            [
                "early-support closed", "early-support escalated", "early-support open", "intensified-support closed", "intensified-support open",
                "return-to-work closed", "return-to-work open",
            ],
            await StatesAsync("kind || ' ' || state", "cases"));
        Assert.Equal(["completed", "open", "overdue"], await StatesAsync("state", "measures"));
        Assert.Equal(["held", "missed", "scheduled"], await StatesAsync("state", "follow_ups"));
        Assert.Equal(["delivered", "requested"], await StatesAsync("state", "statements"));
        Assert.Equal(["held", "scheduled"], (await StatesAsync("state", "negotiations")).Except(["cancelled", "missed"]));
        Assert.Contains("sought", await StatesAsync("state", "reassignments"));
        Assert.Equal(["closed", "scheduled"], await StatesAsync("state", "case_meetings"));
        Assert.Contains("started", await StatesAsync("state", "return_steps"));
        Assert.Empty(await whole.Data.ListAsync<string>("select type from messages.dead_letters"));
        await cut.DisposeAsync();
    }

    [Fact]
    public async Task Nothing_personal_is_told_while_it_is_made()
    {
        var texts = await PersonalTexts.InAsync(whole);
        Assert.True(texts.Count > 600, $"Only {texts.Count} texts.");
        whole.Told.MustTellNothingOf(texts, ["Npgsql", "eventstore.messages.handled"]);
    }

    private Task<IReadOnlyList<string>> StatesAsync(string what, string table) =>
        whole.Data.ListAsync<string>($"select distinct {what} from read.{table} where tenant_id = 'demo' order by 1");

    private static async Task<string> MadeAsync(ProgramDatabase database)
    {
        using var run = Serve(database);
        await run.UntilItSaysAsync("with the demo organisation");
        await run.KillAsync();
        return (await run.EndAsync()).Output;
    }

    // Killed when some stories have begun.
    private static async Task CutShortAsync(ProgramDatabase database)
    {
        using var run = Serve(database);
        await run.UntilItSaysAsync("Making the demo organisation");
        while (await database.Data.OneAsync<long>("select count(*) from read.cases") < 20)
            Assert.False(run.HasEnded);
        await run.KillAsync();
        Assert.Equal("Mallila (demo, being made)", await database.Data.OneAsync<string>("select name from read.organisations where tenant_id = 'demo'"));
    }

    private static ProgramRun Serve(ProgramDatabase database) =>
        ProgramRun.Start(database.Data.ConnectionString, "--Demo=true", "--Urls=http://127.0.0.1:0", "--today", "2026-11-01");

    public sealed class ToldDemo : TestService
    {
        public EverythingTold Told { get; } = new();

        protected override IEnumerable<(string Key, string Value)> Settings => [("Demo", "true")];

        public override async Task DisposeAsync()
        {
            await base.DisposeAsync();
            Told.Dispose();
        }

        protected override void Register(IServiceCollection services) => Told.Listen(services);
    }
}
