using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Absences;

/// <summary>Two clients act on the same thing at the same moment.</summary>
public class AtOnceTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Corrections_of_one_absence_are_kept_one_after_the_other()
    {
        var caller = await service.NewWorkplaceAsync();
        (await caller.ReportAsync("E1", "A1", "2026-02-02", "2026-02-02")).MustBe(HttpStatusCode.OK);
        var days = Enumerable.Range(3, 8).Select(day => $"2026-02-{day:00}").ToList();

        var answers = await Task.WhenAll(days.Select(day => Task.Run(() => caller.CorrectAsync("E1", "A1", "2026-02-02", day))));

        // A correction that lost every race says so; all others are kept, each once.
        var lost = answers.Where(a => a.Status != HttpStatusCode.OK).ToList();
        Assert.All(lost, a => a.MustRefuse(HttpStatusCode.Conflict, "version-conflict"));
        Assert.True(lost.Count < answers.Length - 1);
        var kept = await service.Data.ListAsync<string>(
            "select data ->> 'lastDay' from events.mt_events where tenant_id = @Organisation and type = 'absence_corrected' order by version", caller);
        Assert.Equal(days.Where((_, i) => answers[i].Status == HttpStatusCode.OK), kept.Order());
        Assert.Equal(kept[^1], (string?)(await caller.GetAsync("/api/employees/E1/absences")).Json[0]!["lastDay"]);
        Assert.Empty(await service.Data.BrokenStreamsAsync());
    }

    [Fact]
    public async Task One_id_for_two_people_goes_to_one_of_them()
    {
        var caller = await service.NewWorkplaceAsync();

        for (var round = 0; round < 5; round++)
        {
            var id = $"A{round}";
            var answers = await Task.WhenAll(
                Task.Run(() => caller.ReportAsync("E1", id, "2026-02-02", "2026-02-03")), Task.Run(() => caller.ReportAsync("E2", id, "2026-02-02", "2026-02-03")));

            Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            Assert.Single(answers, a => a.Status == HttpStatusCode.Conflict).MustRefuse(HttpStatusCode.Conflict, "absence-id-of-another-person");
        }

        Assert.Equal(5, await service.Data.OneAsync<long>(
            "select count(*) from events.mt_events where tenant_id = @Organisation and type = 'absence_reported'", caller));
    }
}
