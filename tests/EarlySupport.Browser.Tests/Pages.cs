using Deque.AxeCore.Commons;
using EarlySupport.Service.Language;
using Microsoft.Playwright;

namespace EarlySupport.Browser.Tests;

/// <summary>What tests do on a page, and see of it.</summary>
internal static class Pages
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    public static string Say(this IPage page, string key, string language) => PageWords.All[key][language];

    public static async Task SignInAsync(this IPage page, string person, string role)
    {
        await page.Locator("#person").SelectOptionAsync(person);
        await page.Locator("#role").SelectOptionAsync(role);
        await page.Locator("main button[type=submit]").GoAsync();
    }

    /// <summary>Where it is, without host and query.</summary>
    public static string Path(this IPage page) => new Uri(page.Url).AbsolutePath;

    public static Task SendAsync(this IPage page) => page.Locator("form[data-draft] button[type=submit]").GoAsync();

    /// <summary>Presses what leads to another page, and is there.</summary>
    public static async Task GoAsync(this ILocator locator, Func<ILocator, Task>? press = null)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void There(object? sender, IPage page) => loaded.TrySetResult();
        locator.Page.Load += There;
        try
        {
            await (press is null ? locator.ClickAsync() : press(locator));
            await loaded.Task.WaitAsync(TimeSpan.FromMinutes(1));
        }
        finally
        {
            locator.Page.Load -= There;
        }
    }

    /// <summary>Goes on by the tabulator until something has the focus.</summary>
    public static async Task TabToAsync(this ILocator to)
    {
        for (var pressed = 0; !await to.EvaluateAsync<bool>("element => element === document.activeElement"); pressed++)
        {
            Assert.True(pressed < 100, $"{to} is not come to by the tabulator on {to.Page.Url}.");
            await to.Page.Keyboard.PressAsync("Tab");
        }
    }

    /// <summary>Goes to a link or button by the tabulator and presses it.</summary>
    public static async Task EnterAsync(this ILocator to)
    {
        await to.TabToAsync();
        await to.GoAsync(pressed => pressed.Page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>The place in the navigation that leads to an address.</summary>
    public static Task NavigateAsync(this IPage page, string address) => page.Locator($"nav.main a[href='{address}']").GoAsync();

    /// <summary>It says, once, that something is done.</summary>
    public static async Task MustSayAsync(this IPage page, string key, string language = "fi") =>
        Assert.Equal(page.Say(key, language), (await page.Locator(".banner.done").InnerTextAsync()).Trim());

    /// <summary>Nothing is found; axe is a script itself, so only where scripts run.</summary>
    public static Task LookAsync(this IPage page, bool scripts) => scripts ? page.MustBeForEverybodyAsync() : Task.CompletedTask;

    /// <summary>Nothing is found by axe, and nothing is wider than the window.</summary>
    public static async Task MustBeForEverybodyAsync(this IPage page) => Assert.Empty(await page.FaultsAsync());

    /// <summary>What axe finds, by all its rules or by one; whether something is wider than the window, or writing in a picture too small to be read.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this IPage page, string? rule = null)
    {
        // Not by Deque's package for Playwright, which opens a page more each time, for what stands in frames; there are none.
        if (await page.EvaluateAsync<bool>("typeof axe === 'undefined'"))
            await page.EvaluateAsync(Axe);
        var found = (await page.EvaluateAsync<string[]>("""
            async rule => (await axe.run(document, { resultTypes: ['violations'], ...(rule && { runOnly: [rule] }) })).violations
                .map(v => `${location.href}: ${v.id} ${v.help}: ${v.nodes.map(node => node.html).join(' ')}`)
            """, rule)).ToList();
        if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth") is > 0 and var wide)
            found.Add($"{page.Url} is {wide} px wider than the window.");
        if (await page.EvaluateAsync<bool>("""
            [...document.querySelectorAll('svg text')].some(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().d < 11)
            """))
            found.Add($"{page.Url} has a picture with writing under 11 px.");
        return found;
    }
}
