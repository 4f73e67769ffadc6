namespace EarlySupport.Domain.Policies;

/// <summary>An organisation's own rules, in all the versions it has had.</summary>
/// <param name="Version">Of the newest publication.</param>
/// <param name="Rules">Every version of every rule, each with the days it is in force; ordered by id and version.</param>
public sealed record Policy(int Version, IReadOnlyList<Rule> Rules, ResponseTimes ResponseTimes)
{
    public const string StreamType = "policy";
    public const string StreamId = "policy";

    /// <summary>What a new organisation starts with.</summary>
    public static Policy Default { get; } = new(1, DefaultPolicy.All, ResponseTimes.Default);

    /// <summary>What a person is held against: the statutory rules and the organisation's own.</summary>
    public IReadOnlyList<Rule> WithStatutory { get; } = [.. StatutoryRules.All, .. Rules];

    public static Policy Evolve(Policy state, object @event) => @event switch
    {
        PolicyPublished e => new Policy(e.Version, Supersede(state.Rules, e), e.ResponseTimes),
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of a policy."),
    };

    // What the publication does not name as it is ends on the day the publication takes effect.
    private static Rule[] Supersede(IReadOnlyList<Rule> rules, PolicyPublished published)
    {
        bool Stays(Rule rule) => rule.EffectiveTo <= published.EffectiveFrom || published.Rules.Any(p => Same(p, rule));
        var earlier = rules.Select(r => Stays(r) ? r : r with { EffectiveTo = published.EffectiveFrom });
        var added = published.Rules.Where(p => !rules.Any(r => Same(p, r)));
        return [.. earlier.Concat(added).OrderBy(r => r.Id, StringComparer.Ordinal).ThenBy(r => r.Version)];

        static bool Same(Rule a, Rule b) => a.Id == b.Id && a.Version == b.Version;
    }
}
