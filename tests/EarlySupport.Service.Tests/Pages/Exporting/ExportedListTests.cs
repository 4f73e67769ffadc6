using System.Net;
using System.Text.RegularExpressions;
using EarlySupport.Service.Language;
using EarlySupport.Service.Pages.Exporting;
using EarlySupport.Service.Tests.Design;
using EarlySupport.Service.Tests.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EarlySupport.Service.Tests.Pages.Exporting;

/// <summary>Whoever sees a list can take it along: all of it, as they narrowed it, and nothing else.</summary>
public sealed class ExportedListTests(LongListsService service) : IClassFixture<LongListsService>
{
    /// <summary>Who sees a list where, how many rows it has, and in which column of the file stands what is seen in the row of the page.</summary>
    public static TheoryData<string, string, string, int, int> Lists => new()
    {
        { "B1", "supervisor", "/people", 53, 0 },
        { "B1", "supervisor", "/people?all=true", 56, 0 },
        { "B2", "supervisor", "/people", 3, 0 },
        { "B2", "hr", "/queue", 55, 0 },
        { "B2", "hr", "/queue?unit=U2", 3, 0 },
        { "B2", "hr", "/cases", 56, 0 },
        { "B2", "hr", "/cases?kind=early-support&state=open", 28, 0 },
        { "B2", "hr", "/reassignments", 28, 0 },
        { "B2", "hr", "/reassignments?state=offered", 1, 0 },
        { "B2", "hr", "/case-meetings", 28, 2 },
        { "B1", "administrator", "/retention/due", 28, 0 },
        { "B1", "administrator", "/users", 28, 0 },
        { "B1", "administrator", "/organisation", 2, 0 },
        { "B1", "administrator", "/dead-letters", 30, 1 },
        { "B2", "occupational-health", "/occupational-health", 55, 0 },
        { "B2", "occupational-health", "/occupational-health/statements", 1, 0 },
        { "B2", "occupational-health", "/negotiations", 1, 0 },
        { "B2", "auditor", "/audit/access-log?actor=R1", 130, 4 },
        { "B1", "employee", "/my/readings", 2, 2 },
    };

