using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Hosting;

/// <summary>A database of the release before, with cases in it, is brought up to date when the service starts, and nothing of it is lost.</summary>
public sealed class MigratingTests : IAsyncLifetime
{
    private readonly OnReleaseBefore service = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => service.DisposeAsync();

    [Fact]
    public async Task Cases_memos_and_open_cases_are_as_they_were()
    {
        await service.InitializeAsync();

        await EverythingIsThereAsync();
    }

    [Fact]
    public async Task What_was_cut_short_before_the_rebuilds_is_finished_by_the_next_start()
    {
        service.CutShort = true;

        await service.InitializeAsync();

        // What the start found.
        Assert.Equal("0 cases, 0 memos, 0 open, alerts cases keeping memos occupational-health due", service.Found);
        await EverythingIsThereAsync();
        Assert.Empty(await service.Data.ListAsync<string>("select read_model from store.rebuilds_due"));
    }

    [Fact]
    public async Task A_deadline_that_waited_under_its_old_name_falls_due()
    {
        await service.InitializeAsync();
        await service.DrainAsync();

        Assert.Equal("overdue", await service.Data.OneAsync<string>("select state from read.measures"));
        Assert.Equal("measure_went_overdue", (await service.Data.StreamAsync(ReleaseBefore.Organisation, "early-support-C1"))[^1]);
        Assert.Equal(0, await service.Data.OneAsync<long>("select count(*) from messages.dead_letters"));
    }

    [Fact]
    public async Task A_case_of_the_release_before_goes_on()
    {
        await service.InitializeAsync();
        var supervisor = service.CallerOf(ReleaseBefore.Organisation);

        (await supervisor.TryOpenAsync("C2", "E1", [null])).MustRefuse(HttpStatusCode.Conflict, "case-already-open");
        (await supervisor.InCaseAsync("C1", "measures/M1/completion", """{"completedOn": "2026-10-30"}""")).MustBe(HttpStatusCode.OK);
        (await supervisor.InCaseAsync("C1", "closing", """{"outcome": "other"}""")).MustBe(HttpStatusCode.OK);
        (await supervisor.InCaseAsync("C0", "reopening", """{"why": "Asia palasi."}""")).MustBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whether_a_case_of_the_release_before_is_needed_falls_due_five_years_after_it_was_opened()
    {
        const string Waiting = "select key || ' ' || due_at::date from messages.queue where type like '%NeedReviewFellDue' order by 1";
        string[] reviews = ["need-review-C0-2031-02-02 2031-02-02", "need-review-C1-2031-02-02 2031-02-02"];
        await service.InitializeAsync();
        Assert.Equal(reviews, await service.Data.ListAsync<string>(Waiting));

        // Come too early they wait for their day: by the organisation's clock, which is two hours ahead.
        await service.Data.ListAsync<int>("update messages.queue set due_at = '2026-01-01' where type like '%NeedReviewFellDue' returning 1");
        await service.DrainAsync();

        Assert.Equal(reviews.Select(review => review[..^1] + "1"), await service.Data.ListAsync<string>(Waiting));
        Assert.Equal(0, await service.Data.OneAsync<long>("select count(*) from messages.dead_letters"));
    }

    private async Task EverythingIsThereAsync()
    {
        await service.DrainAsync();
        var caller = service.CallerOf(ReleaseBefore.Organisation);
        Assert.Equal(
            ["C0 early-support E1 B1 own-request closed partly 2026-02-02T08:00:00Z C0 0", "C1 early-support E1 B1 own-request open - - C1 1"],
            (await caller.GetAsync("/api/cases")).MustBe(HttpStatusCode.OK).Json.AsArray().Select(
                c => Told(c!, "caseId", "kind", "employeeId", "supervisorId", "reason", "state", "outcome", "endedAt", "pathId", "openMeasures")));
        Assert.Equal("2026-03-03", (string?)(await caller.GetAsync("/api/cases?state=open")).Json[0]!["nextFollowUp"]);
        Assert.Equal(["Mikaelin työaikaa kevennetään"], (await caller.CaseAsync("C1")).Json["measures"]!.AsArray().Select(m => (string?)m!["what"]));
        Assert.Equal(
            "C1 K1 2 true false false",
            await service.Data.OneAsync<string>(
                """
                select concat_ws(' ', case_id, memo_id, version, awaits_employee::text, awaits_employer::text, awaits_occupational_health::text)
                from read.memos
                """));
        Assert.Equal("E1 early-support C1", await service.Data.OneAsync<string>("select concat_ws(' ', employee_id, kind, case_id) from read.open_cases"));
        Assert.Equal(
            ["E1-0 C0", "E1-1 C1", "E1-2 C1", "E1-3 C1"],
            await service.Data.ListAsync<string>("select alert_id || ' ' || case_id from read.case_alerts order by 1"));
    }

    private static string Told(JsonNode node, params string[] fields) => string.Join(' ', fields.Select(f => node[f]?.ToString() ?? "-"));

    private sealed class OnReleaseBefore : TestService
    {
        public bool CutShort { get; set; }

        public string Found { get; private set; } = "";

        protected override async Task BeforeStartAsync()
        {
            await ReleaseBefore.MakeAsync(Data.ConnectionString);
            if (!CutShort)
                return;
            await ReleaseBefore.MigrateAndEndThereAsync(Data.ConnectionString);
            Found = await Data.OneAsync<string>(
                """
                select concat(
                    (select count(*) from read.cases), ' cases, ', (select count(*) from read.memos), ' memos, ', (select count(*) from read.open_cases),
                    ' open, ',
                    (select string_agg(read_model, ' ' order by read_model) from store.rebuilds_due), ' due')
                """);
        }
    }
}
