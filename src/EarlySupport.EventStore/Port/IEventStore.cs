namespace EarlySupport.EventStore.Port;

/// <summary>An event as it stands in the log.</summary>
/// <param name="SequenceNumber">Place in the whole log; rises with <paramref name="Version"/> inside a stream, has gaps.</param>
/// <param name="Version">Place in the stream, from 1 without holes.</param>
/// <param name="Type">The registered stored name, not the C# name.</param>
/// <param name="RecordedAt">When it was written, UTC, by the wall clock; when it happened is in the event where that differs.</param>
public sealed record RecordedEvent(
    long SequenceNumber,
    Guid Id,
    string Tenant,
    string StreamId,
    long Version,
    string Type,
    object Data,
    DateTimeOffset RecordedAt,
    string Actor,
    string Role,
    string CorrelationId,
    string? CausationId);

/// <summary>The log as it can be read; what a site on Marten's own engine must offer too.</summary>
public interface IEventStore
{
    /// <summary>Events of a stream in order, up to a version and a recording time, both inclusive and both optional.</summary>
    Task<IReadOnlyList<RecordedEvent>> ReadStreamAsync(
        string tenant, string streamId, long? upToVersion, DateTimeOffset? recordedUpTo, CancellationToken ct);

    /// <summary>
    /// Events of several streams of a tenant in the log's order, in one round trip: up to a place in the log and a recording time, both
    /// inclusive and both optional. As of a time each stream is read to its first event recorded later, and so without a hole.
    /// </summary>
    /// <param name="streamIds">An id given twice is read once; one that does not exist gives nothing.</param>
    Task<IReadOnlyList<RecordedEvent>> ReadStreamsAsync(
        string tenant, IReadOnlyCollection<string> streamIds, long? upToNumber, DateTimeOffset? recordedUpTo, CancellationToken ct);

    /// <summary>
    /// Events of all tenants after a sequence number, in its order, gapless: never an event whose predecessor may still be committed.
    /// Ends when nothing more can be read for certain.
    /// </summary>
    IAsyncEnumerable<RecordedEvent> ReadLogAsync(long after, CancellationToken ct);
}

/// <summary>Runs handlers. The one way in for API, CLI, import and the message queue.</summary>
public interface ICommandBus
{
    /// <summary>
    /// Runs the handler of <paramref name="command"/> and commits what it staged; a version conflict makes it decide again a few times.
    /// Returns the handler's returned value of type <typeparamref name="TResult"/>; its other returned values are sent as messages.
    /// </summary>
    /// <exception cref="VersionConflictException">Others kept changing the same stream.</exception>
    Task<TResult> InvokeAsync<TResult>(object command, Caller caller, CancellationToken ct);
}

/// <summary>A command lost the race for a stream as often as it may try.</summary>
public sealed class VersionConflictException(string tenant, string streamId, long expected, long actual)
    : Exception($"Stream {streamId} of {tenant} is at version {actual}, not {expected}.")
{
    public string Tenant { get; } = tenant;
    public string StreamId { get; } = streamId;
    public long Expected { get; } = expected;
    public long Actual { get; } = actual;
}
