using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace EarlySupport.Browser.Tests;

/// <summary>How a walk is made.</summary>
public sealed record Way(string Language, int Width);

/// <summary>The states of each route that were looked at.</summary>
internal sealed class States
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> byRoute = new();

    public IEnumerable<string> Routes => byRoute.Keys;

    public ConcurrentDictionary<string, bool> Of(string route) => byRoute.GetOrAdd(route, _ => new());
}

/// <summary>
/// A walk of somebody through all pages that they come to by links. What is shown first of its kind is looked at: a page in a state, which is what
/// elements, by name and class, stand in it.
/// </summary>
/// <param name="states">Of all walks that are made together.</param>
internal sealed partial class Walk(TriedService service, IPage page, string role, Way way, States states)
{
    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("SCREENSHOTS");

    private readonly Queue<(string Address, string From)> waiting = new();
    private readonly HashSet<string> seen = [];

    public IPage Page => page;

    /// <summary>What is wrong on the way.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Forms with something to fill in, by route: one address each.</summary>
    public Dictionary<string, string> Forms { get; } = [];

    /// <summary>Follows links from some addresses on, until nothing is new.</summary>
    public async Task GoAsync(params string[] first)
    {
        foreach (var address in first)
            Add(address, "the test");
        while (waiting.TryDequeue(out var next))
        {
            var answer = await page.Context.APIRequest.GetAsync(next.Address);
            if (!answer.Ok)
                Faults.Add($"{role}: {next.From} leads to {next.Address}, which answers {answer.Status}.");
            else if (answer.Headers["content-type"].StartsWith("text/html", StringComparison.Ordinal))
                await ComeToAsync(next.Address, service.RouteOf(answer.Url), await answer.TextAsync());
        }
    }

    /// <summary>Looks at the page that is shown.</summary>
    /// <param name="state">In the name of the picture.</param>
    /// <param name="shown">The route of what is shown, where it is not that of its address.</param>
    public async Task LookAsync(string state, string? shown = null)
    {
        var route = shown ?? service.RouteOf(page.Url);
        await FindFaultsAsync(isFirst: states.Of(route).IsEmpty);
        await PictureAsync(state, route);
    }

    /// <summary>Takes a picture of the page that is shown, where they are wanted.</summary>
    public async Task PictureAsync(string state, string? shown = null)
    {
        if (Screenshots is not null)
            await page.ScreenshotAsync(new() { FullPage = true, Path = Path.Combine(Screenshots, $"{Name(shown ?? service.RouteOf(page.Url))}_{state}.png") });
    }

    // What moves, and what forced colours do, is the same in every state of a page.
    private async Task FindFaultsAsync(bool isFirst)
    {
        Faults.AddRange(await page.FaultsAsync());
        if (!isFirst)
            return;
        if (await page.EvaluateAsync<bool>("""
            [...document.querySelectorAll('*')].map(element => getComputedStyle(element))
                .some(style => /[1-9]/.test(style.transitionDuration + style.animationDuration))
            """))
            Faults.Add($"Something moves on {page.Url}.");
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        Faults.AddRange(await page.FaultsAsync("color-contrast"));
        await page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
    }

    private async Task ComeToAsync(string address, string route, string html)
    {
        var main = html[html.IndexOf("<main", StringComparison.Ordinal)..];
        foreach (Match link in Link().Matches(html))
            Add(WebUtility.HtmlDecode(link.Groups[1].Value), address);
        if (Field().IsMatch(DraftForm().Match(main).Value))
            Forms.TryAdd(route, address);
        var found = states.Of(route);
        var isFirst = found.IsEmpty;
        if (!found.TryAdd(string.Join(' ', Element().Matches(main).Select(element => element.Value).Distinct().Order()), true))
            return;
        await page.GotoAsync(address);
        await FindFaultsAsync(isFirst);
        await PictureAsync($"{found.Count}");
    }

    // Of the addresses that differ in their query only, one is enough.
    private void Add(string address, string from)
    {
        var parts = address.Split('?');
        var key = parts.Length == 1 ? address : $"{service.RouteOf(parts[0])}?{string.Join('&', parts[1].Split('&').Select(pair => pair.Split('=')[0]))}";
        if (seen.Add(key))
            waiting.Enqueue((address, from));
    }

    private string Name(string route) => $"{role}_{way.Language}_{way.Width}_{Route().Replace(route, "-").Trim('-')}";

    // Files, what is not a page, and what is shown for another language are not walked to.
    [GeneratedRegex("""<a (?![^>]*download)[^>]*href="(/(?!api/|language/)[^"#]*)""")]
    private static partial Regex Link();

    [GeneratedRegex("<form[^>]*data-draft.*?</form>", RegexOptions.Singleline)]
    private static partial Regex DraftForm();

    [GeneratedRegex("""<(?:select|textarea|input(?![^>]*type="hidden"))""")]
    private static partial Regex Field();

    [GeneratedRegex("""<\w+(?: class="[^"]*")?""")]
    private static partial Regex Element();

    [GeneratedRegex("[^a-z-]+", RegexOptions.IgnoreCase)]
    private static partial Regex Route();
}
