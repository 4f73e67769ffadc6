using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.IntensifiedSupport.WorkTrials;

/// <param name="To">Inclusive, as <paramref name="From"/> is.</param>
/// <param name="UnitId">Null where it is outside the organisation.</param>
public sealed record WorkTrialTerms(WorkTrialBy By, DateOnly From, DateOnly To, string? UnitId, PersonalText What);

/// <param name="EndedAs">Null while it runs.</param>
public sealed record WorkTrial(WorkTrialTerms Terms, WorkTrialEnded? EndedAs);
