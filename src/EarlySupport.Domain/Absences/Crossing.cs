using System.Text.Json.Serialization;

namespace EarlySupport.Domain.Absences;

/// <summary>A rule that is reached on a day, and why.</summary>
public sealed record Crossing(string RuleId, int RuleVersion, DateOnly ReachedOn, Explanation Explanation);

/// <summary>Days from first to last, both inclusive.</summary>
public readonly record struct DayRange(DateOnly First, DateOnly Last)
{
    [JsonIgnore]
    public int Length => Last.DayNumber - First.DayNumber + 1;
}

/// <summary>
/// What counted towards a crossing, so that a person can count it over by hand (<c>absence-rules.md</c>, "From crossings to alerts").
/// Stored in events: a storage format.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ContinuousDaysExplanation), "continuous-days")]
[JsonDerivedType(typeof(TotalDaysExplanation), "total-days")]
[JsonDerivedType(typeof(SpellCountExplanation), "spell-count")]
[JsonDerivedType(typeof(RelapseExplanation), "relapse")]
[JsonDerivedType(typeof(AllowanceDaysExplanation), "allowance-days")]
public abstract record Explanation;

/// <param name="Spell">The spell up to the crossing day, inclusive.</param>
/// <param name="AbsenceDays">The sickness absence days of the spell up to the crossing day, as maximal ranges in date order.</param>
/// <param name="BridgedDays">The days between them, which no working day keeps apart; they count too.</param>
public sealed record ContinuousDaysExplanation(
    int Limit, DayRange Spell, IReadOnlyList<DayRange> AbsenceDays, IReadOnlyList<DayRange> BridgedDays) : Explanation;

/// <param name="Window">The days looked at, ending on the crossing day.</param>
/// <param name="Days">How many sickness absence days are in it.</param>
/// <param name="AbsenceDays">Those days, as maximal ranges in date order, cut to the window.</param>
public sealed record TotalDaysExplanation(int Limit, DayRange Window, int Days, IReadOnlyList<DayRange> AbsenceDays) : Explanation;

/// <param name="Window">The days that a spell must have its first day in.</param>
/// <param name="Spells">The spells that counted, in date order; without a max length the last one is cut at the crossing day.</param>
public sealed record SpellCountExplanation(int Limit, int? MaxLength, DayRange Window, IReadOnlyList<DayRange> Spells) : Explanation;

/// <param name="DaysBetween">Calendar days from the previous spell's last day to the crossing day.</param>
public sealed record RelapseExplanation(int MinLength, int WithinDays, DayRange PreviousSpell, int DaysBetween) : Explanation;

/// <summary>The ledger behind an estimated count of sickness-allowance days. Ranges hold weekdays that are absence days only by count.</summary>
/// <param name="Count">The estimated (or confirmed and continued) count on the crossing day.</param>
/// <param name="Onset">The chain's first day.</param>
/// <param name="Waiting">The days of the waiting period: onset up to its last day; null when there is none.</param>
/// <param name="Accrued">Days accrued in this chain up to the crossing day; after the confirmed count, where there is one.</param>
/// <param name="Earlier">Days accrued in earlier chains that still count, on or after <paramref name="EarlierFrom"/>.</param>
/// <param name="EarlierFrom">The chain's first day less 24 months.</param>
/// <param name="Confirmed">
/// The newest confirmed count in force on the crossing day, which takes the place of everything up to its date; null when the count is all
/// estimate. The count is it and the days in the two lists.
/// </param>
public sealed record AllowanceDaysExplanation(
    int Limit,
    bool CountPartial,
    int Count,
    DateOnly Onset,
    DayRange? Waiting,
    IReadOnlyList<AccruedDays> Accrued,
    IReadOnlyList<AccruedDays> Earlier,
    DateOnly EarlierFrom,
    ConfirmedAllowanceDays? Confirmed) : Explanation;

/// <summary>Allowance days of one kind accrued in a run of calendar days.</summary>
/// <param name="Days">How many days of the range accrued: its weekdays that are absence days.</param>
/// <param name="Partial">Whether they are days of partial sickness allowance.</param>
public sealed record AccruedDays(DayRange Range, int Days, bool Partial);
