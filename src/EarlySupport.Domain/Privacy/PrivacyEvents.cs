// Names and shapes are a storage format: events that are written stay as they are. A new shape is a new version beside the old one.
namespace EarlySupport.Domain.Privacy;

/// <summary>How long the organisation keeps what, from a day on. Never edited: another publication takes over from its own day.</summary>
/// <param name="Version">From 1.</param>
/// <param name="Terms">All of them from that day; a class that is not among them is kept until one is set.</param>
public sealed record RetentionPublished(int Version, DateOnly EffectiveFrom, IReadOnlyList<RetentionTerm> Terms);

// In the streams of cases

/// <summary>Whether what the case holds is still needed has to be looked at: five years have passed since it was opened, or last looked at.</summary>
public sealed record NeedReviewDue(string EmployeeId, string CaseId, DateOnly Due);

/// <summary>Somebody looked whether what the case holds is still needed.</summary>
public sealed record NeedReviewed(string EmployeeId, string CaseId, DateOnly ReviewedOn, ReviewResult Result, ReviewReason Reason);

/// <summary>Who recorded this approved that the case's texts are erased. From then on the case takes nothing more.</summary>
/// <param name="DueOn">From which day on it might be erased.</param>
public sealed record CaseErasureApproved(string EmployeeId, string CaseId, DateOnly DueOn);

/// <summary>The key of the case's texts is destroyed; what happened, when and by whom stays.</summary>
public sealed record CaseErased(string EmployeeId, string CaseId);
