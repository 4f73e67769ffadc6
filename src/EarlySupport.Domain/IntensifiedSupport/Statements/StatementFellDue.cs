using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Statements;

/// <summary>
/// The day after that by which a statement was needed has begun. When Kela has it by then, or for another purpose when it is given, or when
/// the case is closed, there is nothing to say.
/// </summary>
/// <param name="NeededBy">For Kela, as it is known when this comes: whoever handles it looks again.</param>
public sealed record StatementFellDue(string CaseId, string StatementId, DateOnly NeededBy) : ICaseDeadline<IntensifiedSupportCase>
{
    public DateOnly DueOn() => NeededBy.AddDays(1);

    public string Key() => $"statement-{CaseId}-{StatementId}-{NeededBy:O}";

    public Decision Decide(IntensifiedSupportCase known, DateOnly today) =>
        known.State == CaseState.Open && today > NeededBy && known.Statements.GetValueOrDefault(StatementId) is { IsDone: false, IsOverdue: false }
            ? Decision.Of(new StatementWentOverdue(known.EmployeeId, CaseId, StatementId, NeededBy))
            : Decision.Nothing;
}
