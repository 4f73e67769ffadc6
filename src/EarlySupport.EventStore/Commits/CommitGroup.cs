using EarlySupport.EventStore.ReadModels;

namespace EarlySupport.EventStore.Commits;

/// <summary>Commits that are written in one transaction: none of them builds on another.</summary>
internal sealed class CommitGroup
{
    // Enough for a statement to be worth its round trip; above it only the memory grows.
    private const int MaxEvents = 10_000;

    private readonly List<Commit> commits = [];
    private readonly HashSet<(string Tenant, string Stream)> streams = [];
    private readonly Dictionary<RowKey, NetChange> rows = [];
    private int events;

    public IReadOnlyList<Commit> Commits => commits;

    public IReadOnlyDictionary<RowKey, NetChange> Rows => rows;

    public static CommitGroup Of(IEnumerable<Commit> commits)
    {
        var group = new CommitGroup();
        foreach (var commit in commits)
            group.Add(commit);
        return group;
    }

    /// <summary>
    /// Adds a commit, unless it belongs into a later group: a second one for a stream, and one that wants a row to be new which this
    /// group writes, must meet what is written here as a conflict of its own.
    /// </summary>
    public bool TryAdd(Commit commit)
    {
        var full = commits.Count > 0 && events + commit.Events.Count > MaxEvents;
        if (full || commit.Streams.Any(step => streams.Contains((commit.Tenant, step.Id))) || Clashes(commit))
            return false;
        Add(commit);
        return true;
    }

    private bool Clashes(Commit commit) => commits.Count > 0 && commit.Rows.Any(changes => changes.Net.Any(
        change => rows.TryGetValue(change.Key, out var before) && before.Clashes(change.Value)));

    private void Add(Commit commit)
    {
        // First what can fail (a sum too large for its column), so that such a commit leaves the group as it was.
        var merged = commit.Rows.SelectMany(changes => changes.Net).Select(change => KeyValuePair.Create(
            change.Key,
            rows.TryGetValue(change.Key, out var before) ? before.Then(change.Value, change.Key.Table) : change.Value)).ToList();
        foreach (var (key, change) in merged)
            rows[key] = change;
        commits.Add(commit);
        events += commit.Events.Count;
        foreach (var step in commit.Streams)
            streams.Add((commit.Tenant, step.Id));
    }
}
