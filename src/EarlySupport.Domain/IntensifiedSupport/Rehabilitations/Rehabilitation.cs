namespace EarlySupport.Domain.IntensifiedSupport.Rehabilitations;

/// <param name="DecidedAs">Null while the decision is waited for; <paramref name="EndedAs"/> while it was not ended.</param>
public sealed record Rehabilitation(RehabilitationApplied AppliedAs, RehabilitationDecided? DecidedAs, RehabilitationEnded? EndedAs)
{
    /// <summary>Whether its decision is waited for, or it was granted and has not ended.</summary>
    public bool IsUnderWay => DecidedAs is null or { Granted: true } && EndedAs is null;
}