    public static TheoryData<string> Pages => [.. Lists.Select(row => ((string)row[2]).Split('?')[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_file_has_the_rows_of_all_pages_in_their_order(string person, string role, string address, int count, int column)
    {
        using var browser = await service.AtWorkAsync(person, role);
        var shown = await RowsAsync(browser, address);

        var csv = TakenFile.OfCsv(await TakeAsync(browser, address, "csv"));
        var xlsx = TakenFile.OfXlsx(await TakeAsync(browser, address, "xlsx"));

        Assert.Equal(count, shown.Count);
        Assert.Equal(count, csv.Count - 1);
        Assert.All(csv.Skip(1).Zip(shown), row => Assert.Contains(Unguarded(row.First[column]), row.Second, StringComparison.Ordinal));
        Assert.Equal(xlsx.Select(row => row.Select(TakenFile.Written).ToArray()), csv.Select(row => row.Select(Unguarded).ToArray()));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_page_links_to_its_list_as_a_file_and_keeps_how_it_is_narrowed(string person, string role, string address, int count, int column)
    {
        using var browser = await service.AtWorkAsync(person, role);

        var page = (await browser.GetAsync(address)).MustBe(HttpStatusCode.OK);

        Assert.True(count > 0 && column >= 0);
        foreach (var format in (string[])["csv", "xlsx"])
            Assert.Contains($"href=\"{With(address, format).Replace("&", "&amp;", StringComparison.Ordinal)}\"", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fi", "Tukiprosessit", "Henkilö", "Varhainen tuki", "Käynnissä")]
    [InlineData("sv", "Stödprocesser", "Person", "Tidigt stöd", "Pågår")]
    [InlineData("en", "Support cases", "Person", "Early support", "Open")]
    public async Task A_file_speaks_the_language_of_the_page_and_writes_days_as_days(string language, string title, string person, string kind, string state)
    {
        using var browser = await service.AtWorkAsync("B2", "hr");
        await browser.GetAsync($"/language/{language}");

        var opened = await service.Data.OneAsync<DateTime>("select opened_at from read.cases where tenant_id = 'demo' and case_id = 'CP01'");
        var (headers, file) = await browser.TakeAsync("/cases?kind=early-support&as=xlsx");

        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", headers["Content-Type"]);
        Assert.Contains($"filename*=UTF-8''{Uri.EscapeDataString($"{title} 2026-11-01.xlsx")}", headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(title, TakenFile.NameOfSheet(file));
        var rows = TakenFile.OfXlsx(file);
        Assert.Equal(person, rows[0][0]);
        Assert.Equal(["Henkilö 1", "P01", "CP01", kind, DateOnly.FromDateTime(opened), state], rows[1][..6]);
        Assert.Equal([0L, 0L], rows[1][8..10]);
    }

    [Fact]
    public async Task A_name_that_would_be_a_formula_is_a_name()
    {
        using var browser = await service.AtWorkAsync("B1", "supervisor");

        var csv = TakenFile.OfCsv(await TakeAsync(browser, "/people", "csv"));
        var xlsx = TakenFile.OfXlsx(await TakeAsync(browser, "/people", "xlsx"));

        Assert.Equal($"'{LongListsService.Formula}", Assert.Single(csv, row => row[1] == "P02")[0]);
        Assert.Equal(LongListsService.Formula, Assert.Single(xlsx, row => (string)row[1] == "P02")[0]);
    }

    [Fact]
    public async Task Moments_are_moments_of_UTC()
    {
        using var browser = await service.AtWorkAsync("B1", "administrator");

        var file = TakenFile.OfXlsx(await TakeAsync(browser, "/dead-letters", "xlsx"));

        Assert.All(file.Skip(1), row => Assert.Equal(["Absences.Evaluate", new DateTime(2026, 10, 31, 12, 30, 0), 5L, "It did not work."], [row[0], row[2], row[3], row[4]]));
    }

    [Fact]
    public async Task Supervisors_take_along_their_own_people_and_no_others()
    {
        using var browser = await service.AtWorkAsync("B2", "supervisor");

        var file = TakenFile.OfCsv(await TakeAsync(browser, "/people?all=true", "csv"));

        Assert.Equal(["P53", "P54", "P55"], file.Skip(1).Select(row => row[1]));
        // The 48th day of an absence; the sixtieth is told of with its day.
        Assert.All(file.Skip(1), row => Assert.Equal(["48", "60 päivän yhtäjaksoinen poissaolo", "2026-11-13"], row[4..7]));
    }

    [Fact]
    public async Task On_every_page_of_ones_people_stands_what_comes_next_and_what_waits()
    {
        using var browser = await service.AtWorkAsync("B1", "supervisor");

        var people = await RowsAsync(browser, "/people");

        Assert.Equal(LongListsService.Absent - 3, people.Count(text => text.Contains("Seuraava lakisääteinen raja: 60 päivän yhtäjaksoinen poissaolo, pe 13.11.2026.", StringComparison.Ordinal)));
        Assert.Equal(LongListsService.Absent - 3, people.Count(text => text.Contains("Hälytys: 30 päivän yhtäjaksoinen poissaolo, ke 14.10.2026", StringComparison.Ordinal)));
        Assert.Equal(28, people.Count(text => text.Contains("Varhainen tuki", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_needs_consent_is_empty_in_the_file_too()
    {
        using var browser = await service.AtWorkAsync("B2", "occupational-health");

        var file = TakenFile.OfCsv(await TakeAsync(browser, "/occupational-health", "csv"));

        Assert.DoesNotContain(file, row => row[1] is "B1" or "B2" or "F01");
        Assert.All(file.Skip(1), row => Assert.Equal("", row[6]));
    }

    [Theory]
    [InlineData("B2", "hr", "/cases?kind=early-support", "list-cases", 28)]
    [InlineData("B1", "supervisor", "/people?all=true", "read-absences", 56)]
    [InlineData("B2", "occupational-health", "/occupational-health", "read-notices", 55)]
    [InlineData("B1", "administrator", "/retention/due", "read-retention", 28)]
    public async Task All_of_whom_a_file_tells_are_in_the_access_log(string person, string role, string address, string act, int people)
    {
        using var browser = await service.AtWorkAsync(person, role);
        var before = await LastReadingAsync();

        await TakeAsync(browser, address, "xlsx");

        Assert.Equal(people, await service.Data.OneAsync<long>(
            "select count(distinct p) from privacy.access_log, unnest(people) p where tenant_id = 'demo' and id > @before and actor = @person and act = @act",
            new { before, person, act }));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Who_may_not_see_a_list_gets_no_file_of_it(string path)
    {
        var isAdministrators = path is "/retention/due" or "/users" or "/organisation" or "/dead-letters";
        using var browser = await service.AtWorkAsync("B1", isAdministrators ? "employee" : "administrator");
        var before = await LastReadingAsync();
        foreach (var format in (string[])["csv", "xlsx"])
            (await browser.GetAsync(With(path, format))).MustBe(HttpStatusCode.Forbidden, "Ei onnistunut");
        Assert.Equal(before, await LastReadingAsync());
    }

    [Fact]
    public async Task Of_a_list_that_is_too_long_no_file_is_made_and_it_is_said_what_to_do()
    {
        using var browser = await service.AtWorkAsync("B2", "auditor");

        var refused = await browser.GetAsync("/audit/access-log?actor=R2&as=csv");

        Assert.Contains(
            "Luettelossa on yli 100000 riviä, eikä siitä tehdä tiedostoa. Rajaa luetteloa ja lataa se osissa.",
            refused.MustBe(HttpStatusCode.UnprocessableEntity, "Ei onnistunut").Texts("p"));
    }

    [Fact]
    public async Task A_format_that_there_is_not_is_the_page()
    {
        using var browser = await service.AtWorkAsync("B2", "hr");

        (await browser.GetAsync("/cases?as=ods")).MustBe(HttpStatusCode.OK, "Tukiprosessit");
    }

    [Fact]
    public void Every_page_with_a_list_is_among_those_that_are_tested_and_has_the_links()
    {
        var pages = typeof(IListPage).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IListPage)) && type.IsAssignableTo(typeof(PageModel))).Select(type => type.FullName!).ToList();
        var views = Directory.EnumerateFiles(Path.Combine(SourceFolder.Root, "src", "EarlySupport.Service"), "*.cshtml", SearchOption.AllDirectories).Select(File.ReadAllText)
            .Where(source => source.Contains("/Pages/Exporting/_Files.cshtml", StringComparison.Ordinal)).ToList();

        Assert.Equal(pages.Order(), views.Select(source => Regex.Match(source, @"@model (\S+)").Groups[1].Value).Order());
        Assert.Equal(
            views.Select(source => Regex.Match(source, "@page \"([^\"]+)\"").Groups[1].Value).Order(),
            ((IEnumerable<object[]>)Pages).Select(row => (string)row[0]).Order());
    }

    [Fact]
    public void Every_title_can_be_that_of_a_sheet() => Assert.All(
        typeof(IListPage).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IListPage)) && !type.IsInterface)
            .Select(type => Regex.Match(File.ReadAllText(SourceOf(type)), @"ExportedList\.Of\(""([^""]+)""").Groups[1].Value),
        key => Assert.All(PageWords.All[key].Values, title => Assert.DoesNotMatch(@"[\[\]:*?/\\']", title)));

    private static string SourceOf(Type page) => Directory.EnumerateFiles(Path.Combine(SourceFolder.Root, "src", "EarlySupport.Service"), "*.cshtml.cs", SearchOption.AllDirectories)
        .Single(file => File.ReadAllText(file).Contains($"class {page.Name}(", StringComparison.Ordinal));

    private static string With(string address, string format) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}as={format}";

    // As the CSV guards what could be a formula.
    private static string Unguarded(string field) => field is ['\'', '=' or '+' or '-' or '@', ..] ? field[1..] : field;

    private static async Task<byte[]> TakeAsync(Browser browser, string address, string format) => (await browser.TakeAsync(With(address, format))).Bytes;

    private Task<long> LastReadingAsync() => service.Data.OneAsync<long>("select max(id) from privacy.access_log");

    // The text of each row of the list on all its pages: of a table, of cards, or of lists.
    private static async Task<IReadOnlyList<string>> RowsAsync(Browser browser, string address)
    {
        var rows = new List<string>();
        for (var page = await browser.GetAsync(address); ;)
        {
            page.MustBe(HttpStatusCode.OK);
            var table = Regex.Match(page.Body, "<tbody>(.*?)</tbody>", RegexOptions.Singleline);
            var main = page with { Body = table.Success ? table.Value : Regex.Match(page.Body, "<main.*</main>", RegexOptions.Singleline).Value };
            rows.AddRange(main.Texts(table.Success ? "tr" : address.StartsWith("/people", StringComparison.Ordinal) ? "section" : "li"));
            if (Next(page.Body) is not { } next)
                return rows;
            page = await browser.GetAsync(next);
        }
    }

    private static string? Next(string body)
    {
        var next = Regex.Match(body, "<a href=\"([^\"]+)\" rel=\"next\"|aria-current=\"page\">\\d+</a>\\s*<a href=\"([^\"]+)\"|href=\"(/audit/access-log\\?[^\"]*before=\\d+)\"");
        return next.Success ? WebUtility.HtmlDecode(next.Groups[1].Value + next.Groups[2].Value + next.Groups[3].Value) : null;
    }
}
