using EarlySupport.EventStore.Port;

namespace EarlySupport.EventStore.Streams;

/// <summary>What one run of a handler stages. A failed or conflicting run's session is dropped with everything in it.</summary>
internal sealed class EventSession(StreamReader streams, Action<object> checkMessage, Caller caller) : IEventSession
{
    private readonly Dictionary<string, StagedStream> staged = [];
    private readonly List<StagedMessage> messages = [];
    private bool ended;

    public Caller Caller { get; } = caller;

    public IReadOnlyCollection<StagedStream> Staged => staged.Values;

    public IReadOnlyList<StagedMessage> Messages => messages;

    public Task<Loaded<TState>> LoadAsync<TState>(
        string streamId, TState initial, Func<TState, object, TState> evolve, CancellationToken ct) =>
        streams.LoadAsync(Caller.Tenant, streamId, initial, evolve, ct);

    public Task<IReadOnlyDictionary<string, Loaded<TState>>> LoadManyAsync<TState>(
        IReadOnlyCollection<string> streamIds, TState initial, Func<TState, object, TState> evolve, CancellationToken ct) =>
        streams.LoadManyAsync(Caller.Tenant, streamIds, initial, evolve, ct);

    public void Append(string streamType, string streamId, long expectedVersion, IReadOnlyCollection<object> events)
    {
        MustNotHaveEnded();
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        if (events.Count == 0)
            return;
        if (!staged.TryGetValue(streamId, out var stream))
            staged.Add(streamId, stream = new StagedStream(streamType, streamId, expectedVersion, []));
        else if (expectedVersion != stream.ExpectedVersion + stream.Events.Count)
            throw new InvalidOperationException(
                $"Stream {streamId} is staged up to version {stream.ExpectedVersion + stream.Events.Count}, not {expectedVersion}.");
        stream.Events.AddRange(events);
    }

    public void Send(object message, DateTimeOffset? dueAt = null, string? key = null, string? order = null)
    {
        MustNotHaveEnded();
        checkMessage(message);
        messages.Add(new StagedMessage(message, dueAt, key, order));
    }

    /// <summary>Its commit is under way: what a handler left running stages from now on would be lost in silence.</summary>
    public void End() => ended = true;

    private void MustNotHaveEnded()
    {
        if (ended)
            throw new InvalidOperationException("The handler has returned; its session takes nothing more.");
    }
}

/// <param name="Events">At least one, in order; they follow <paramref name="ExpectedVersion"/>.</param>
internal sealed record StagedStream(string Type, string Id, long ExpectedVersion, List<object> Events);

internal sealed record StagedMessage(object Body, DateTimeOffset? DueAt, string? Key, string? Order);
