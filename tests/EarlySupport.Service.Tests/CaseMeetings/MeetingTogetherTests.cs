using System.Net;
using EarlySupport.Service.Tests.EarlySupport;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.CaseMeetings;

/// <summary>Two people on the same meeting or the same matter at once. It is 1 November 2026; E1 and E2 will soon have been absent for a month.</summary>
public class MeetingTogetherTests(TestService service) : IClassFixture<TestService>
{
    private const int Rounds = 5;

    [Fact]
    public async Task Of_two_who_fix_an_agenda_at_once_the_second_is_told()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var hr = await WithQueueAsync();
            (await hr.ScheduleAsync("P1", "2026-11-01")).MustBe(HttpStatusCode.OK);

            var answers = await Task.WhenAll(Task.Run(() => hr.FixAsync("P1", 1, "person-E1")), Task.Run(() => hr.FixAsync("P1", 1, "person-E2")));

            Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
            Assert.Single(answers, a => a.Status != HttpStatusCode.OK).MustRefuse(HttpStatusCode.Conflict, "case-meeting-changed-meanwhile");
            var fixedAgenda = (await hr.MeetingAsync("P1"))["items"]!.AsArray();
            Assert.Equal(answers[0].Status == HttpStatusCode.OK ? "person-E1" : "person-E2", (string?)Assert.Single(fixedAgenda)!["itemId"]);
        }
    }

    [Fact]
    public async Task Of_two_who_decide_about_an_item_at_once_one_decision_stands_in_the_minutes_and_in_the_case()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var hr = await WithQueueAsync();
            (await hr.ScheduleAsync("P1", "2026-11-01")).MustBe(HttpStatusCode.OK);
            (await hr.FixAsync("P1", 1, "person-E1")).MustBe(HttpStatusCode.OK);

            var answers = await Task.WhenAll(
                Task.Run(() => hr.DiscussAsync("P1", "person-E1", "2026-11-10")), Task.Run(() => hr.DiscussAsync("P1", "person-E1", "2026-11-20")));

            Assert.Single(answers, a => a.Status != HttpStatusCode.OK).MustRefuse(HttpStatusCode.Conflict, "item-already-discussed");
            var caseId = (string)Assert.Single(answers, a => a.Status == HttpStatusCode.OK).Json["caseId"]!;
            var measure = Assert.Single((await hr.CaseAsync(caseId)).Json["measures"]!.AsArray())!;
            Assert.Equal((string?)(await hr.MeetingAsync("P1"))["items"]![0]!["due"], (string?)measure["due"]);
        }
    }

    [Fact]
    public async Task Two_meetings_that_take_up_somebody_without_a_case_at_once_open_one_case()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var hr = await WithQueueAsync();
            foreach (var meeting in (string[])["P1", "P2"])
            {
                (await hr.ScheduleAsync(meeting, "2026-11-01")).MustBe(HttpStatusCode.OK);
                (await hr.FixAsync(meeting, 1, "person-E1")).MustBe(HttpStatusCode.OK);
            }

            var answers = await Task.WhenAll(
                Task.Run(() => hr.DiscussAsync("P1", "person-E1", "2026-11-10")), Task.Run(() => hr.DiscussAsync("P2", "person-E1", "2026-11-20")));

            var caseId = Assert.Single(answers.Select(a => (string?)a.MustBe(HttpStatusCode.OK).Json["caseId"]).Distinct())!;
            Assert.Equal(
                ["2026-11-10", "2026-11-20"], (await hr.CaseAsync(caseId)).Json["measures"]!.AsArray().Select(m => (string?)m!["due"]).Order());
        }
    }

    private async Task<ApiCaller> WithQueueAsync()
    {
        var hr = await service.NewWorkplaceAsync();
        (await hr.ReportAsync("E1", "A1", "2026-10-12")).MustBe(HttpStatusCode.OK);
        (await hr.ReportAsync("E2", "A2", "2026-10-12")).MustBe(HttpStatusCode.OK);
        return hr;
    }
}
