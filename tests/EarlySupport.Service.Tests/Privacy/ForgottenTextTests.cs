using System.Net;
using EarlySupport.EventStore;
using EarlySupport.Service.Privacy;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Privacy;

/// <summary>With a person's keys destroyed, what was written about them is forgotten wherever it is read, and everything else is as before.</summary>
public class ForgottenTextTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Every_node_forgets_a_persons_texts_and_keeps_the_others()
    {
        await using var other = service.NewNode();
        var caller = await service.NewWorkplaceAsync();
        var elsewhere = service.CallerOf(caller.Organisation, node: other);
        foreach (var (caseId, employee) in (IEnumerable<(string, string)>)[("C1", "E1"), ("C2", "E2")])
        {
            await caller.OpenAsync(caseId, employee);
            (await caller.TalkAsync(caseId, "T1", EarlySupportCases.Measure("M1"), employee: employee)).MustBe(HttpStatusCode.OK);
            // Both nodes have the keys at hand.
            Assert.Contains(EarlySupportCases.Memo, await CaseAsync(caller, caseId), StringComparison.Ordinal);
            Assert.Contains(EarlySupportCases.Memo, await CaseAsync(elsewhere, caseId), StringComparison.Ordinal);
        }

        await DestroyAsync(caller.Organisation);

        await MustForgetAsync(caller);
        await UntilForgottenAsync(elsewhere);
        await MustForgetAsync(elsewhere);
        Assert.Contains(EarlySupportCases.Memo, await CaseAsync(caller, "C2"), StringComparison.Ordinal);
        // What was said is gone; that it was said, by whom and when, is not.
        Assert.Contains("2026-10-30", await CaseAsync(caller, "C1"), StringComparison.Ordinal);
        (await caller.InCaseAsync("C1", "remarks", """{"remark": "Tapaus jatkuu"}""")).MustBe(HttpStatusCode.OK);
        Assert.Contains("Tapaus jatkuu", await CaseAsync(elsewhere, "C1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rebuild_leaves_the_personal_columns_empty()
    {
        var caller = await service.NewWorkplaceAsync();
        await DestroyAsync(caller.Organisation);

        await service.Services.GetRequiredService<EventStoreEngine>().RebuildAsync("organisation", CancellationToken.None);

        Assert.Equal(
            ["B1 Aino Korpi aino@example.org", "B2 Onni Salo", "E1", "E2 Elsa Laine elsa@example.org", "E3 Veikko Åberg"],
            await service.Data.ListAsync<string>(
                "select concat_ws(' ', employee_id, name, email) from read.people where tenant_id = @Organisation order by 1", caller));
    }

    private Task DestroyAsync(string organisation) =>
        service.Services.GetRequiredService<PersonKeys>().DestroyAsync(new KeyFor(organisation, "E1", KeyFor.Employer), "H001", CancellationToken.None);

    private static async Task<string> CaseAsync(ApiCaller caller, string caseId) => (await caller.CaseAsync(caseId)).MustBe(HttpStatusCode.OK).Body;

    private static async Task MustForgetAsync(ApiCaller caller)
    {
        foreach (var path in (string[])["/api/early-support-cases/C1", "/api/cases/C1/timeline", "/api/cases/C1/replay", "/api/employees/E1/timeline"])
        {
            var body = (await caller.GetAsync(path)).MustBe(HttpStatusCode.OK).Body;
            Assert.All(
                (string[])[EarlySupportCases.Memo, "Neuvotteluhuone 3", "En nuku", "Vuoroja voi", "Päivävuorot vuoden", "Eero Niemi", "Aino Korpi"],
                text => Assert.DoesNotContain(text, body, StringComparison.Ordinal));
        }
    }

    // It is told and not asked for, so a moment may pass; much less than the minute for which it would be believed untold.
    private static async Task UntilForgottenAsync(ApiCaller caller)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while ((await CaseAsync(caller, "C1")).Contains(EarlySupportCases.Memo, StringComparison.Ordinal))
            limit.Token.ThrowIfCancellationRequested();
    }
}
