// Names and shapes are a storage format: events that are written stay as they are. A new shape is a new version beside the old one.
namespace EarlySupport.Domain.Policies;

/// <summary>The organisation's own rules from a day on. Never edited: another publication takes over from its own day.</summary>
/// <param name="Version">From 2; 1 is the default policy, which every organisation starts with and which nobody publishes.</param>
/// <param name="Rules">All of the organisation's own rules from that day; a rule that reads as before keeps its version and its day.</param>
public sealed record PolicyPublished(int Version, DateOnly EffectiveFrom, IReadOnlyList<Rule> Rules, ResponseTimes ResponseTimes);
