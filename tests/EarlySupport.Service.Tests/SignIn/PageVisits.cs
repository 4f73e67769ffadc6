using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.SignIn;

/// <summary>Somebody of the demo at its pages.</summary>
internal static class PageVisits
{
    public static async Task<Browser> VisitorAsync(this TestService service, string person, string role)
    {
        var browser = new Browser(service.Transport, new Uri("http://localhost/"));
        var home = await browser.SubmitAsync(await browser.GetAsync("/sign-in"), "/sign-in", ("person", person), ("role", role));
        home.MustBe(HttpStatusCode.OK, "Varhainen tuki");
        return browser;
    }

    /// <summary>The text of the page's elements of a kind, in their order, each on one line.</summary>
    public static IReadOnlyList<string> Texts(this Page page, string element) =>
    [
        .. Regex.Matches(page.Body, $"<{element}(?: [^>]*)?>(.*?)</{element}>", RegexOptions.Singleline)
            .Select(m => Regex.Replace(WebUtility.HtmlDecode(Regex.Replace(m.Groups[1].Value, "<[^>]*>", " ")), @"\s+", " ").Trim()),
    ];

    /// <summary>What is wrong, as the summary of errors says it.</summary>
    public static IReadOnlyList<string> Wrongs(this Page page)
    {
        page.MustBe(HttpStatusCode.UnprocessableEntity);
        return (page with { Body = Regex.Match(page.Body, "class=\"error-summary\".*?</ul>", RegexOptions.Singleline).Value }).Texts("li");
    }
}
