namespace EarlySupport.Domain.Privacy.PublishingRetention;

/// <summary>The organisation sets how long it keeps what, from a day on; replaces all that was set before.</summary>
/// <param name="EffectiveFrom">Inclusive.</param>
public sealed record PublishRetention(DateOnly EffectiveFrom, IReadOnlyList<RetentionTerm> Terms)
{
    private const int MostYears = 50;

    public Decision Decide(Retention retention)
    {
        if (Terms.FirstOrDefault(t => t.Years is < 1 or > MostYears) is { } outside)
            return Decision.Refused(RefusalCodes.RetentionYearsOutOfRange, ("class", outside.Class), ("years", outside.Years), ("most", MostYears));
        if (Terms.GroupBy(t => t.Class).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return Decision.Refused(RefusalCodes.RetentionClassTwice, ("class", twice.Key));
        RetentionTerm[] terms = [.. Terms.OrderBy(t => t.Class)];
        return retention.Publications is [.., var newest] && newest.EffectiveFrom == EffectiveFrom && newest.Terms.SequenceEqual(terms)
            ? Decision.Nothing
            : Decision.Of(new RetentionPublished(retention.Version + 1, EffectiveFrom, terms));
    }
}
