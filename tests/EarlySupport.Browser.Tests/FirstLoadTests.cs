using Microsoft.Playwright;

namespace EarlySupport.Browser.Tests;

/// <summary>What comes over the wire when somebody comes for the first time.</summary>
[Collection(nameof(Looks))]
public sealed class FirstLoadTests(TriedService service)
{
    [BrowserTheory]
    [InlineData("B1", "supervisor", "/people")]
    [InlineData("B9", "hr", "/queue")]
    [InlineData("B9", "occupational-health", "/occupational-health")]
    [InlineData("B9", "auditor", "/audit/purpose")]
    [InlineData("B9", "administrator", "/organisation")]
    [InlineData(Town.Supported, "employee", "/my")]
    public async Task The_first_page_is_under_100_KB_and_all_of_it_from_here(string person, string role, string address)
    {
        var signedIn = await service.SignedInAsync(person, role);
        await using var context = await service.NewContextAsync();
        await context.AddCookiesAsync((await signedIn.Context.CookiesAsync()).Select(cookie => new Cookie
        {
            Name = cookie.Name,
            Value = cookie.Value,
            Domain = cookie.Domain,
            Path = cookie.Path,
        }));
        await signedIn.Context.CloseAsync();
        var page = await context.NewPageAsync();
        var (asked, ended) = (new List<string>(), new List<IRequest>());
        page.Request += (_, request) => asked.Add(new Uri(request.Url).GetLeftPart(UriPartial.Authority));
        page.RequestFinished += (_, request) => ended.Add(request);

        await page.GotoAsync(address);

        Assert.Equal(address, page.Path());
        Assert.Equal([service.Home], asked.Distinct());
        var sizes = await Task.WhenAll(ended.ToList().Select(request => request.SizesAsync()));
        Assert.True(sizes.Length >= 3, $"Only {sizes.Length} were there: page, style and script.");
        var bytes = sizes.Sum(size => size.ResponseHeadersSize + size.ResponseBodySize);
        Assert.InRange(bytes, 1, 100_000);
    }
}
