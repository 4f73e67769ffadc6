using Deque.AxeCore.Playwright;
using EarlySupport.Service.Language;
using Microsoft.Playwright;

namespace EarlySupport.Browser.Tests;

/// <summary>What tests do on a page, and see of it.</summary>
internal static class Pages
{
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
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(15));
        }
        finally
        {
            locator.Page.Load -= There;
        }
    }

    /// <summary>Nothing is found by axe, nothing is wider than the window, and everything is in the language.</summary>
    public static async Task MustBeForEverybodyAsync(this IPage page)
    {
        var found = await page.RunAxe();
        Assert.True(found.Violations.Length == 0, $"{page.Url}: " + string.Join('\n', found.Violations.Select(v => $"{v.Id} {v.Help}: {string.Join(' ', v.Nodes.Select(n => n.Html))}")));
        var wide = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(wide <= 0, $"{page.Url} is {wide} px wider than the window.");
    }
}
