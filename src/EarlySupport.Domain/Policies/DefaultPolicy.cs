using static EarlySupport.Domain.Policies.Recipient;

namespace EarlySupport.Domain.Policies;

/// <summary>
/// The organisation's own limits that a new organisation starts with (<c>absence-rules.md</c>, "The default organisation policy").
/// </summary>
public static class DefaultPolicy
{
    // Before any payroll record: an organisation's history is held against its first policy.
    private static readonly DateOnly From = new(2000, 1, 1);

    /// <summary>Three short spells in four months: a conversation.</summary>
    public static readonly Rule ShortSpells =
        new("ORG-SHORT", 1, new SpellCount(3, Window.OfMonths(4), MaxLength: 3, RearmAfter: 90), From, null, [Supervisor]);

    /// <summary>Five spells of any length in a year: a conversation.</summary>
    public static readonly Rule Spells =
        new("ORG-SPELLS", 1, new SpellCount(5, Window.OfMonths(12), RearmAfter: 90), From, null, [Supervisor]);

    /// <summary>Twenty days in a year: a conversation.</summary>
    public static readonly Rule TwentyDays =
        new("ORG-20", 1, new TotalDays(20, Window.OfMonths(12), RearmAfter: 90), From, null, [Supervisor]);

    /// <summary>
    /// Thirty days in a year: a notice to occupational health. The second reading of 10 a § of the Occupational Health Care Act 1383/2001;
    /// the first is <see cref="StatutoryRules.MonthOfAbsence"/>.
    /// </summary>
    public static readonly Rule ThirtyDays =
        new("ORG-30", 1, new TotalDays(30, Window.OfMonths(12), RearmAfter: 90), From, null, [Supervisor, Recipient.OccupationalHealth]);

    /// <summary>Absent again within a month of a spell of two weeks or more: a return-to-work follow-up.</summary>
    public static readonly Rule AbsentAgain =
        new("ORG-RELAPSE", 1, new Relapse(MinLength: 14, WithinDays: 30), From, null, [Supervisor]);

    /// <summary>All of them, in the order of the text.</summary>
    public static readonly IReadOnlyList<Rule> All = [ShortSpells, Spells, TwentyDays, ThirtyDays, AbsentAgain];
}
