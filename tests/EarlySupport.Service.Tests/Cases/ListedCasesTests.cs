using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.Pages.Exporting;

namespace EarlySupport.Service.Tests.Cases;

/// <summary>The list of cases: whose it can be narrowed to is there on every page of it, and when nothing is found.</summary>
public sealed class ListedCasesTests(LongListsService service) : IClassFixture<LongListsService>
{
    [Theory]
    [InlineData("hr", "/cases", true)]
    [InlineData("hr", "/cases?page=2", true)]
    [InlineData("hr", "/cases?kind=return-to-work", false)]
    [InlineData("hr", "/cases?supervisor=B2", false)]
    [InlineData("supervisor", "/cases", true)]
    [InlineData("supervisor", "/cases?kind=return-to-work", false)]
    public async Task It_can_be_narrowed_to_every_supervisor_of_a_case(string role, string address, bool hasCases)
    {
        using var browser = await service.AtWorkAsync("B1", role);

        var page = (await browser.GetAsync(address)).MustBe(HttpStatusCode.OK).Body;

        var chosen = Regex.Match(page, "<select[^>]*name=\"supervisor\".*?</select>", RegexOptions.Singleline).Value;
        Assert.Equal(["B1"], Regex.Matches(chosen, "<option value=\"([^\"]+)\"").Select(option => option.Groups[1].Value));
        Assert.Equal(hasCases, page.Contains("<tbody>", StringComparison.Ordinal));
    }
}
