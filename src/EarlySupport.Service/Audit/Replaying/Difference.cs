using System.Text.Json;
using System.Text.Json.Nodes;
using EarlySupport.Service.Audit.Timelines;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Audit.Replaying;

/// <summary>What changed from one moment to a later one, and the events that changed it.</summary>
/// <param name="Changes">In the order of the page; empty when nothing did.</param>
/// <param name="Events">Recorded after the first moment and up to the second.</param>
public sealed record Difference(DateOnly FromDay, long? FromNumber, DateOnly ToDay, long? ToNumber, IReadOnlyList<Change> Changes,
    IReadOnlyList<TimelineEntry> Events)
{
    public static IReadOnlyList<Change> Between(Replay from, Replay to)
    {
        var (before, after) = (Values(from), Values(to));
        var paths = before.Keys.Union(after.Keys);
        return
        [
            .. from path in paths
               let change = new Change(path, before.GetValueOrDefault(path), after.GetValueOrDefault(path))
               where !JsonNode.DeepEquals(change.Before, change.After)
               select change,
        ];
    }

    /// <summary>The values of a page that are its own: what was recorded, and how often, is told by the events.</summary>
    public static OrderedDictionary<string, JsonNode?> Values(Replay replay)
    {
        var page = JsonSerializer.SerializeToNode(replay.Page, replay.Page.GetType(), Json.Plain)!.AsObject();
        page.Remove("history");
        page.Remove("version");
        page["overdue"] = JsonSerializer.SerializeToNode(replay.Overdue, Json.Plain);
        return new(Leaves.Of(page).Select(leaf => KeyValuePair.Create(leaf.Path, leaf.Value)));
    }
}

/// <param name="Path">Where in the page, items of lists by their ids: <c>measures[M1].state</c>.</param>
/// <param name="Before">Null also where it was not there yet; after, where it is there no more.</param>
public sealed record Change(string Path, JsonNode? Before, JsonNode? After);
