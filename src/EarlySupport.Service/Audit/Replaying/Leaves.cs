using System.Text.Json.Nodes;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary>
/// A page as single values, each with its path: <c>measures[M1].state</c>. Items of a list are told apart by their ids, so that a path means the
/// same thing at two moments.
/// </summary>
internal static class Leaves
{
    /// <summary>In the page's own order; empty lists and objects have none.</summary>
    public static IEnumerable<(string Path, JsonNode? Value)> Of(JsonNode? node, string path = "") => node switch
    {
        JsonObject one => one.SelectMany(p => Of(p.Value, path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
        JsonArray list => Keys(list).Zip(list).SelectMany(item => Of(item.Second, $"{path}[{item.First}]")),
        _ => [(path, node)],
    };

    // Where items have the same key, the later ones are numbered.
    private static IEnumerable<string> Keys(JsonArray list)
    {
        var used = new Dictionary<string, int>();
        foreach (var item in list)
        {
            var key = item is JsonObject one ? Key(one) : $"{item}";
            var times = used[key] = used.GetValueOrDefault(key) + 1;
            yield return times == 1 ? key : $"{key}#{times}";
        }
    }

    // An item begins with what tells it apart: all up to its first id, or its first value where it has none.
    private static string Key(JsonObject item)
    {
        var names = item.Select(p => p.Key).ToList();
        var last = Math.Max(0, names.FindIndex(n => n.EndsWith("Id", StringComparison.Ordinal)));
        return string.Join('/', names.Take(last + 1).Select(n => item[n]?.ToString() ?? ""));
    }
}
