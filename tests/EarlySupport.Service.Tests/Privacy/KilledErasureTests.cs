using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>SIGKILL while many cases are being erased: started again, the program finishes what was approved, once, and touches nothing else.</summary>
public sealed class KilledErasureTests(ProgramDatabase program) : IClassFixture<ProgramDatabase>
{
    private const int Cases = 24;

    private static readonly string[] Serve = ["--Demo=false", "--Urls=http://127.0.0.1:0", "--today=2026-11-01"];

    private static readonly string[] Approved = [.. Enumerable.Range(1, Cases).Select(number => $"C{number}")];

    [Fact]
    public async Task Everything_that_was_approved_is_erased_once_and_nothing_else()
    {
        using (var first = ProgramRun.Start(program.Data.ConnectionString, Serve))
        {
            var caller = await CallerAsync(first);
            await FillAsync(caller);
            var approving = caller.ApproveAsync([.. Approved.Select(caseId => $"early-support-{caseId}")]);
            while (await ErasedAsync() == 0)
                Assert.False(first.HasEnded);
            await first.KillAsync();
            // It may have been answered just before, and fails if not.
            await Task.WhenAny(approving);
            if (approving.IsCompletedSuccessfully)
                (await approving).MustBe(HttpStatusCode.NoContent);
        }

        var before = await ErasedAsync();
        Assert.InRange(before, 1, Cases - 1);
        Assert.Equal(Cases, await program.Data.OneAsync<long>("select count(*) from events.mt_events where type = 'case_erasure_approved'"));

        using var second = ProgramRun.Start(program.Data.ConnectionString, Serve);
        var again = await CallerAsync(second);
        using var limit = Patience.Begin();
        while (await ErasedAsync() < Cases)
            limit.Token.ThrowIfCancellationRequested();
        foreach (var caseId in Approved)
        {
            Assert.Equal(["case_erasure_approved", "case_erased"], (await program.Data.StreamAsync("town", $"early-support-{caseId}")).TakeLast(2));
            Assert.DoesNotContain(EarlySupportCases.Memo, (await again.CaseAsync(caseId)).MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        }

        Assert.Equal(Cases, await ErasedAsync());
        foreach (var kept in (string[])["KEPT", "OPEN"])
            Assert.Contains(EarlySupportCases.Memo, (await again.CaseAsync(kept)).MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);
        Assert.Equal(Cases, await program.Data.OneAsync<long>("select count(*) from privacy.person_keys where wrapped is null and key_id <> 'development'"));
        Assert.Equal(0, await program.Data.OneAsync<long>("select count(*) from messages.dead_letters"));
        Assert.Empty(await program.Data.BrokenStreamsAsync());
    }

    /// <summary>Cases of one person that are found needless and due at once: those to be approved, one more, and one that is open.</summary>
    private static async Task FillAsync(ApiCaller caller)
    {
        await Workplace.ImportAsync(caller);
        foreach (var caseId in Approved.Append("KEPT"))
        {
            await OpenAsync(caller, caseId);
            (await caller.InCaseAsync(caseId, "closing", """{"outcome": "own-work-as-before"}""")).MustBe(HttpStatusCode.OK);
            (await caller.ReviewAsync(caseId, "erase", "no-longer-needed")).MustBe(HttpStatusCode.OK);
        }

        await OpenAsync(caller, "OPEN", "E2");
    }

    private static async Task OpenAsync(ApiCaller caller, string caseId, string employee = "E1")
    {
        await caller.OpenAsync(caseId, employee);
        (await caller.TalkAsync(caseId, "K1", employee: employee)).MustBe(HttpStatusCode.OK);
    }

    private static async Task<ApiCaller> CallerAsync(ProgramRun run)
    {
        var address = await run.UntilItSaysAsync(new Regex(@"Now listening on: (http://127\.0\.0\.1:\d+)"));
        return new ApiCaller("town", new HttpClient { BaseAddress = new Uri(address) },
            ("Development-Tenant", "town"), ("Development-Actor", "H001"), ("Development-Role", "hr"));
    }

    private Task<long> ErasedAsync() => program.Data.OneAsync<long>("select count(*) from events.mt_events where type = 'case_erased'");
}
