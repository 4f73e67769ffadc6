namespace EarlySupport.EventStore.Port;

/// <summary>Who acts, in which role and for which organisation; written into every event's metadata.</summary>
/// <param name="Tenant">The organisation; every row carries it.</param>
/// <param name="Actor">Employee number or the name of the part of the service that acts by itself.</param>
/// <param name="CorrelationId">The same for everything that one request, import or due time led to.</param>
/// <param name="CausationId">Id of the message that led to this one; null at the beginning of a chain.</param>
public sealed record Caller(string Tenant, string Actor, string Role, string CorrelationId, string? CausationId = null)
{
    /// <exception cref="ArgumentException">Nobody, or all organisations (<see cref="Passes"/>).</exception>
    public string Tenant { get; init => field = Named(value); } = Named(Tenant);

    private static string Named(string tenant) =>
        tenant is not "" and not Passes.All ? tenant : throw new ArgumentException($"No organisation is called '{tenant}'.");
}

/// <summary>A stream's state and the version it stands at: 0 when the stream does not exist yet.</summary>
public sealed record Loaded<TState>(string StreamId, long Version, TState State);

/// <summary>
/// One unit of work: what a handler reads and stages. Nothing is written until the handler has returned; then events, read models,
/// messages and the handled message's deletion are committed together, or not at all. On a version conflict the handler is run again
/// on a fresh session, so a handler has no effects but its session and its returned messages.
/// </summary>
public interface IEventSession
{
    Caller Caller { get; }

    /// <summary>Folds a stream from its first event. A stream that does not exist gives <paramref name="initial"/> at version 0.</summary>
    Task<Loaded<TState>> LoadAsync<TState>(string streamId, TState initial, Func<TState, object, TState> evolve, CancellationToken ct);

    /// <summary>The same for many streams in one round trip; the answer has every asked id.</summary>
    Task<IReadOnlyDictionary<string, Loaded<TState>>> LoadManyAsync<TState>(
        IReadOnlyCollection<string> streamIds, TState initial, Func<TState, object, TState> evolve, CancellationToken ct);

    /// <summary>Stages events at the end of a stream that must still be at <paramref name="expectedVersion"/> when the session is committed.</summary>
    /// <param name="streamType">Stored with a new stream; the aggregate's plain name.</param>
    void Append(string streamType, string streamId, long expectedVersion, IReadOnlyCollection<object> events);

    /// <summary>Stages a message for its handler: at once, or at <paramref name="dueAt"/> by the business clock.</summary>
    /// <param name="key">When given, a message with the same key that is still waiting makes this one superfluous: it is not stored.</param>
    /// <param name="order">When given, messages of the same order are handled one after the other in the order they were committed.</param>
    void Send(object message, DateTimeOffset? dueAt = null, string? key = null, string? order = null);
}
