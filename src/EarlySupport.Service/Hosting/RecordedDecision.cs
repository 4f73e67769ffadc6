using EarlySupport.Domain;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Hosting;

internal static class RecordedDecision
{
    /// <summary>Appends what was decided on a stream as it was loaded; nothing when nothing was to happen, or it was refused.</summary>
    public static Outcome Record<TState>(this IEventSession session, string streamType, Loaded<TState> stream, Decision decision)
    {
        if (decision.Events.Count > 0)
            session.Append(streamType, stream.StreamId, stream.Version, decision.Events);
        return Outcome.Of(decision);
    }
}
