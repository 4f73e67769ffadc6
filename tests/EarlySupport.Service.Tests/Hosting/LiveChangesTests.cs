using System.Net;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Hosting;

/// <summary>What an open page is told of changes: that there was one, and nothing of it.</summary>
public class LiveChangesTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task A_page_is_told_that_what_it_lists_has_changed_and_nothing_more()
    {
        var caller = await service.NewWorkplaceAsync();
        using var page = service.ClientOf(caller.Organisation, "H001", "hr");
        using var patience = Patience.Begin();
        await using var told = await page.GetStreamAsync("/api/live?table=absences&table=alerts", patience.Token);
        using var lines = new StreamReader(told);
        Assert.Equal("event: still", await lines.ReadLineAsync(patience.Token));
        Assert.Equal("data: ", await lines.ReadLineAsync(patience.Token));
        Assert.Equal("", await lines.ReadLineAsync(patience.Token));
        // When it is being followed is not seen from here: absences come until it is.
        var changing = Task.Run(async () =>
        {
            for (var day = 1; !patience.IsCancellationRequested && day < 29; day++)
                (await caller.ReportAsync("E1", $"A{day}", $"2026-02-{day:00}", $"2026-02-{day:00}")).MustBe(HttpStatusCode.OK);
        });

        Assert.Equal("event: changed", await lines.ReadLineAsync(patience.Token));
        Assert.Equal("data: ", await lines.ReadLineAsync(patience.Token));
        await patience.CancelAsync();
        await changing;
    }

    [Theory]
    [InlineData("/api/live")]
    [InlineData("/api/live?table=mt_events")]
    [InlineData("/api/live?table=alerts&table=access_log")]
    public async Task Only_tables_of_lists_can_be_followed(string address) =>
        (await (await service.NewWorkplaceAsync()).GetAsync(address)).MustBe(HttpStatusCode.BadRequest);
}
