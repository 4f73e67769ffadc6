using EarlySupport.Domain.Absences;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Alerts.ExplainingAlert;

/// <summary>An explanation in English words, a line each. Days are ISO and inclusive on both ends.</summary>
internal static class ExplanationText
{
    public static IEnumerable<string> Of(ExplainedAlert explained)
    {
        var alert = explained.Alert;
        var rule = $"{alert.RuleId} (version {alert.RuleVersion})";
        yield return alert.State == "ahead"
            ? $"{rule} will be reached on {alert.ReachedOn:yyyy-MM-dd} by employee {alert.EmployeeId}, if the absence goes on."
            : $"{rule} was reached on {alert.ReachedOn:yyyy-MM-dd} by employee {alert.EmployeeId}.";
        yield return $"State: {alert.State}. Asked: {alert.SupervisorId ?? "HR"}. For: {string.Join(", ", alert.Recipients.Select(FieldName.Of))}.";
        if (explained.WithdrawnBecause is { } cause)
            yield return $"Withdrawn because of: {FieldName.Of(cause.Kind)} {string.Join(", ", cause.AbsenceIds)}".TrimEnd() + ".";
        foreach (var line in Lines(explained.Explanation))
            yield return line;
    }

    private static IEnumerable<string> Lines(Explanation explanation) => explanation switch
    {
        ContinuousDaysExplanation e =>
        [
            $"A spell of {e.Spell.Length} days, {Days(e.Spell)}; the limit is {e.Limit}.",
            .. List("absence", e.AbsenceDays),
            .. List("no working day between, so it counts", e.BridgedDays),
        ],
        TotalDaysExplanation e =>
        [
            $"{e.Days} sickness absence days in the window {Days(e.Window)}; the limit is {e.Limit}.",
            .. List("absence", e.AbsenceDays),
        ],
        SpellCountExplanation e =>
        [
            $"{e.Spells.Count} spells{(e.MaxLength is { } max ? $" of at most {max} days" : "")} in the window {Days(e.Window)}; the limit is {e.Limit}.",
            .. List("spell", e.Spells),
        ],
        RelapseExplanation e =>
        [
            $"Absent again {e.DaysBetween} days after a spell of {e.PreviousSpell.Length} days, {Days(e.PreviousSpell)};",
            $"the rule looks for at most {e.WithinDays} days after a spell of at least {e.MinLength}.",
        ],
        AllowanceDaysExplanation e => Ledger(e),
        _ => throw new InvalidOperationException($"{explanation.GetType().Name} has no words."),
    };

    private static IEnumerable<string> Ledger(AllowanceDaysExplanation e) =>
    [
        $"An estimated {e.Count} sickness-allowance days{(e.CountPartial ? ", partial ones included" : "")}; the limit is {e.Limit}.",
        "Kela's own count may differ.",
        $"  onset {e.Onset:yyyy-MM-dd}",
        e.Waiting is { } waiting ? $"  waiting period {Days(waiting)}" : "  no waiting period",
        .. e.Accrued.Select(a => $"  accrued {Accrued(a)}"),
        .. e.Earlier.Select(a => $"  accrued earlier, since {e.EarlierFrom:yyyy-MM-dd}: {Accrued(a)}"),
        .. e.Confirmed is { } c ? [$"  confirmed by Kela: {c.Days} days at the end of {c.AsOf:yyyy-MM-dd}"] : Array.Empty<string>(),
    ];

    private static string Accrued(AccruedDays a) => $"{a.Days} {(a.Partial ? "partial" : "full")} days, {Days(a.Range)}";

    private static IEnumerable<string> List(string what, IReadOnlyList<DayRange> ranges) =>
        ranges.Select(r => $"  {what} {Days(r)} ({r.Length} {(r.Length == 1 ? "day" : "days")})");

    private static string Days(DayRange range) => range.Length == 1 ? $"{range.First:yyyy-MM-dd}" : $"{range.First:yyyy-MM-dd} to {range.Last:yyyy-MM-dd}";
}
