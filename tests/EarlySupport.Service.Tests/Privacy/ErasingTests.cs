using System.Net;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>What was approved by name is forgotten for good, and the rest is as before.</summary>
public sealed class ErasingTests : OverTime
{
    private const string Name = "Veikko Åberg";

    [Fact]
    public async Task The_texts_of_a_case_are_forgotten_while_the_person_works_here()
    {
        var caller = await DueAsync();
        var (before, other) = ((await caller.CaseAsync("C1")).Json, (await caller.CaseAsync("C2")).Body);
        Assert.Equal(EarlySupportCases.Memo, (string?)before["conversations"]![0]!["memoVersions"]![0]!["memo"]);

        (await caller.ApproveAsync("early-support-C1")).MustBe(HttpStatusCode.NoContent);

        var after = (await caller.CaseAsync("C1")).MustBe(HttpStatusCode.OK).Json;
        var talk = after["conversations"]![0]!;
        Assert.Null((string?)talk["memoVersions"]![0]!["memo"]);
        Assert.Null((string?)talk["employeeView"]);
        Assert.Null((string?)talk["place"]);
        Assert.Equal("own-work-as-before", (string?)after["outcome"]);
        Assert.Equal(["case_erasure_approved H001", "case_erased H001"],
            after["history"]!.AsArray().Skip(3).Select(h => $"{h!["event"]} {h["actor"]}"));
        Assert.Equal(other, (await caller.CaseAsync("C2")).Body);
        Assert.Equal(Name, await NameAsync(caller, "E3"));
        Assert.Empty(await caller.DueAsync());
    }

