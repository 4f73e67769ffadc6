using EarlySupport.Domain.Policies;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Policies;

/// <summary>Says a rule in words: when it is reached, for whom, and how long before it is told.</summary>
internal static class RuleWords
{
    public static string Sentence(Rule rule, PageWords words)
    {
        var reached = words["policy.rule", ("limit", Limit(rule.Type, words)), ("recipients", string.Join(", ", rule.Recipients.Select(one => words.Of(one))))];
        return rule.NoticeDays == 0 ? reached : $"{reached} {words["policy.notice", ("days", rule.NoticeDays)]}";
    }

    private static string Limit(RuleType type, PageWords words) => type switch
    {
        ContinuousDays r => words["policy.continuous-days", ("days", r.Days)],
        TotalDays r => words["policy.total-days", ("days", r.Days), ("window", Window(r.Window, words))],
        SpellCount { MaxLength: { } longest } r => words["policy.short-spells", ("count", r.Count), ("window", Window(r.Window, words)), ("longest", longest)],
        SpellCount r => words["policy.spells", ("count", r.Count), ("window", Window(r.Window, words))],
        Relapse r => words["policy.relapse", ("within", r.WithinDays), ("length", r.MinLength)],
        AllowanceDays r => words["policy.allowance-days", ("days", r.Days)],
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "It has no words."),
    };

    private static string Window(Window window, PageWords words) =>
        words[window.Unit == WindowUnit.Months ? "policy.months" : "policy.days", ("length", window.Length)];
}
