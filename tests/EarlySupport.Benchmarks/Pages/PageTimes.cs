using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace EarlySupport.Benchmarks.Pages;

/// <summary>
/// How long pages take to answer: signs in to a running demo in every role, follows every link there is, and asks for each kind of page
/// again and again, one request after the other. Beside it, as a yardstick, what asks the database one question (<c>/health/ready</c>).
/// </summary>
internal static partial class PageTimes
{
    private const int Times = 200;

    // A page of a kind is as good as another; some are asked for, so that one that is larger is among them.
    private const int PagesOfAKind = 5;

    private static readonly string[] Roles = ["supervisor", "hr", "occupational-health", "employee", "auditor", "administrator"];

    /// <param name="people">Who signs in, as <c>role=number</c>; of the other roles, the first who holds it.</param>
    public static async Task RunAsync(Uri service, IEnumerable<string> people)
    {
        var known = people.Select(one => one.Split('=')).ToDictionary(one => one[0], one => one[1]);
        Console.WriteLine($"{"role",-22}{"page",-60}{"median ms",10}{"p99 ms",10}");
        using (var anybody = new HttpClient { BaseAddress = service })
            Print("", "/health/ready (the yardstick)", await MeasureAsync(anybody, ["/health/ready"]));
        foreach (var role in Roles)
        {
            using var browser = await SignedInAsync(service, role, known.GetValueOrDefault(role));
            foreach (var kind in (await LinkedAsync(browser)).GroupBy(Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
                Print(role, kind.Key, await MeasureAsync(browser, [.. kind]));
        }
    }

    private static void Print(string role, string page, double[] sorted) =>
        Console.WriteLine(FormattableString.Invariant($"{role,-22}{page,-60}{sorted[sorted.Length / 2],10:0.0}{sorted[sorted.Length * 99 / 100],10:0.0}"));

    private static async Task<double[]> MeasureAsync(HttpClient browser, string[] pages)
    {
        var times = new double[Times];
        for (var i = -5; i < Times; i++)
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await browser.GetAsync(pages[Math.Abs(i) % pages.Length]);
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            if (i >= 0)
                times[i] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    // Who holds the role is found by trying, where nobody is named.
    private static async Task<HttpClient> SignedInAsync(Uri service, string role, string? named)
    {
        var browser = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = service };
        string[] tried = named is null ? [.. Person().Matches(await browser.GetStringAsync("/sign-in")).Select(option => option.Groups[1].Value)] : [named];
        foreach (var person in tried)
        {
            var form = new Dictionary<string, string>
            {
                ["__RequestVerificationToken"] = Token().Match(await browser.GetStringAsync("/sign-in")).Groups[1].Value,
                ["person"] = person,
                ["role"] = role,
                ["returnUrl"] = "/",
            };
            using var answer = await browser.PostAsync("/sign-in", new FormUrlEncodedContent(form));
            if (answer.IsSuccessStatusCode && !answer.RequestMessage!.RequestUri!.AbsolutePath.StartsWith("/sign-in", StringComparison.Ordinal))
                return browser;
        }

        throw new InvalidOperationException($"Nobody signs in as {role} at {service}; it must run the demo.");
    }

    /// <summary>Every page that links lead to from the front page, a few of a kind.</summary>
    private static async Task<IReadOnlyList<string>> LinkedAsync(HttpClient browser)
    {
        List<string> found = ["/"];
        for (var i = 0; i < found.Count; i++)
        {
            var html = await browser.GetStringAsync(found[i]);
            foreach (var link in Link().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Split('#')[0]))
                if (IsPage(link) && !found.Contains(link) && found.Count(known => Kind(known) == Kind(link)) < PagesOfAKind)
                    found.Add(link);
        }

        return found;
    }

    private static bool IsPage(string link) => link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal)
        && !((string[])["/language", "/sign", "/api", "/assets"]).Any(start => link.StartsWith(start, StringComparison.Ordinal))
        && !((string[])["as=csv", "as=xlsx", "/calendar"]).Any(end => link.EndsWith(end, StringComparison.Ordinal));

    // Ids have digits in them; words of addresses have not.
    private static string Kind(string page) => Id().Replace(page.Split('?')[0], "{id}") + (page.Contains('?', StringComparison.Ordinal) ? "?…" : "");

    [GeneratedRegex("<option value=\"([^\"]+)\"")]
    private static partial Regex Person();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("(?<=/)[^/]*[0-9][^/]*")]
    private static partial Regex Id();
}
