namespace EarlySupport.Browser.Tests;

/// <summary>An employee's day: what is known of them, what waits for them, and what they want.</summary>
[Collection(nameof(WholeDays))]
public sealed class EmployeesDayTests(TriedService service)
{
    [BrowserTheory]
    [ClassData(typeof(Days))]
    public async Task From_what_is_known_over_a_memo_and_a_consent_to_who_has_looked(string language, int width, bool scripts)
    {
        var person = await service.TakeAsync("B4");
        var caseId = await service.LoggedAsync(person, "B4");
        await service.NegotiatedAsync(person, "B4");
        var page = await service.SignedInAsync(person, "employee", language, width, scripts);
        await page.NavigateAsync("/my");
        await page.LookAsync(scripts);
        var file = await page.RunAndWaitForDownloadAsync(() => page.Locator("main a[download]").ClickAsync());
        Assert.Equal("my-data.zip", file.SuggestedFilename);

        foreach (var (answer, text, done) in (IEnumerable<(string, string, string)>)
            [("approve", "", "own-memo.approved"), ("", "Näen tämän toisin.", "own-memo.remarked")])
        {
            await page.NavigateAsync("/my/memos");
            await page.LookAsync(scripts);
            await page.Locator($"main a[href='/my/memos/conversations/{caseId}/K1']").GoAsync();
            if (answer.Length > 0)
                await page.Locator($"input[value={answer}]").CheckAsync();
            await page.Locator("#remark").FillAsync(text);
            await page.LookAsync(scripts);
            await page.SendAsync();
            await page.MustSayAsync(done, language);
        }

        await page.Locator($"main a[href='/my/memos/conversations/{caseId}/K1']").GoAsync();
        Assert.Contains("Näen tämän toisin.", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await page.NavigateAsync("/my/consents");
        await page.Locator($"main a[href='/my/consents/I{person}/new']").GoAsync();
        await page.Locator("input[value=statement]").CheckAsync();
        await page.LookAsync(scripts);
        await page.SendAsync();
        await page.MustSayAsync("give-consent.done", language);
        Assert.Equal(1, await page.Locator("main .card li").CountAsync());
        await page.LookAsync(scripts);
        await page.Locator("main a[href$='/withdraw']").GoAsync();
        await page.LookAsync(scripts);
        await page.SendAsync();
        await page.MustSayAsync("withdraw-consent.done", language);
        Assert.Contains(page.Say("my-consents.none", language), await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        await service.CallAsync(HttpMethod.Get, $"/api/early-support-cases/{caseId}", actor: "B4", role: "supervisor");
        await page.NavigateAsync("/my/readings");
        await page.LookAsync(scripts);
        Assert.Contains(page.Say("role.supervisor", language), await page.Locator("main table").InnerTextAsync(), StringComparison.Ordinal);
        await page.NavigateAsync("/my/support");
        await page.Locator("#wish").FillAsync("Vuorot ovat raskaita.");
        await page.SendAsync();
        await page.MustSayAsync("request-support.done", language);
        await page.Context.CloseAsync();
    }
}
