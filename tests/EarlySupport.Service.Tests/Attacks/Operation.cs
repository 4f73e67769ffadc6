using System.Text.Json.Nodes;

namespace EarlySupport.Service.Tests.Attacks;

/// <summary>An operation of the OpenAPI document, with a request that fits it.</summary>
internal sealed class Operation(string method, string path, JsonNode says, JsonObject schemas)
{
    // What ids and words there are; all else is told by its type.
    private static readonly Dictionary<string, JsonNode> Known = new()
    {
        ["employeeId"] = "E1",
        ["alertId"] = "E1-1",
        ["absenceId"] = "A1",
        ["kind"] = "units",
        ["ownerId"] = "B1",
        ["deputyId"] = "B2",
        ["unitId"] = "U2",
        ["fromUnitId"] = "U1",
        ["toUnitId"] = "U2",
        ["personId"] = "E1",
        ["from"] = "2026-03-10",
        ["role"] = "auditor",
        ["at"] = "09:30",
        ["sharePercent"] = 50,
        ["timeZone"] = "Europe/Helsinki",
        ["corrects"] = 1,
        ["years"] = 5,
        ["language"] = "fi",
        ["days"] = 10,
    };

    private static readonly string[] Last =
    [
        "closing", "escalation", "return-to-work", "return", "cancellation", "ending", "withdrawal", "approvals", "revoking", "policy", "organisation",
    ];

    public string Endpoint => $"{method} {path}";

    public HttpMethod Method => new(method);

    /// <summary>What is made comes first, then what reads, then what ends something.</summary>
    public int Turn => method == "DELETE" || (method != "GET" && Last.Contains(path.Split('/')[^1])) ? 2 : method == "GET" ? 1 : 0;

    public bool TakesFile => says["requestBody"]?["content"]?["text/csv"] is not null;

    public IEnumerable<(string Name, bool InPath)> Parameters => (says["parameters"]?.AsArray() ?? [])
        .Where(p => (string)p!["in"]! is "path" or "query").Select(p => ((string)p!["name"]!, (string)p["in"]! == "path"));

    /// <summary>Whether its body may say which version was seen.</summary>
    public bool TakesVersion => BodySchema is { } schema && Resolved(schema)["properties"]?["version"] is not null;

    private JsonNode? BodySchema => says["requestBody"]?["content"]?["application/json"]?["schema"];

    /// <param name="whole">With the fields that may be left out too, so that what is made has known ids.</param>
    /// <returns>Null where there is none.</returns>
    public JsonObject? Body(bool whole) => BodySchema is { } schema ? (JsonObject)Value("", schema, whole) : null;

    /// <param name="replaced">The parameter that has another value than is known; null when none has.</param>
    public string Address(string? replaced = null, string? by = null)
    {
        var address = path;
        List<string> query = [];
        foreach (var (name, inPath) in Parameters)
        {
            var value = Uri.EscapeDataString(name == replaced ? by! : inPath ? (string)Known.GetValueOrDefault(name, Id(name))! : "");
            if (inPath)
                address = address.Replace($"{{{name}}}", value, StringComparison.Ordinal);
            else if (name == replaced)
                query.Add($"{name}={value}");
        }

        return query.Count == 0 ? address : $"{address}?{string.Join('&', query)}";
    }

    // The kind of case is told by the path; every other record is called by its own name.
    private JsonNode Id(string name) => (name, path) switch
    {
        ("caseId", _) when path.Contains("intensified", StringComparison.Ordinal) => "I1",
        ("caseId", _) when path.Contains("return-to-work", StringComparison.Ordinal) => "R1",
        ("caseId", _) => "C1",
        ("planVersion" or "stepNumber", _) => "1",
        _ => $"{name}-1",
    };

    private JsonNode Value(string name, JsonNode schema, bool whole)
    {
        schema = Resolved(schema);
        if (schema["enum"] is JsonArray words)
            return words[0]!.DeepClone();
        if (schema["properties"] is JsonObject fields && !Is(schema, "string"))
            return Object(schema, fields, whole);
        if (name is "present" or "with" or "invited")
            return new JsonArray([.. new[] { ("employee", "E1"), ("supervisor", "B1") }.Select(one => Somebody(schema, one.Item1, one.Item2))]);
        if (Is(schema, "array"))
            return new JsonArray(Value(name, schema["items"]!, whole));
        if ((string?)schema["format"] == "date")
            return "2026-03-02";
        if (Is(schema, "boolean"))
            return false;
        if (Is(schema, "string"))
            return name.EndsWith("Id", StringComparison.Ordinal) || Known.ContainsKey(name) ? Known.GetValueOrDefault(name, Id(name)).DeepClone() : "Sana";
        return Known.TryGetValue(name, out var number) ? number.DeepClone() : 1;
    }

    // A conversation has both sides at the table.
    private JsonNode Somebody(JsonNode schema, string role, string personId)
    {
        var somebody = Value("", schema["items"]!, whole: true);
        (somebody["role"], somebody["personId"]) = (role, personId);
        return somebody;
    }

    // The first of the shapes that it may have, with the word that tells which.
    private JsonNode Resolved(JsonNode schema)
    {
        if ((schema["oneOf"] ?? schema["anyOf"]) is JsonArray shapes)
            return Resolved(shapes.First(shape => (string?)shape!["type"] != "null")!);
        return schema["$ref"] is { } named ? Resolved(schemas[((string)named!).Split('/')[^1]]!) : schema;
    }

    private JsonObject Object(JsonNode schema, JsonObject fields, bool whole)
    {
        var required = (schema["required"]?.AsArray() ?? []).Select(field => (string)field!).ToHashSet();
        var value = new JsonObject();
        foreach (var (name, field) in fields)
        {
            if (required.Contains(name) || (name != "version" && (whole || !name.EndsWith("Id", StringComparison.Ordinal))))
                value[name] = Value(name, field!, whole);
        }

        return value;
    }

    private static bool Is(JsonNode schema, string type) => schema["type"] switch
    {
        JsonArray several => several.Any(one => (string?)one == type),
        var one => (string?)one == type,
    };
}