    [Fact]
    public async Task Another_node_that_had_the_key_at_hand_forgets_too()
    {
        await using var other = Service.NewNode();
        var caller = await DueAsync();
        var elsewhere = Service.CallerOf(caller.Organisation, node: other);
        Assert.Contains(EarlySupportCases.Memo, (await elsewhere.CaseAsync("C1")).Body, StringComparison.Ordinal);
        Assert.Contains(EarlySupportCases.Memo, (await elsewhere.CaseAsync("C2")).Body, StringComparison.Ordinal);

        (await caller.ApproveAsync("early-support-C1")).MustBe(HttpStatusCode.NoContent);

        // It is told and not asked for, so a moment may pass; much less than the minute for which it would be believed untold.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await elsewhere.CaseAsync("C1")).Body.Contains(EarlySupportCases.Memo, StringComparison.Ordinal))
            limit.Token.ThrowIfCancellationRequested();
        Assert.Contains(EarlySupportCases.Memo, (await elsewhere.CaseAsync("C2")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeline_and_replay_say_that_it_is_forgotten()
    {
        var caller = await DueAsync();
        var last = (await caller.GetAsync("/api/cases/C1/timeline")).Json["entries"]!.AsArray()[^1]!["sequenceNumber"];

        (await caller.ApproveAsync("early-support-C1")).MustBe(HttpStatusCode.NoContent);

        var talked = (await caller.GetAsync("/api/cases/C1/timeline")).Json["entries"]!.AsArray().Single(e => (string?)e!["event"] == "conversation_logged")!;
        Assert.Equal("""{"forgotten":true}""", talked["facts"]!["conversation"]!["memo"]!.ToJsonString());
        var replay = (await caller.GetAsync($"/api/cases/C1/replay?number={last}")).MustBe(HttpStatusCode.OK);
        Assert.DoesNotContain(EarlySupportCases.Memo, replay.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_is_forgotten_with_what_is_left_of_their_cases_and_the_figures_stay()
    {
        var caller = await DueAsync();
        await UntilAsync("2029-12-31 10:00");
        string[] screens = ["/api/paths", "/api/queue", "/api/cases", "/api/alerts", "/api/employees/E3/absences"];
        var before = await Task.WhenAll(screens.Select(async screen => (await caller.GetAsync(screen)).MustBe(HttpStatusCode.OK).Body));
        Assert.Equal(["early-support-C1 2028-03-02", "employee-E3 2029-12-31"], await caller.DueAsync());

        (await caller.ApproveAsync("employee-E3")).MustBe(HttpStatusCode.NoContent);
        await Service.DrainAsync();

        Assert.Equal(before, await Task.WhenAll(screens.Select(async screen => (await caller.GetAsync(screen)).MustBe(HttpStatusCode.OK).Body)));
        Assert.Null(await NameAsync(caller, "E3"));
        Assert.Equal([null], await Service.Data.ListAsync<string?>("select sign_in_name from read.sign_in_names where tenant_id = @Organisation", caller));
        Assert.Equal(["case_erased"], (await Service.Data.StreamAsync(caller.Organisation, "early-support-C1")).TakeLast(1));
        Assert.Equal(["person_erasure_approved", "person_erased"], (await Service.Data.StreamAsync(caller.Organisation, "employee-E3")).TakeLast(2));
        Assert.Empty(await caller.DueAsync());
        Assert.Equal("Eero Niemi", await NameAsync(caller, "E1"));
    }

    [Fact]
    public async Task Read_models_rebuilt_afterwards_say_what_the_live_ones_do()
    {
        var caller = await DueAsync();
        await UntilAsync("2029-12-31 10:00");
        (await caller.ApproveAsync("employee-E3")).MustBe(HttpStatusCode.NoContent);
        await Service.DrainAsync();
        var live = await ReadAsync();
        Assert.DoesNotContain(live, row => row.Contains(Name, StringComparison.Ordinal));

        foreach (var model in ServiceHost.ReadModels)
            await Service.Services.GetRequiredService<EventStoreEngine>().RebuildAsync(model.Name, CancellationToken.None);

        Assert.Equal(live, await ReadAsync());
    }

    [Fact]
    public async Task Payroll_that_lists_the_person_again_brings_nothing_back()
    {
        var caller = await DueAsync();
        await UntilAsync("2029-12-31 10:00");
        (await caller.ApproveAsync("employee-E3")).MustBe(HttpStatusCode.NoContent);
        await Service.DrainAsync();
        var before = await Service.Data.EventsAsync(caller.Organisation);

        (await caller.ImportAsync("employees", Workplace.Employees)).MustBe(HttpStatusCode.OK);

        Assert.Equal(before, await Service.Data.EventsAsync(caller.Organisation));
        Assert.Null(await NameAsync(caller, "E3"));
        (await caller.TryOpenAsync("C9", "E3", [null])).MustRefuse(HttpStatusCode.Conflict, "person-erased");
        (await caller.InCaseAsync("C1", "remarks", """{"remark": "Vielä yksi asia."}""")).MustRefuse(HttpStatusCode.Conflict, "case-erased");
    }

    [Fact]
    public async Task Approving_one_that_cannot_be_approves_none()
    {
        var caller = await DueAsync();
        var before = await Service.Data.EventsAsync(caller.Organisation);

        (await caller.ApproveAsync("early-support-C1", "employee-E1")).MustRefuse(HttpStatusCode.Conflict, "erasure-held-by-open-case");
        (await caller.ApproveAsync("early-support-C1", "employee-E2")).MustRefuse(HttpStatusCode.Conflict, "erasure-not-due");
        (await caller.ApproveAsync("early-support-C1", "employee-E9")).MustRefuse(HttpStatusCode.NotFound, "kept-record-unknown");

        Assert.Equal(before, await Service.Data.EventsAsync(caller.Organisation));
    }

    [Fact]
    public async Task Approving_again_changes_nothing()
    {
        var caller = await DueAsync();
        (await caller.ApproveAsync("early-support-C1", "early-support-C1")).MustBe(HttpStatusCode.NoContent);
        await Service.DrainAsync();
        var before = await Service.Data.EventsAsync(caller.Organisation);

        (await caller.ApproveAsync("early-support-C1")).MustBe(HttpStatusCode.NoContent);

        Assert.Equal(before, await Service.Data.EventsAsync(caller.Organisation));
    }

    [Fact]
    public async Task Killed_between_the_key_and_its_record_it_is_finished_at_the_next_start()
    {
        var caller = await DueAsync();
        // As where the program was ended after the key was destroyed: approved, the key gone, the message still there.
        await Service.Data.ListAsync<int>("create function read.refuse() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$; "
            + "create trigger killed before insert on events.mt_events for each row when (new.type = 'case_erased') execute function read.refuse(); select 1");
        (await caller.ApproveAsync("early-support-C1")).MustBe(HttpStatusCode.NoContent);
        Assert.Equal("case_erasure_approved", (await Service.Data.StreamAsync(caller.Organisation, "early-support-C1"))[^1]);
        Assert.Null((string?)(await caller.CaseAsync("C1")).Json["conversations"]![0]!["memoVersions"]![0]!["memo"]);

        await Service.RestartAsync();
        await Service.Data.ListAsync<int>("drop trigger killed on events.mt_events; select 1");
        await UntilAsync("2028-03-04 10:00");
        await Service.DrainAsync();

        Assert.Equal(["case_erasure_approved", "case_erased"], (await Service.Data.StreamAsync(caller.Organisation, "early-support-C1")).TakeLast(2));
    }

    /// <summary>E3's closed case is due; E1 has an open one, and E3 works here to the end of 2026.</summary>
    private async Task<ApiCaller> DueAsync()
    {
        var caller = await AtWorkAsync();
        await caller.CloseOneAsync("C1", "E3");
        await caller.OpenAsync("C2", "E1");
        (await caller.TalkAsync("C2", "K1", heldOn: "2026-02-27")).MustBe(HttpStatusCode.OK);
        (await caller.ReportAsync("E3", "A1", "2026-01-12", "2026-01-30")).MustBe(HttpStatusCode.OK);
        (await caller.As("A1", "administrator").PostAsync("/api/roles", """{"personId": "E3", "role": "auditor", "signInName": "veikko@example.org"}"""))
            .MustBe(HttpStatusCode.NoContent);
        (await caller.PublishRetentionAsync("2026-03-02")).MustBe(HttpStatusCode.NoContent);
        await UntilAsync("2028-03-02 10:00");
        return caller;
    }

    private async Task<string?> NameAsync(ApiCaller caller, string employee) =>
        await Service.Data.OneAsync<string?>("select name from read.people where tenant_id = @Organisation and employee_id = @employee", new { caller.Organisation, employee });

    private async Task<IReadOnlyList<string>> ReadAsync()
    {
        List<string> rows = [];
        foreach (var table in ServiceHost.ReadModels.SelectMany(model => model.Tables).Select(table => table.Name))
            rows.AddRange(await Service.Data.ListAsync<string>($"select '{table} ' || to_jsonb(t)::text from read.{table} t order by 1"));
        return rows;
    }
}
