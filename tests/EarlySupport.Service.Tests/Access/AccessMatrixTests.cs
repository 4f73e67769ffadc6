using System.Net;
using System.Text;
using EarlySupport.Service.Access;
using EarlySupport.Service.Tests.Design;
using EarlySupport.Service.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Access;

/// <summary>
/// Every route and method, by every role in every relation to the person it is about, against what is written down in
/// <c>access-matrix.txt</c>. A route that is not there fails, and so does a line without a route.
/// </summary>
public sealed class AccessMatrixTests : OverTime
{
    private static readonly string Table = Path.Combine(SourceFolder.Root, "tests", "EarlySupport.Service.Tests", "Access", "access-matrix.txt");

    [Fact]
    public async Task Every_role_in_every_relation_may_what_is_written_down_and_nothing_else()
    {
        var stage = await MatrixStage.SetAsync(Service);
        var routes = Routes().Where(e => e.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal)).SelectMany(Named).Order(StringComparer.Ordinal).ToList();
        var answers = routes.ToDictionary(route => route, _ => new Dictionary<string, string>());
        foreach (var moment in MatrixStage.Columns.GroupBy(column => column.On))
        {
            await UntilAsync($"{moment.Key} 10:00");
            await stage.BeginAsync(moment.Key);
            foreach (var column in moment)
                foreach (var route in routes)
                    answers[route][column.Name] = await stage.TryAsync(route, column);
        }

        var found = Lines(routes.Select(route => (route, MatrixStage.Columns.Select(column => answers[route][column.Name]))));
        if (Environment.GetEnvironmentVariable("MAKE_ACCESS_MATRIX") == "1")
            await File.WriteAllTextAsync(Table, MatrixStage.Legend + found);
        Assert.Equal((await File.ReadAllTextAsync(Table)).Split('\n'), (MatrixStage.Legend + found).Split('\n'));
    }

    [Fact]
    public void Every_route_says_which_act_it_is_or_that_it_asks_nobody_who_they_are() =>
        Assert.DoesNotContain(Routes(), route => route.Metadata.GetMetadata<AccessRequirement>() is null && !AccessMiddleware.IsForAnybody(route));

    [Fact]
    public void Only_these_routes_ask_nobody_who_they_are() => Assert.Equal(
        [
            "error", "health/live", "health/ready", "language/{language}", "openapi/{documentName}.json", "sign-in", "sign-in/callback", "sign-in/role",
            "sign-in/start", "sign-out", "signed-out",
        ],
        Routes().Where(AccessMiddleware.IsForAnybody).Select(route => route.RoutePattern.RawText!.TrimStart('/')).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("operator")]
    [InlineData("Hr")]
    [InlineData("hr, auditor")]
    [InlineData("0")]
    public async Task A_role_that_nobody_signs_in_as_may_nothing(string role)
    {
        var caller = (await AtWorkAsync()).As("H001", role);

        foreach (var path in (string[])["/api/organisation", "/api/cases", "/api/employees/E1/absences", "/api/access-log"])
            (await caller.GetAsync(path)).MustRefuse(HttpStatusCode.Forbidden, "access-not-for-role");
    }

    private IEnumerable<RouteEndpoint> Routes() => Service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static IEnumerable<string> Named(RouteEndpoint route) =>
        route.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(method => $"{method} {route.RoutePattern.RawText!.TrimEnd('/')}");

    private static string Lines(IEnumerable<(string Route, IEnumerable<string> Answers)> rows)
    {
        var text = new StringBuilder();
        var width = rows.Max(row => row.Route.Length) + 2;
        text.Append("".PadRight(width)).AppendLine(string.Join(' ', MatrixStage.Columns.Select(column => column.Name))).Replace("\r", "");
        foreach (var (route, answers) in rows)
        {
            text.Append(route.PadRight(width));
            text.AppendLine(string.Join(' ', answers.Zip(MatrixStage.Columns, (answer, column) => answer.PadRight(column.Name.Length))).TrimEnd());
        }

        return text.ToString().ReplaceLineEndings("\n");
    }
}
