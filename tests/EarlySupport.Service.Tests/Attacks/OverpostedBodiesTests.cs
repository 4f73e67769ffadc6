using System.Net;
using System.Text.Json.Nodes;
using EarlySupport.Service.Tests.Support;

namespace EarlySupport.Service.Tests.Attacks;

/// <summary>Every body of the OpenAPI document with more in it than it has, in every object it is made of: refused by name, and nothing is recorded.</summary>
public sealed class OverpostedBodiesTests : OverTime
{
    // So many in each object, one after the other, so that each is tried in many.
    private const int InTurn = 4;

    private static readonly (string Name, string Value)[] More =
    [
        ("tenant", "\"other\""), ("tenantId", "\"other\""), ("actor", "\"H999\""), ("role", "\"administrator\""), ("recordedAt", "\"2020-01-01T00:00:00Z\""),
        ("version", "7"), ("seenVersion", "7"), ("sequenceNumber", "1"), ("streamId", "\"employee-E1\""), ("headers", "{\"actor\": \"H999\"}"),
        ("events", "[]"), ("erasure", "\"done\""), ("$type", "\"EmployeeRegistered\""), ("__proto__", "{\"role\": \"administrator\"}"),
    ];

    [Fact]
    public async Task What_a_body_does_not_have_is_refused_by_its_name()
    {
        var organisations = await AttackedOrganisations.FoundAsync(Service, await AtWorkAsync(), await AtWorkAsync());
        await Service.DrainAsync();
        List<string> taken = [];
        var tried = 0;
        foreach (var (operation, caller) in await organisations.OperationsAsync(Service))
            foreach (var place in ObjectsIn(operation.Body(whole: true), "").Select(each => each.Place).ToList())
                foreach (var (more, value) in Enumerable.Range(tried, InTurn).Select(turn => More[turn % More.Length]).ToList())
                {
                    tried++;
                    var body = operation.Body(whole: true)!;
                    var fields = ObjectsIn(body, "").Single(each => each.Place == place).Fields;
                    if (fields.ContainsKey(more) || (more == "version" && operation.TakesVersion))
                        continue;
                    fields[more] = JsonNode.Parse(value);
                    var before = await Service.Data.EventsAsync(caller.Organisation);
                    var answer = await caller.SendAsync(operation.Method, operation.Address(), body.ToJsonString(), "application/json");
                    if (answer.Status != HttpStatusCode.BadRequest || !((string)answer.Json["title"]!).Contains(more, StringComparison.Ordinal)
                        || await Service.Data.EventsAsync(caller.Organisation) != before)
                        taken.Add($"{operation.Endpoint} {place} {more}: {(int)answer.Status} {answer.Body}");
                }

        Assert.True(taken.Count == 0, $"{taken.Count} of {tried}:\n{string.Join('\n', taken.Take(30))}");
        Assert.True(tried > 300, $"Only {tried} were tried.");
    }

    [Theory]
    [InlineData("""{"employeeId": "E1", "employeeId": "E2", "reason": "concern"}""")]
    [InlineData("""{"employeeId": "E1", "EmployeeId": "E2", "reason": "concern"}""")]
    public async Task A_field_that_is_there_twice_is_refused(string body)
    {
        var caller = await AtWorkAsync();
        var before = await Service.Data.EventsAsync(caller.Organisation);

        (await caller.PostAsync("/api/early-support-cases", body)).MustRefuse(HttpStatusCode.BadRequest, "malformed-request");

        Assert.Equal(before, await Service.Data.EventsAsync(caller.Organisation));
    }

    private static IEnumerable<(string Place, JsonObject Fields)> ObjectsIn(JsonNode? node, string place) => node switch
    {
        JsonObject fields => fields.SelectMany(field => ObjectsIn(field.Value, $"{place}/{field.Key}")).Prepend((place, fields)),
        JsonArray items => items.SelectMany((item, index) => ObjectsIn(item, $"{place}/{index}")),
        _ => [],
    };
}
