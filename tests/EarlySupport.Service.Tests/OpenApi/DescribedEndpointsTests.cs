using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.OpenApi;

/// <summary>What the OpenAPI document says of every endpoint there is.</summary>
public class DescribedEndpointsTests(TestService service) : IClassFixture<TestService>
{
    [Fact]
    public async Task Every_endpoint_is_in_the_document()
    {
        var mapped = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText!.TrimEnd('/')}"));

        Assert.Equal(mapped.Order(StringComparer.Ordinal), (await OperationsAsync()).Select(o => o.Endpoint).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_operation_has_a_name_of_its_own_that_can_name_a_method()
    {
        var names = (await OperationsAsync()).Select(o => (string?)o.Says["operationId"]).ToList();

        Assert.All(names, name => Assert.Matches("^([A-Z][a-z]+){2,}$", name));
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_and_what_it_answers() =>
        Assert.All(await OperationsAsync(), operation =>
        {
            Assert.EndsWith(".", (string?)operation.Says["summary"], StringComparison.Ordinal);
            Assert.Single(operation.Says["tags"]!.AsArray());
            var answers = operation.Says["responses"]!.AsObject();
            Assert.All(answers, a => Assert.NotEmpty((string?)a.Value!["description"] ?? ""));
            var success = Assert.Single(answers, a => a.Key.StartsWith('2'));
            Assert.True(
                success.Key == "204" || ((string[])["application/json", "application/zip", "text/event-stream"]).Any(type => success.Value!["content"]![type]?["schema"] is not null),
                operation.Endpoint);
            Assert.Equal("#/components/schemas/ProblemDetails", (string?)answers["400"]!["content"]!["application/problem+json"]!["schema"]!["$ref"]);
        });

    // The document has one schema a name, so of two bodies with one name one would be described as the other.
    [Fact]
    public void No_two_bodies_have_one_name() => Assert.Empty(
        typeof(Program).Assembly.GetTypes().Where(type => !type.IsNested && type.Name.EndsWith("Body", StringComparison.Ordinal)).GroupBy(type => type.Name)
            .Where(named => named.Count() > 1).Select(named => named.Key));

    [Fact]
    public async Task An_answer_may_have_more_one_day_and_a_body_may_not()
    {
        var schemas = (await DocumentAsync())["components"]!["schemas"]!.AsObject();

        Assert.Equal("false", schemas["ConversationBody"]!["additionalProperties"]?.ToJsonString());
        Assert.Null(schemas["EarlySupportPage"]!["additionalProperties"]);
    }

    [Fact]
    public async Task Parameters_are_named_as_the_fields_of_bodies_are() =>
        Assert.All(
            (await OperationsAsync()).SelectMany(o => o.Says["parameters"]?.AsArray() ?? []),
            parameter => Assert.Matches("^[a-z][A-Za-z]*$", (string?)parameter!["name"]));

    [Fact]
    public async Task Every_list_of_words_is_of_strings_and_every_problem_has_a_code()
    {
        var schemas = (await DocumentAsync())["components"]!["schemas"]!.AsObject();

        Assert.All(schemas.Where(s => s.Value!["enum"] is not null), s =>
        {
            Assert.Equal("string", (string?)s.Value!["type"]);
            Assert.All(s.Value["enum"]!.AsArray(), word => Assert.Matches("^([a-z]+|FI)(-[a-z0-9]+)*$", (string?)word));
        });
        Assert.Contains("own-work-with-changes", schemas["CaseOutcome"]!["enum"]!.AsArray().Select(word => (string?)word));
        Assert.Equal("string", (string?)schemas["ProblemDetails"]!["properties"]!["code"]!["type"]);
        Assert.Equal("""["code"]""", schemas["ProblemDetails"]!["required"]!.ToJsonString());
    }

    [Fact]
    public async Task A_page_says_which_of_its_fields_may_be_null_and_has_them_all()
    {
        var page = (await DocumentAsync())["components"]!["schemas"]!["EarlySupportPage"]!;
        var fields = page["properties"]!.AsObject();

        Assert.Equal("""[{"type":"null"},{"$ref":"#/components/schemas/CaseOutcome"}]""", fields["outcome"]!["oneOf"]!.ToJsonString());
        Assert.Equal("""["null","string"]""", fields["supervisorId"]!["type"]!.ToJsonString());
        Assert.Equal(("string", "array"), ((string?)fields["caseId"]!["type"], (string?)fields["conversations"]!["type"]));
        Assert.Equal(fields.Select(f => f.Key).Order(StringComparer.Ordinal), page["required"]!.AsArray().Select(f => (string)f!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_calls_is_said_in_the_headers_that_the_document_names()
    {
        var document = await DocumentAsync();

        var schemes = document["components"]!["securitySchemes"]!.AsObject();
        Assert.Equal(
            ["header Development-Tenant", "header Development-Actor", "header Development-Role"],
            schemes.Select(s => $"{s.Value!["in"]} {s.Value!["name"]}"));
        Assert.Equal(schemes.Select(s => s.Key), Assert.Single(document["security"]!.AsArray())!.AsObject().Select(s => s.Key));
    }

    private async Task<JsonNode> DocumentAsync() => (await service.CallerOf("openapi").GetAsync("/openapi/v1.json")).MustBe(HttpStatusCode.OK).Json;

    private async Task<IReadOnlyList<(string Endpoint, JsonNode Says)>> OperationsAsync() =>
    [
        .. (await DocumentAsync())["paths"]!.AsObject()
            .SelectMany(path => path.Value!.AsObject().Select(method => ($"{method.Key.ToUpperInvariant()} {path.Key}", method.Value!))),
    ];
}
