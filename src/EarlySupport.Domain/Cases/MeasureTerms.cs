using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Cases;

/// <summary>What was agreed: one measure, who sees to it, and by when.</summary>
/// <param name="OwnerId">Employee number.</param>
/// <param name="Due">Inclusive: it is overdue from the day after.</param>
public sealed record MeasureTerms(string MeasureId, MeasureKind Kind, PersonalText What, string OwnerId, DateOnly Due);
