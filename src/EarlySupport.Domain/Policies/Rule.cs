using System.Text.Json.Serialization;

namespace EarlySupport.Domain.Policies;

/// <summary>A limit that absences are held against, in one version. Types and parameters as in <c>absence-rules.md</c>, "Rule types".</summary>
/// <param name="Id">For example <c>FI-30</c>; the same over all versions.</param>
/// <param name="Version">From 1.</param>
/// <param name="EffectiveFrom">Inclusive. Crossings before it are not reported.</param>
/// <param name="EffectiveTo">Exclusive; the day the next version takes over, null for the newest. Crossings on or after it are not reported.</param>
/// <param name="NoticeDays">How many calendar days ahead of the expected crossing an advance notice is given; 0 for none.</param>
public sealed record Rule(
    string Id,
    int Version,
    RuleType Type,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    IReadOnlyList<Recipient> Recipients,
    int NoticeDays = 0);

/// <summary>Who an alert of a rule is for.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Recipient>))]
public enum Recipient
{
    [JsonStringEnumMemberName("supervisor")] Supervisor,
    [JsonStringEnumMemberName("hr")] Hr,
    [JsonStringEnumMemberName("occupational-health")] OccupationalHealth,
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ContinuousDays), "continuous-days")]
[JsonDerivedType(typeof(TotalDays), "total-days")]
[JsonDerivedType(typeof(SpellCount), "spell-count")]
[JsonDerivedType(typeof(Relapse), "relapse")]
[JsonDerivedType(typeof(AllowanceDays), "allowance-days")]
public abstract record RuleType;

/// <summary>Reached on the day on which a spell's length reaches <paramref name="Days"/>.</summary>
public sealed record ContinuousDays(int Days) : RuleType;

/// <summary>Reached on each day on which the sickness absence days in the window rise from below <paramref name="Days"/> to it or more.</summary>
/// <param name="RearmAfter">A crossing sooner than this many days after the last one kept is dropped; null keeps all.</param>
public sealed record TotalDays(int Days, Window Window, int? RearmAfter = null) : RuleType;

/// <summary>Reached on each day on which the number of spells in the window rises from below <paramref name="Count"/> to it or more.</summary>
/// <param name="MaxLength">Only spells of at most this length count, from their last day; null counts all, from their first day.</param>
/// <param name="RearmAfter">As in <see cref="TotalDays"/>.</param>
public sealed record SpellCount(int Count, Window Window, int? MaxLength = null, int? RearmAfter = null) : RuleType;

/// <summary>
/// Reached on the first day of a spell that starts at most <paramref name="WithinDays"/> calendar days after the last day of the previous
/// one, where that one was at least <paramref name="MinLength"/> calendar days long.
/// </summary>
public sealed record Relapse(int MinLength, int WithinDays) : RuleType;

/// <summary>Reached on the day that brings the estimated sickness-allowance days to <paramref name="Days"/>.</summary>
/// <param name="CountPartial">Whether days of partial sickness allowance count too.</param>
public sealed record AllowanceDays(int Days, bool CountPartial = false) : RuleType;

[JsonConverter(typeof(JsonStringEnumConverter<WindowUnit>))]
public enum WindowUnit
{
    [JsonStringEnumMemberName("months")] Months,
    [JsonStringEnumMemberName("days")] Days,
}

/// <summary>A window that ends on a day D: the days after D − length, up to D inclusive (<c>absence-rules.md</c>, "Words").</summary>
public readonly record struct Window(int Length, WindowUnit Unit)
{
    public static Window OfMonths(int months) => new(months, WindowUnit.Months);

    public static Window OfDays(int days) => new(days, WindowUnit.Days);

    /// <summary>The last day that is not in the window any more. A month step keeps the day of the month, or takes the month's last day.</summary>
    public DateOnly StartsAfter(DateOnly day) => Unit == WindowUnit.Months ? day.AddMonths(-Length) : day.AddDays(-Length);
}
