using EarlySupport.Domain.Absences;

namespace EarlySupport.Service.Alerts.ExplainingAlert;

/// <summary>An explanation as a picture has it: the days looked at, those that counted, and the limit.</summary>
/// <param name="Window">What is drawn, from its first day to the crossing.</param>
/// <param name="Counted">Within it, in date order.</param>
/// <param name="Bridged">Days between that count too, as no working day keeps them apart.</param>
/// <param name="Limit">What the rule looks for.</param>
/// <param name="Reached">What there was of it.</param>
public sealed record AlertPicture(DayRange Window, IReadOnlyList<DayRange> Counted, IReadOnlyList<DayRange> Bridged, int Limit, int Reached)
{
    public const int Width = 600;

    public static AlertPicture Of(Explanation explanation, DateOnly reachedOn) => explanation switch
    {
        ContinuousDaysExplanation e => new(e.Spell, e.AbsenceDays, e.BridgedDays, e.Limit, e.Spell.Length),
        TotalDaysExplanation e => new(e.Window, e.AbsenceDays, [], e.Limit, e.Days),
        SpellCountExplanation e => new(new DayRange(Earlier(e.Window.First, e.Spells[0].First), reachedOn), e.Spells, [], e.Limit, e.Spells.Count),
        RelapseExplanation e => new(
            new DayRange(e.PreviousSpell.First, reachedOn), [e.PreviousSpell, new DayRange(reachedOn, reachedOn)], [], e.WithinDays, e.DaysBetween),
        AllowanceDaysExplanation e => Ledger(e, reachedOn),
        _ => throw new InvalidOperationException($"{explanation.GetType().Name} has no picture."),
    };

    public string X(DateOnly day) => Text((double)(day.DayNumber - Window.First.DayNumber) * Width / Window.Length);

    public string W(DayRange range) => Text(Math.Max(1, (double)range.Length * Width / Window.Length));

    private static AlertPicture Ledger(AllowanceDaysExplanation e, DateOnly reachedOn)
    {
        List<DayRange> counted = [.. e.Earlier.Concat(e.Accrued).Select(a => a.Range).OrderBy(range => range.First)];
        return new(new DayRange(counted.Count > 0 ? Earlier(counted[0].First, e.Onset) : e.Onset, reachedOn), counted, [], e.Limit, e.Count);
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;

    private static string Text(double number) => number.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);
}
