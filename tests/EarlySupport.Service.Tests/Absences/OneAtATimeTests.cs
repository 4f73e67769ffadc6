using System.Globalization;
using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Absences;

/// <summary>The fixtures' absences reported one by one over the API, in any order, wrongly at first and put right later.</summary>
public class OneAtATimeTests(TestService service) : IClassFixture<TestService>
{
    private static readonly string[] Kinds = ["sickness", "occupational-accident", "partial-sickness", "rehabilitation", "child-sickness"];

    [Theory]
    [InlineData("edges", int.MaxValue)]
    [InlineData("town", 60)]
    public async Task Any_order_with_corrections_and_cancellations_ends_at_the_expected_alerts(string name, int people)
    {
        var seed = Random.Shared.Next();
        try
        {
            await ReportInAnyOrderAsync(new Fixture(name), people, new Random(seed), service.CallerOf($"one-at-a-time-{name}"));
        }
        catch (Exception problem)
        {
            throw new Xunit.Sdk.XunitException($"With seed {seed}: {problem.Message}");
        }
    }

    private async Task ReportInAnyOrderAsync(Fixture fixture, int people, Random random, ApiCaller caller)
    {
        (await caller.ImportAsync("units", fixture.Text("units"))).MustBe(HttpStatusCode.OK);
        (await caller.ImportAsync("employees", fixture.Text("employees"))).MustBe(HttpStatusCode.OK);
        var chosen = fixture.Rows("employees").Select(r => r[0]).OrderBy(_ => random.Next()).Take(people).ToHashSet();

        var stories = fixture.Rows("absences").Where(r => chosen.Contains(r[1])).Select(r => Story(r, random)).ToList();
        // Each absence is told in its own order, and all of them mixed.
        foreach (var story in stories.SelectMany(s => Enumerable.Repeat(s, s.Count)).OrderBy(_ => random.Next()).ToList())
            (await story.Dequeue()(caller)).MustBe(HttpStatusCode.OK);
        await service.DrainAsync();

        var expected = fixture.Rows("expected-alerts").Where(r => chosen.Contains(r[0])).Select(r => string.Join(',', r));
        Assert.Equal(expected.Prepend("employee_id,rule_id,reached_on"), (await caller.AlertsAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static Queue<Func<ApiCaller, Task<Answer>>> Story(string[] row, Random random)
    {
        var (id, employee, kind, first, last, percent) = (row[0], row[1], row[2], row[3], row[4] is "" ? null : row[4], row[5]);
        Task<Answer> Report(ApiCaller caller) => caller.ReportAsync(employee, id, first, last, kind, percent);
        Task<Answer> Correct(ApiCaller caller) => caller.CorrectAsync(employee, id, first, last, kind, percent);
        Task<Answer> Cancel(ApiCaller caller) => caller.CancelAsync(employee, id);
        var (otherLast, otherKind) = (Later(first, random.Next(60)), Kinds[random.Next(Kinds.Length)]);
        Task<Answer> ReportWrongly(ApiCaller caller) => caller.ReportAsync(employee, id, first, otherLast, otherKind, "50");
        Task<Answer> ReportAnother(ApiCaller caller) => caller.ReportAsync(employee, $"{id}-never", first, otherLast);
        Task<Answer> CancelAnother(ApiCaller caller) => caller.CancelAsync(employee, $"{id}-never");
        return new Queue<Func<ApiCaller, Task<Answer>>>(random.Next(8) switch
        {
            0 => [ReportWrongly, Correct],
            1 => [Report, Cancel, ReportWrongly, Correct],
            2 => [Report, ReportAnother, CancelAnother],
            3 => [ReportWrongly, Cancel, Report],
            _ => [Report],
        });
    }

    private static string Later(string day, int days) =>
        DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
