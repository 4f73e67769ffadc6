using EarlySupport.Domain.Absences;
using EarlySupport.Service.Language;

namespace EarlySupport.Service.Alerts.ExplainingAlert;

/// <summary>An explanation in the reader's language: a sentence that says what was reached, and the days that counted, to be counted over by hand.</summary>
internal static class ExplanationWords
{
    public static string Sentence(Explanation explanation, PageWords words) => explanation switch
    {
        ContinuousDaysExplanation e => words["why.continuous", ("first", e.Spell.First), ("last", e.Spell.Last), ("days", e.Spell.Length), ("limit", e.Limit)],
        TotalDaysExplanation e => words["why.total", ("days", e.Days), ("first", e.Window.First), ("last", e.Window.Last), ("limit", e.Limit)],
        SpellCountExplanation { MaxLength: { } max } e =>
            words["why.short-spells", ("spells", e.Spells.Count), ("max", max), ("first", e.Window.First), ("last", e.Window.Last), ("limit", e.Limit)],
        SpellCountExplanation e => words["why.spells", ("spells", e.Spells.Count), ("first", e.Window.First), ("last", e.Window.Last), ("limit", e.Limit)],
        RelapseExplanation e => words[
            "why.relapse", ("between", e.DaysBetween), ("days", e.PreviousSpell.Length), ("first", e.PreviousSpell.First), ("last", e.PreviousSpell.Last),
            ("within", e.WithinDays), ("min", e.MinLength)],
        AllowanceDaysExplanation e => words["why.allowance", ("days", e.Count), ("onset", e.Onset), ("limit", e.Limit)],
        _ => throw new InvalidOperationException($"{explanation.GetType().Name} has no words."),
    };

    /// <summary>What counted, a line each.</summary>
    public static IEnumerable<string> Lines(Explanation explanation, PageWords words) => explanation switch
    {
        ContinuousDaysExplanation e => [.. e.AbsenceDays.Select(range => Days(range, words)), .. e.BridgedDays.Select(range => $"{Days(range, words)}: {words["why.bridged"]}")],
        TotalDaysExplanation e => e.AbsenceDays.Select(range => Days(range, words)),
        SpellCountExplanation e => e.Spells.Select(range => Days(range, words)),
        RelapseExplanation e => [Days(e.PreviousSpell, words)],
        AllowanceDaysExplanation e =>
        [
            .. e.Waiting is { } waiting ? [$"{words.Days(waiting.First, waiting.Last)}: {words["why.waiting"]}"] : Array.Empty<string>(),
            .. e.Earlier.Concat(e.Accrued).Select(a => $"{words.Days(a.Range.First, a.Range.Last)}: {words.Count("why.accrued", a.Days)}"),
            .. e.Confirmed is { } c ? [words["why.confirmed", ("days", c.Days), ("on", c.AsOf)]] : Array.Empty<string>(),
        ],
        _ => throw new InvalidOperationException($"{explanation.GetType().Name} has no words."),
    };

    private static string Days(DayRange range, PageWords words) => $"{words.Days(range.First, range.Last)} ({words.Count("days", range.Length)})";
}
