using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EarlySupport.Service.Tests.Attacks;

/// <summary>
/// Every operation of the OpenAPI document, by somebody who may do it, with an attack in the place of each parameter and of each text in its body: it
/// is refused and nothing is recorded, or it is what somebody wrote and stands there as they wrote it. Nothing breaks, and nothing of another
/// organisation is answered.
/// </summary>
public sealed class AttackedEndpointsTests : OverTime
{
    private static readonly string[] MustTake =
    [
        "POST /api/early-support-cases/{caseId}/conversations memo", "POST /api/early-support-cases/{caseId}/conversations present[0].name",
        "POST /api/early-support-cases/{caseId}/remarks remark", "POST /api/early-support-cases/{caseId}/measures what",
        "POST /api/intensified-support-cases/{caseId}/negotiations place", "POST /api/return-to-work-cases/{caseId}/contacts memo",
        "POST /api/occupational-health/employees/{employeeId}/notes text", "POST /api/case-meetings place", "PUT /api/organisation name",
        "POST /api/imports/{kind} name",
    ];

    [Fact]
    public async Task An_attack_in_any_place_is_refused_or_is_nothing_but_text()
    {
        var organisations = await AttackedOrganisations.FoundAsync(Service, await AtWorkAsync(), await AtWorkAsync());
        await Service.DrainAsync();
        var others = await ContentsAsync(organisations.Other);
        var taken = new HashSet<string>();
        List<string> broken = [];
        var last = 0L;
        foreach (var ((operation, caller), number) in (await organisations.OperationsAsync(Service)).Select((each, number) => (each, number)))
        {
            if (!operation.TakesFile)
                await caller.SendAsync(operation.Method, operation.Address(), operation.Body(whole: true)?.ToJsonString(), "application/json");
            last = await LastAsync(caller);
            foreach (var (place, attack, send) in Tries(operation, number))
            {
                var answer = await send(caller);
                var recorded = await SinceAsync(caller, last);
                last = recorded.Count == 0 ? last : await LastAsync(caller);
                if (WhatIsWrong(answer, recorded, place, attack) is { } wrong)
                    broken.Add($"{operation.Endpoint} {place} = {Short(attack)}: {wrong} {(int)answer.Status} {Short(answer.Body)}");
                else if (answer.Status == HttpStatusCode.OK && recorded.Count > 0)
                    taken.Add($"{operation.Endpoint} {place}");
            }
        }

        Assert.True(broken.Count == 0, $"{broken.Count}:\n{string.Join('\n', broken.Take(60))}");
        Assert.Equal(others, await ContentsAsync(organisations.Other));
        // Texts get as far as being recorded, and are not refused for something else.
        Assert.Empty(MustTake.Except(taken));
    }

    private static string Short(string text) => text[..Math.Min(text.Length, 200)];

    private static string? WhatIsWrong(Answer answer, IReadOnlyList<string> recorded, string place, string attack) => answer switch
    {
        { Status: >= HttpStatusCode.InternalServerError } => "breaks:",
        { Body: var body } when AttackedOrganisations.OfOthers.Any(other => body.Contains(other, StringComparison.Ordinal)) => "tells of another organisation:",
        { Status: >= HttpStatusCode.BadRequest } when recorded.Count > 0 => "is refused and recorded:",
        { Status: HttpStatusCode.OK } when recorded.Count > 0 && !place.StartsWith('{') && !recorded.Contains(attack) => "is recorded as something else:",
        _ => null,
    };

    private static IEnumerable<(string Place, string Attack, Func<ApiCaller, Task<Answer>> Send)> Tries(Operation operation, int number)
    {
        foreach (var (name, inPath) in operation.Parameters)
            // A NUL in a path is refused by the web server itself, and cannot be sent to one that is in this process.
            foreach (var attack in Attack.In(number++).Where(attack => !inPath || !attack.Contains('\0')))
                yield return ($"{{{name}}}", attack,
                    caller => caller.SendAsync(operation.Method, operation.Address(name, attack), Sent(operation), Media(operation)));
        if (operation.TakesFile)
            foreach (var attack in Enumerable.Range(0, 6).SelectMany(Attack.In).Distinct())
                yield return ("name", attack, caller => caller.ImportAsync("units", $"unit_id,name,sector\nU9,{InQuotes(attack)},Hoiva\n"));
        foreach (var place in TextsIn(operation.Body(whole: false), "").Concat(TextsIn(operation.Body(whole: true), "")).Distinct())
            foreach (var attack in Attack.In(number++))
                yield return (place, attack,
                    caller => caller.SendAsync(operation.Method, operation.Address(), Attacked(operation, place, attack), "application/json"));
    }

    private static string InQuotes(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string? Sent(Operation operation) => operation.TakesFile ? "unit_id,name,sector\n" : operation.Body(whole: false)?.ToJsonString();

    private static string Media(Operation operation) => operation.TakesFile ? "text/csv" : "application/json";

    // Without the ids that may be left out, so that each is another record; with them, where one of them is attacked.
    private static string Attacked(Operation operation, string place, string attack)
    {
        var body = TextsIn(operation.Body(whole: false), "").Contains(place) ? operation.Body(whole: false)! : operation.Body(whole: true)!;
        var at = place.Split('.', '[').Select(part => part.TrimEnd(']')).ToList();
        var holder = at.SkipLast(1).Aggregate((JsonNode)body, (node, part) => int.TryParse(part, out var index) ? node[index]! : node[part]!);
        if (int.TryParse(at[^1], out var last))
            holder[last] = attack;
        else
            holder[at[^1]] = attack;
        return body.ToJsonString();
    }

    private static IEnumerable<string> TextsIn(JsonNode? node, string place) => node switch
    {
        JsonObject fields => fields.SelectMany(field => TextsIn(field.Value, place.Length == 0 ? field.Key : $"{place}.{field.Key}")),
        JsonArray items => items.SelectMany((item, index) => TextsIn(item, $"{place}[{index}]")),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [place],
        _ => [],
    };

    private Task<long> LastAsync(ApiCaller of) =>
        Service.Data.OneAsync<long>("select coalesce(max(seq_id), 0) from events.mt_events where tenant_id = @Organisation", new { of.Organisation });

    /// <summary>Every text in the events since then, opened.</summary>
    private async Task<IReadOnlyList<string>> SinceAsync(ApiCaller of, long number)
    {
        var streams = await Service.Data.ListAsync<string>(
            "select distinct stream_id from events.mt_events where tenant_id = @Organisation and seq_id > @number", new { of.Organisation, number });
        if (streams.Count == 0)
            return [];
        var store = Service.Services.GetRequiredService<IEventStore>();
        var events = await store.ReadStreamsAsync(of.Organisation, [.. streams], null, null, CancellationToken.None);
        return [.. events.Where(e => e.SequenceNumber > number).SelectMany(e => Texts(JsonSerializer.SerializeToNode(e.Data, e.Data.GetType(), Json.Plain)))];
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Texts(field.Value)),
        JsonArray items => items.SelectMany(Texts),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [(string)value!],
        _ => [],
    };

    /// <summary>All of an organisation's events and rows.</summary>
    private async Task<IReadOnlyList<string>> ContentsAsync(ApiCaller of)
    {
        List<string> rows = [];
        foreach (var table in await Service.Data.ListAsync<string>(
            """
            select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
            where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('events', 'read') order by 1
            """))
            rows.AddRange(await Service.Data.ListAsync<string>(
                $"select '{table} ' || to_jsonb(t)::text from {table} t where tenant_id = @Organisation order by 1", new { of.Organisation }));
        return rows;
    }
}
