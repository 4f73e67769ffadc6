using EarlySupport.EventStore.Commits;
using EarlySupport.EventStore.Port;

namespace EarlySupport.EventStore.Messages;

/// <summary>A message that this node has taken from the queue and nobody else handles while the node lives.</summary>
/// <param name="Attempts">Handlings that failed before.</param>
/// <param name="Order">Messages of the same order wait for this one; null when none do.</param>
internal sealed record TakenMessage(
    HandledMessage Handle, string Type, string Body, int Attempts, string? Order, Caller Caller)
{
    public DateTimeOffset DueAt => Handle.DueAt;
}
