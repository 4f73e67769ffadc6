using System.Collections.Immutable;

namespace EarlySupport.Domain.IntensifiedSupport.Reassignments;

/// <param name="EndedAs">The event that placed the employee or gave up; null while a post is sought.</param>
public sealed record Reassignment(ReassignmentSought SoughtAs, ImmutableList<ReassignmentOffered> Offers, object? EndedAs);
