using EarlySupport.Domain.Policies;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Audit.Timelines;

/// <summary>Which version of the organisation's policy was in force when something was recorded.</summary>
/// <param name="published">The policy's stream, in its order.</param>
internal sealed class PolicyVersions(IReadOnlyList<RecordedEvent> published)
{
    /// <param name="number">Where it was recorded: what was published after it, back-dated or not, was not known then.</param>
    /// <param name="day">The organisation's day on which it was recorded: what takes effect after it was not in force yet.</param>
    public int At(long number, DateOnly day) => published
        .Where(p => p.SequenceNumber <= number)
        .Select(p => (PolicyPublished)p.Data)
        .Where(p => p.EffectiveFrom <= day)
        .Select(p => p.Version)
        .DefaultIfEmpty(Policy.Default.Version)
        .Max();
}
