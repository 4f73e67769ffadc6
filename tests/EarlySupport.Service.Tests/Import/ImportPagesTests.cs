using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Tests.SignIn;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Import;

/// <summary>A file on a page: what would become of it, then what has.</summary>
public sealed class ImportPagesTests(TestService service) : IClassFixture<TestService>
{
    private const string Units = "unit_id,name,sector\nU7,Kirjasto,Sivistys\nU 8,Museo,Sivistys\n";

    [Fact]
    public async Task A_file_is_looked_at_before_anything_is_recorded_and_its_good_rows_are_imported()
    {
        await Workplace.ImportAsync(service.CallerOf("demo"));
        using var browser = await service.VisitorAsync("B1", "administrator");

        var preview = await SentAsync(browser, "units.csv", Units);

        Assert.Equal(["units.csv", "Yksiköt", "1", "1"], preview.MustBe(HttpStatusCode.OK, "Tuonnin tarkistus").Texts("dd"));
        Assert.Equal(
            ["unit_id", "Tunnuksessa saa olla kirjaimia A–Z, numeroita, yhdys- ja alaviivoja sekä pisteitä, enintään 64 merkkiä.", "U 8,Museo,Sivistys"], preview.Texts("td"));
        Assert.Equal(0, await UnitsAsync());
        var refused = await browser.GetAsync($"{browser.Address.AbsolutePath}?handler=refused");
        Assert.Contains("U 8,Museo,Sivistys", refused.MustBe(HttpStatusCode.OK).Body, StringComparison.Ordinal);

        var page = await BegunAsync(browser, preview, ("skip", "true"));
        for (var tries = 0; tries < 100 && !page.Body.Contains("Tuonti on valmis", StringComparison.Ordinal); tries++)
        {
            await service.DrainAsync();
            page = await browser.GetAsync(browser.Address.AbsolutePath);
        }

        Assert.Contains("Tuonti on valmis. Tuotuja rivejä 1, uusia kirjauksia 1.", page.Texts("p"));
        Assert.Equal(1, await UnitsAsync());
    }

    [Fact]
    public async Task Without_a_file_what_is_missing_is_said_before_everything_and_at_the_field()
    {
        await Workplace.ImportAsync(service.CallerOf("demo"));
        using var browser = await service.VisitorAsync("B1", "administrator");

        var page = (await SentAsync(browser, "units.csv", "")).MustBe(HttpStatusCode.UnprocessableEntity, "Tuo tiedosto");

        Assert.Matches("(?s)<main[^>]*>.*<a href=\"#file\">Valitse tiedosto.*<h1>.*<p class=\"error\" id=\"file-error\">Valitse tiedosto", page.Body);
        Assert.Contains("aria-describedby=\"file-hint file-error\" aria-invalid=\"true\"", page.Body, StringComparison.Ordinal);
        Assert.StartsWith("Virhe", page.Texts("title")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_nobody_elses()
    {
        await Workplace.ImportAsync(service.CallerOf("demo"));
        using var browser = await service.VisitorAsync("B1", "administrator");
        using var other = await service.VisitorAsync("B2", "hr");
        await SentAsync(browser, "units.csv", Units);

        (await other.GetAsync(browser.Address.AbsolutePath)).MustBe(HttpStatusCode.OK, "Tuo tiedosto");
    }

    private Task<long> UnitsAsync() => service.Data.OneAsync<long>("select count(*) from read.units where tenant_id = 'demo' and unit_id = 'U7'");

    private static async Task<Page> SentAsync(Browser browser, string name, string text)
    {
        var token = TokenIn(await browser.GetAsync("/import"));
        return await browser.PostAsync("/import", new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new StringContent(text), "file", name },
        });
    }

    private static Task<Page> BegunAsync(Browser browser, Page page, (string Name, string Value) field)
    {
        var fields = new FormUrlEncodedContent([new("__RequestVerificationToken", TokenIn(page)), new(field.Name, field.Value)]);
        return browser.PostAsync(browser.Address.AbsolutePath, fields);
    }

    // Of the page's own form, and not of the one by which one signs out.
    private static string TokenIn(Page page) =>
        Regex.Match(page.Body, "<main.*?__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.Singleline).Groups[1].Value;
}
