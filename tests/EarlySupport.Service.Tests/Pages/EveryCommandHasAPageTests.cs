using System.Text.RegularExpressions;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Tests.Design;
using EarlySupport.Service.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Pages;

/// <summary>
/// What can be done through the API is done on pages by everybody who may, or it is written down in <c>commands-and-pages.txt</c> why not. A new
/// command without a line there fails, and so does a page that is gone, that asks for another act, or that nothing leads to.
/// </summary>
public sealed class EveryCommandHasAPageTests(TestService service) : IClassFixture<TestService>
{
    private const string None = "none: ";

    private static readonly string Source = Path.Combine(SourceFolder.Root, "src", "EarlySupport.Service");

    private static readonly IReadOnlyList<(string Command, string Pages)> Table =
    [
        .. from line in File.ReadLines(Path.Combine(SourceFolder.Root, "tests", "EarlySupport.Service.Tests", "Pages", "commands-and-pages.txt"))
           where !line.StartsWith('#')
           let parts = Regex.Split(line, " {2,}")
           select (parts[0], parts[1]),
    ];

    // What pages and what is behind them say, but where they are.
    private static readonly IReadOnlyList<string> Said =
    [
        .. from folder in Directory.EnumerateDirectories(Source)
           where Path.GetFileName(folder) is not ("bin" or "obj")
           from file in Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
           from line in File.ReadLines(file)
           where !line.StartsWith("@page", StringComparison.Ordinal)
           select line,
    ];

    private static IEnumerable<(string Command, string[] Pages)> Given =>
        from line in Table where !line.Pages.StartsWith(None, StringComparison.Ordinal) select (line.Command, line.Pages.Split(", "));

    public static TheoryData<string> Commands => [.. Given.Select(line => line.Command)];

    public static TheoryData<string, string> WithPages
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (command, pages) in Given)
                foreach (var page in pages)
                    all.Add(command, page);
            return all;
        }
    }

    [Fact]
    public void Every_command_has_its_line_and_every_line_its_command() => Assert.Equal(
        Routes("/api/").SelectMany(route => Methods(route).Where(method => method != "GET").Select(method => $"{method} {After("/api/", route)}"))
            .Order(StringComparer.Ordinal),
        Table.Select(line => line.Command));

    [Theory]
    [MemberData(nameof(WithPages))]
    public void A_page_of_it_is_there_and_does_what_the_command_is(string command, string page)
    {
        var asked = AccessRequirement.Of(OfCommand(command), "POST")!.Act;

        // What is said of a memo may be a remark too: those pages ask for that act themselves.
        var done = AccessRequirement.Of(OfPage(page), "POST")!.Act;
        Assert.True(done == asked || AsksItself(page, asked), $"{page} is {done.Name}, and {command} is {asked.Name}");
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_role_that_may_give_it_is_shown_one_of_its_pages(string command)
    {
        var pages = Given.Single(line => line.Command == command).Pages.Select(page => AccessRequirement.Of(OfPage(page), "GET")!.Act);

        Assert.Subset(Roles(pages.SelectMany(act => act.Grants)), Roles(AccessRequirement.Of(OfCommand(command), "POST")!.Act.Grants));
    }

    [Theory]
    [MemberData(nameof(WithPages))]
    public void A_link_or_a_redirect_leads_to_it(string command, string page)
    {
        // The steps of a journey lead on by their names; else how an address ends after the last that is put in, or begins where nothing is.
        var end = Regex.Match(page, "(?<=})/[^{}]+$");
        var said = page.Contains("/conversation/", StringComparison.Ordinal) ? $"\"{page.Split('/')[^1]}\""
            : end.Success ? end.Value : Regex.Match(page, "^[^{}]+").Value;

        Assert.True(Said.Any(line => line.Contains(said, StringComparison.Ordinal)), $"Nothing leads to {page}, where one comes for {command}");
    }

    private static HashSet<Role> Roles(IEnumerable<Grant> grants) => [.. grants.Select(grant => grant.Role).Where(role => role != Role.Operator)];

    private static bool AsksItself(string page, Act act) => act == Acts.RemarkInSharedCase && page.StartsWith("/my/memos/", StringComparison.Ordinal);

    private RouteEndpoint OfCommand(string command) => Routes("/api/")
        .Single(route => Methods(route).Any(method => $"{method} {After("/api/", route)}" == command));

    private RouteEndpoint OfPage(string page) => Assert.Single(Routes(""), route => "/" + route.RoutePattern.RawText!.TrimStart('/') == page);

    private IEnumerable<RouteEndpoint> Routes(string below) => service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(route => route.RoutePattern.RawText!.StartsWith(below, StringComparison.Ordinal));

    private static IEnumerable<string> Methods(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];

    private static string After(string below, RouteEndpoint route) => route.RoutePattern.RawText![below.Length..].TrimEnd('/');
}
