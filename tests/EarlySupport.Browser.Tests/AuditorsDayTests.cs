using System.IO.Compression;
using Microsoft.Playwright;

namespace EarlySupport.Browser.Tests;

/// <summary>An auditor's day: from the purpose over a case as it stood to the evidence.</summary>
[Collection(nameof(WholeDays))]
public sealed class AuditorsDayTests(TriedService service)
{
    [BrowserTheory]
    [ClassData(typeof(Days))]
    public async Task From_the_purpose_over_a_replay_to_the_evidence(string language, int width, bool scripts)
    {
        var page = await service.SignedInAsync("B9", "auditor", language, width, scripts);
        await page.NavigateAsync("/audit");
        await page.LookAsync(scripts);
        await page.Locator("input[value=complaint]").CheckAsync();
        await page.Locator("#reference").FillAsync("K 12/2026");
        await page.SendAsync();
        await page.Locator("#text").FillAsync("T1");
        await page.Locator("main button[type=submit]").GoAsync();
        await page.LookAsync(scripts);
        await page.Locator("main a[href='/audit/cases/CT1']").GoAsync();
        await page.LookAsync(scripts);
        await ReplayAsync(page, scripts);

        var evidence = await page.RunAndWaitForDownloadAsync(() => page.Locator("main a[download]").ClickAsync());
        await using (var zip = await ZipFile.OpenReadAsync(await evidence.PathAsync()))
            Assert.NotEmpty(zip.Entries);
        await page.Locator("form[action$='/difference'] button").GoAsync();
        await page.LookAsync(scripts);
        Assert.True(await page.Locator("main tbody tr").CountAsync() > 0);

        await page.NavigateAsync("/audit/access-log");
        await page.Locator("#employee").FillAsync("T1");
        await page.Locator("form.filters button").GoAsync();
        await page.LookAsync(scripts);
        Assert.Contains("K 12/2026", await page.Locator("main table").InnerTextAsync(), StringComparison.Ordinal);
        await page.NavigateAsync("/audit/verification");
        await page.Locator("main button[type=submit]").GoAsync();
        // The page asks again by itself until it is done.
        await Assertions.Expect(page.Locator("main h2")).ToHaveTextAsync(page.Say("verification.result", language), new() { Timeout = 60_000 });
        Assert.Equal(page.Say("verification.holds", language), (await page.Locator("main .banner").InnerTextAsync()).Trim());
        await page.LookAsync(scripts);
        await page.Context.CloseAsync();
    }

    // By the slider, and by the list of versions where there are no scripts.
    private static async Task ReplayAsync(IPage page, bool scripts)
    {
        var last = int.Parse((await page.Locator("#step").GetAttributeAsync("max"))!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("Tarkennettu.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        if (scripts)
            await page.Locator("#step").GoAsync(slider => slider.PressAsync("Home"));
        else
            await page.Locator("[data-slide-steps] a").First.GoAsync();

        Assert.Equal("1", await page.Locator("#step").InputValueAsync());
        Assert.Equal(last, await page.Locator("[data-slide-steps] > li").CountAsync());
        await page.LookAsync(scripts);
    }
}
