using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EarlySupport.Browser.Tests;

/// <summary>HR's day: from the queue over a case meeting to its minutes, and what is looked after beside it.</summary>
[Collection(nameof(WholeDays))]
public sealed class HrsDayTests(TriedService service)
{
    [BrowserTheory]
    [ClassData(typeof(Days))]
    public async Task From_the_queue_over_decisions_by_keyboard_to_the_minutes(string language, int width, bool scripts)
    {
        var (one, other) = (await service.TakeAsync("B3"), await service.TakeAsync("B3"));
        var page = await service.SignedInAsync("B9", "hr", language, width, scripts);
        await page.NavigateAsync("/queue");
        await page.LookAsync(scripts);
        await page.Locator("#supervisor").GoAsync(async chosen =>
        {
            await chosen.SelectOptionAsync("B3");
            if (!scripts)
                await page.Locator("form.narrow button").ClickAsync();
        });
        await page.LookAsync(scripts);
        Assert.Equal(1, await page.Locator($"main th a[href='/people/{one}']").CountAsync());
        Assert.Equal(0, await page.Locator("main th a[href='/people/T1']").CountAsync());

        await page.NavigateAsync("/case-meetings");
        await page.Locator("a[href='/case-meetings/new']").GoAsync();
        await page.Locator("#on").FillAsync("2026-11-02");
        await page.Locator("#at").FillAsync("9.30");
        await page.LookAsync(scripts);
        await page.SendAsync();
        await page.MustSayAsync("meeting-time.done", language);
        await page.Locator("a[href$='/agenda']").GoAsync();
        foreach (var person in (string[])[one, other])
            await page.Locator($"input[value='person-{person}']").CheckAsync();
        await page.LookAsync(scripts);
        await page.SendAsync();
        await page.MustSayAsync("agenda.done", language);
        await DecideAsync(page, scripts);

        await page.MustSayAsync("close-meeting.done", language);
        await page.Locator("a[href$='/minutes']").GoAsync();
        await page.LookAsync(scripts);
        var said = await page.Locator("main").InnerTextAsync();
        Assert.Equal(2, Regex.Count(said, "Oona ottaa yhteyttä [12]"));
        Assert.Equal(scripts, await page.Locator("[data-print]").IsVisibleAsync());
        await page.Context.CloseAsync();
    }

    [BrowserTheory]
    [ClassData(typeof(Days))]
    public async Task A_file_is_looked_at_and_imported_and_the_board_and_the_limits_are_there(string language, int width, bool scripts)
    {
        var page = await service.SignedInAsync("B9", "hr", language, width, scripts);
        await page.NavigateAsync("/import");
        var rows = $"unit_id,name,sector\nU-{language}-{width},Kirjasto,Sivistys\nU 8,Museo,Sivistys\n";
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = "units.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(rows) });
        await page.Locator("main button[type=submit]").GoAsync();
        await page.LookAsync(scripts);
        Assert.Contains("U 8,Museo,Sivistys", await page.Locator("main table").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("input[name=skip]").CheckAsync();
        await page.Locator("main button[type=submit]").GoAsync();
        // The page asks again by itself until the import is done.
        await Assertions.Expect(page.Locator(".banner.done")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.LookAsync(scripts);

        foreach (var address in (string[])["/reassignments", "/policy", "/cases"])
        {
            await page.NavigateAsync(address);
            await page.LookAsync(scripts);
            Assert.Equal(address, page.Path());
        }

        Assert.True(await page.Locator("main tbody tr").CountAsync() > 0);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task A_deputy_is_named_for_a_supervisor_who_is_away_and_the_deputyship_ended()
    {
        await service.TakeAsync("B3");
        var page = await service.SignedInAsync("B9", "hr");
        await page.GotoAsync("/queue?supervisor=B3");
        await page.Locator("main a[href='/people/B3/deputies']").First.GoAsync();
        await page.MustBeForEverybodyAsync();
        Assert.Contains("Oona Laakso", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.SendAsync();
        await page.MustBeForEverybodyAsync();
        Assert.Equal(2, await page.Locator(".error-summary a").CountAsync());
        await page.Locator("#otherId").FillAsync("B4");
        await page.Locator("#to").FillAsync("2026-11-08");
        await page.SendAsync();
        await page.MustSayAsync("deputy.done");
        await page.Locator("a[href$='/end']").GoAsync();
        await page.MustBeForEverybodyAsync();
        Assert.Contains("Sisko Salo", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.SendAsync();
        await page.MustSayAsync("deputy.ended");
        Assert.Equal("/people/B3/deputies", page.Path());
        Assert.Equal(0, await page.Locator("a[href$='/end']").CountAsync());
        await page.Context.CloseAsync();
    }

    // No pointer is touched from the agenda to the closed meeting.
    private static async Task DecideAsync(IPage page, bool scripts)
    {
        await page.Locator("a.button[href$='#decided']").EnterAsync();
        foreach (var number in (int[])[1, 2])
        {
            await page.LookAsync(scripts);
            await page.Locator("#decided").TabToAsync();
            await page.Keyboard.TypeAsync($"Oona ottaa yhteyttä {number}");
            await page.Locator("#ownerId").TabToAsync();
            Assert.Equal("B3", await page.Locator("#ownerId").InputValueAsync());
            await page.Locator("form[data-draft] button").EnterAsync();
        }

        await page.LookAsync(scripts);
        await page.Locator("a[href$='/closing']").EnterAsync();
        await page.Locator("form[data-draft] button").EnterAsync();
    }
}
