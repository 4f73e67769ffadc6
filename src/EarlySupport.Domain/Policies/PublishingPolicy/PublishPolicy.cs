namespace EarlySupport.Domain.Policies.PublishingPolicy;

/// <summary>A rule as somebody writes it: its version and days follow from what is in force.</summary>
public sealed record PolicyRule(string Id, RuleType Type, IReadOnlyList<Recipient> Recipients, int NoticeDays = 0);

/// <summary>The organisation's own limits from a day on; replaces all of those in force then.</summary>
/// <param name="EffectiveFrom">Inclusive; may be in the past, then people are evaluated again from that day.</param>
/// <param name="ResponseTimes">Null leaves them as they are. Alerts that wait are held against the new ones, whenever they were raised.</param>
public sealed record PublishPolicy(DateOnly EffectiveFrom, IReadOnlyList<PolicyRule> Rules, ResponseTimes? ResponseTimes = null)
{
    public Decision Decide(Policy policy)
    {
        foreach (var rule in Rules)
        {
            if (PolicyLimits.Broken(rule) is { } broken)
                return broken;
        }

        if (Rules.GroupBy(r => r.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return Decision.Refused(RefusalCodes.RuleTwice, ("ruleId", twice.Key));

        var times = ResponseTimes ?? policy.ResponseTimes;
        if (times.RemindAfter < 1 || times.EscalateAfter <= times.RemindAfter || times.EscalateAfter > 365)
            return Decision.Refused(RefusalCodes.ResponseTimesOutOfRange);

        var rules = Rules.Select(r => InForce(policy, r) ?? Next(policy, r)).ToList();
        var inForce = policy.Rules.Where(r => r.EffectiveTo is null);
        return rules.All(policy.Rules.Contains) && inForce.All(rules.Contains) && times == policy.ResponseTimes
            ? Decision.Nothing
            : Decision.Of(new PolicyPublished(policy.Version + 1, EffectiveFrom, rules, times));
    }

    private Rule? InForce(Policy policy, PolicyRule rule) => policy.Rules.FirstOrDefault(r =>
        r.Id == rule.Id && r.EffectiveTo is null && r.EffectiveFrom <= EffectiveFrom && r.Type == rule.Type
        && r.NoticeDays == rule.NoticeDays && r.Recipients.SequenceEqual(rule.Recipients));

    private Rule Next(Policy policy, PolicyRule rule) => new(
        rule.Id,
        policy.Rules.Where(r => r.Id == rule.Id).Select(r => r.Version).DefaultIfEmpty(0).Max() + 1,
        rule.Type,
        EffectiveFrom,
        EffectiveTo: null,
        rule.Recipients,
        rule.NoticeDays);
}
