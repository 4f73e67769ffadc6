using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace EarlySupport.EventStore.Changes;

/// <summary>
/// Says that rows of an organisation's read tables were changed, by whichever node, once they can be read; never which. For screens that
/// show them: what must not be missed is a message. Only while the message pump runs.
/// </summary>
public sealed class ChangeFeed
{
    /// <summary>The channel of the database's notifications.</summary>
    internal const string Channel = "changes";

    // Of a notification; what is longer is told as everything.
    private const int MaximumLetters = 7_000;

    private readonly ConcurrentDictionary<Follower, byte> followers = new();

    /// <summary>Ends when it is cancelled; any number of changes between two looks are one.</summary>
    /// <param name="tables">Names of read tables, without their schema.</param>
    /// <param name="quiet">How long nothing may change until that is told, too.</param>
    /// <returns>Each time true for a change, false for <paramref name="quiet"/> without one.</returns>
    public async IAsyncEnumerable<bool> FollowAsync(
        string tenant, IReadOnlySet<string> tables, TimeSpan quiet, [EnumeratorCancellation] CancellationToken ct)
    {
        var follower = new Follower(tenant, tables, System.Threading.Channels.Channel.CreateBounded<bool>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
        followers.TryAdd(follower, 0);
        try
        {
            while (!ct.IsCancellationRequested)
            {
                var changed = await HasChangedAsync(follower.Changed.Reader, quiet, ct);
                if (!ct.IsCancellationRequested)
                    yield return changed;
            }
        }
        finally
        {
            followers.TryRemove(follower, out _);
        }
    }

    /// <summary>What a node notifies of: the organisation, and the tables.</summary>
    internal static string Payload(string tenant, IEnumerable<string> tables)
    {
        var payload = $"{tenant} {string.Join(',', tables)}";
        return payload.Length <= MaximumLetters ? payload : $"{tenant} *";
    }

    internal void Tell(string payload)
    {
        // Names of tables hold no blank; ids of organisations might.
        var blank = payload.LastIndexOf(' ');
        var (tenant, tables) = (payload[..blank], payload[(blank + 1)..].Split(','));
        foreach (var follower in followers.Keys.Where(f => f.Tenant == tenant && (tables is ["*"] || f.Tables.Overlaps(tables))))
            follower.Changed.Writer.TryWrite(true);
    }

    /// <summary>The listening connection was new: what was notified before, nobody heard.</summary>
    internal void TellAll()
    {
        foreach (var follower in followers.Keys)
            follower.Changed.Writer.TryWrite(true);
    }

    private static async Task<bool> HasChangedAsync(ChannelReader<bool> changes, TimeSpan quiet, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(quiet);
        try
        {
            return await changes.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private sealed record Follower(string Tenant, IReadOnlySet<string> Tables, Channel<bool> Changed);
}
