namespace EarlySupport.Browser.Tests;

/// <summary>Occupational health's day: from the list of people over a timeline and a note to a statement.</summary>
[Collection(nameof(WholeDays))]
public sealed class OccupationalHealthsDayTests(TriedService service)
{
    [BrowserTheory]
    [ClassData(typeof(Days))]
    public async Task From_the_list_over_the_timeline_to_a_note_and_a_statement(string language, int width, bool scripts)
    {
        var person = await service.TakeAsync("B4");
        await service.NegotiatedAsync(person, "B4");
        var page = await service.SignedInAsync("B9", "occupational-health", language, width, scripts);
        await page.NavigateAsync("/occupational-health");
        await page.LookAsync(scripts);
        await page.Locator($"main th a[href='/occupational-health/people/{person}']").GoAsync();
        await page.LookAsync(scripts);
        Assert.True(await page.Locator("svg.timeline a").CountAsync() > 2);
        Assert.Contains(page.Say("person-timeline.withheld", language), await page.Locator("main .banner").InnerTextAsync(), StringComparison.Ordinal);
        await page.Locator("main details summary").First.ClickAsync();
        Assert.True(await page.Locator("main details").First.EvaluateAsync<bool>("details => details.open"));

        await page.Locator("main a[href$='/notes']").GoAsync();
        await page.Locator("#text").FillAsync("Soitetaan kahden viikon päästä.");
        await page.SendAsync();
        await page.MustSayAsync("notes.done", language);
        await page.LookAsync(scripts);
        Assert.Contains("Soitetaan kahden viikon päästä.", await page.Locator("main .card").InnerTextAsync(), StringComparison.Ordinal);

        await page.NavigateAsync("/occupational-health/statements");
        await page.LookAsync(scripts);
        await page.Locator($"main a[href='/occupational-health/cases/I{person}/statements/L{person}']").GoAsync();
        await page.Locator("#givenOn").FillAsync("2026-11-02");
        await page.Locator("#conclusions").FillAsync("Kevyt työ käy.");
        await page.LookAsync(scripts);
        await page.SendAsync();
        await page.MustSayAsync("give-statement.done", language);
        Assert.Equal(0, await page.Locator($"main a[href='/occupational-health/cases/I{person}/statements/L{person}']").CountAsync());

        await page.NavigateAsync("/negotiations");
        await page.LookAsync(scripts);
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator($"main a[href='/negotiations/I{person}/N{person}/calendar']").ClickAsync());
        Assert.StartsWith("BEGIN:VCALENDAR", await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [BrowserFact]
    public async Task Consents_are_seen_and_with_them_what_they_open()
    {
        var person = await service.TakeAsync("B4");
        await service.NegotiatedAsync(person, "B4");
        var page = await service.SignedInAsync("B9", "occupational-health");
        await page.GotoAsync($"/occupational-health/people/{person}");
        var withheld = page.Locator("main .banner li");
        var before = await withheld.CountAsync();
        await service.CallAsync(HttpMethod.Post, $"/api/intensified-support-cases/I{person}/consents", new
        {
            consentId = $"S{person}",
            scope = (string[])["absence-history"],
            givenOn = "2026-11-02",
            until = "2027-10-31",
            form = "on-paper",
        });

        await page.ReloadAsync();

        await page.MustBeForEverybodyAsync();
        Assert.Equal(before - 1, await withheld.CountAsync());
        await page.NavigateAsync("/occupational-health");
        Assert.DoesNotContain(
            page.Say("notified.no-consents", "fi"), await page.Locator($"main tr:has(a[href$='/{person}'])").InnerTextAsync(), StringComparison.Ordinal);
    }
}
