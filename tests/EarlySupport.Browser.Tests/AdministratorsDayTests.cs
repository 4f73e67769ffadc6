using Microsoft.Playwright;

namespace EarlySupport.Browser.Tests;

/// <summary>An administrator's day: who may what, which limits, how long what is kept, and how the service runs.</summary>
[Collection(nameof(WholeDays))]
public sealed class AdministratorsDayTests(TriedService service)
{
    [BrowserTheory]
    [ClassData(typeof(Days))]
    public async Task From_a_granted_role_over_limits_to_the_operation(string language, int width, bool scripts)
    {
        var page = await service.SignedInAsync("B1", "administrator", language, width, scripts);
        await page.NavigateAsync("/organisation");
        await page.LookAsync(scripts);
        await page.Locator("#name").FillAsync($"Mallila {language}");
        await page.SendAsync();
        await page.MustSayAsync("organisation.done", language);
        await RolesAsync(page, language, scripts, $"TTH-{language}-{width}");

        // No two publications may be the same.
        var days = width / 100 + (language[0] - 'a');
        await page.NavigateAsync("/policy");
        await page.Locator("a[href='/policy/new']").GoAsync();
        await page.Locator("#remind").FillAsync($"{days}");
        await page.Locator("#escalate").FillAsync("60");
        await page.LookAsync(scripts);
        await page.SendAsync();
        await page.MustSayAsync("publish.done", language);
        var times = page.Say("policy.times-said", language).Replace("{remind}", $"{days}", StringComparison.Ordinal).Replace("{escalate}", "60", StringComparison.Ordinal);
        Assert.Contains(times, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await page.LookAsync(scripts);
        await page.NavigateAsync("/retention");
        await page.Locator("#years-early-support").FillAsync($"{days}");
        await page.Locator("#years-employment").FillAsync("10");
        await page.Locator("#effectiveFrom").FillAsync("2026-11-02");
        await page.LookAsync(scripts);
        await page.SendAsync();
        await page.MustSayAsync("retention.done", language);
        Assert.Equal($"{days}", await page.Locator("#years-early-support").InputValueAsync());
        await page.Locator("a[href='/retention/due']").GoAsync();
        Assert.Contains("T7", await page.Locator("main table").InnerTextAsync(), StringComparison.Ordinal);

        await page.NavigateAsync("/dead-letters");
        Assert.Contains("System.TimeoutException", await page.Locator("main table").InnerTextAsync(), StringComparison.Ordinal);
        await page.NavigateAsync("/operation");
        await page.LookAsync(scripts);
        await page.Locator("main button[type=submit]").GoAsync();
        Assert.Equal(1, await page.Locator("main .banner.done").CountAsync());
        await page.LookAsync(scripts);
        await page.Context.CloseAsync();
    }

    private static async Task RolesAsync(IPage page, string language, bool scripts, string nurse)
    {
        await page.NavigateAsync("/users");
        await page.Locator("a[href='/users/new']").GoAsync();
        await page.Locator("#personId").FillAsync(nurse);
        await page.Locator("input[value=occupational-health]").CheckAsync();
        await page.Locator("#signInName").FillAsync($"{nurse}@example.org");
        await page.LookAsync(scripts);
        await page.SendAsync();
        await page.MustSayAsync("grant.done", language);
        await page.LookAsync(scripts);
        await page.Locator($"a[href='/users/{nurse}/occupational-health/revoking']").GoAsync();
        await page.LookAsync(scripts);
        await page.SendAsync();
        await page.MustSayAsync("revoke.done", language);
        Assert.Equal(0, await page.Locator($"a[href='/users/{nurse}/occupational-health/revoking']").CountAsync());
    }
}
