namespace EarlySupport.Domain.Policies.PublishingPolicy;

/// <summary>What makes a rule impossible or without effect.</summary>
internal static class PolicyLimits
{
    private const int LongestWindowMonths = 60;
    private const int MostDays = 1830;

    public static Decision? Broken(PolicyRule rule)
    {
        if (!IsId(rule.Id))
            return Decision.Refused(RefusalCodes.RuleIdMalformed, ("ruleId", rule.Id));
        if (rule.Id.StartsWith("FI-", StringComparison.OrdinalIgnoreCase))
            return Decision.Refused(RefusalCodes.RuleIdStatutory, ("ruleId", rule.Id));
        if (rule.Recipients.Count == 0)
            return Decision.Refused(RefusalCodes.RuleWithoutRecipients, ("ruleId", rule.Id));
        if (rule.NoticeDays is < 0 or > 365 || !InRange(rule.Type))
            return Decision.Refused(RefusalCodes.RuleParameterOutOfRange, ("ruleId", rule.Id));
        return null;
    }

    private static bool IsId(string id) =>
        id.Length is >= 1 and <= 40 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool InRange(RuleType type) => type switch
    {
        ContinuousDays r => IsDays(r.Days),
        TotalDays r => IsDays(r.Days) && IsWindow(r.Window) && IsRearm(r.RearmAfter),
        SpellCount r => r.Count is >= 1 and <= 100 && IsWindow(r.Window) && (r.MaxLength is null || IsDays(r.MaxLength.Value)) && IsRearm(r.RearmAfter),
        Relapse r => IsDays(r.MinLength) && IsDays(r.WithinDays),
        AllowanceDays r => r.Days is >= 1 and <= 300,
        _ => throw new InvalidOperationException($"{type.GetType().Name} is not a rule type."),
    };

    private static bool IsDays(int days) => days is >= 1 and <= MostDays;

    private static bool IsRearm(int? days) => days is null || IsDays(days.Value);

    private static bool IsWindow(Window window) => window.Unit == WindowUnit.Months
        ? window.Length is >= 1 and <= LongestWindowMonths
        : IsDays(window.Length);
}
