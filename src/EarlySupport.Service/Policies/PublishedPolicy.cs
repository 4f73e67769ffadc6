using EarlySupport.Domain.Policies;

namespace EarlySupport.Service.Policies;

/// <summary>What became of a rule by a publication.</summary>
/// <param name="Before">Null where there was none.</param>
/// <param name="After">Null where it ended.</param>
public sealed record RuleDifference(string RuleId, Rule? Before, Rule? After);

/// <summary>The organisation's own rules as one publication has them.</summary>
/// <param name="Rules">By id.</param>
/// <param name="Differences">To the publication before; empty for the policy that every organisation starts with.</param>
/// <param name="TimesBefore">Null where the response times stayed as they were.</param>
public sealed record PublishedPolicy(
    int Version, DateOnly EffectiveFrom, IReadOnlyList<Rule> Rules, ResponseTimes Times, IReadOnlyList<RuleDifference> Differences, ResponseTimes? TimesBefore)
{
    /// <summary>From the default policy to the newest publication.</summary>
    /// <param name="publications">In order of their versions.</param>
    public static IReadOnlyList<PublishedPolicy> All(IEnumerable<PolicyPublished> publications)
    {
        var first = Policy.Default;
        List<PublishedPolicy> all = [new(first.Version, first.Rules.Min(rule => rule.EffectiveFrom), first.Rules, first.ResponseTimes, [], null)];
        foreach (var published in publications)
            all.Add(all[^1].Next(published));
        return all;
    }

    private PublishedPolicy Next(PolicyPublished published)
    {
        Rule[] rules = [.. published.Rules.OrderBy(rule => rule.Id, StringComparer.Ordinal)];
        var before = Rules.ToDictionary(rule => rule.Id);
        var after = rules.ToDictionary(rule => rule.Id);
        var differences = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal)
            .Select(id => new RuleDifference(id, before.GetValueOrDefault(id), after.GetValueOrDefault(id)))
            .Where(difference => difference.Before?.Version != difference.After?.Version);
        return new PublishedPolicy(
            published.Version, published.EffectiveFrom, rules, published.ResponseTimes, [.. differences], Times == published.ResponseTimes ? null : Times);
    }
}
