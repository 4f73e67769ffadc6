using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Statements;

/// <summary>Occupational health is asked for its statement.</summary>
/// <param name="NeededBy">
/// For <see cref="StatementPurpose.Fi90"/> the day of <see cref="StatementDay"/> at the time of asking, else what the asker says; null where
/// there is none.
/// </param>
public sealed record RequestStatement(string CaseId, string StatementId, StatementPurpose Purpose, DateOnly RequestedOn, DateOnly? NeededBy)
    : IntensifiedSupportCommand(CaseId)
{
    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if ((known.UnlessOpen() ?? UnlessWellFormed(StatementId, "statementId")) is { } refused)
            return refused;
        var requested = new StatementRequested(known.EmployeeId, CaseId, StatementId, Purpose, RequestedOn, NeededBy);
        if (known.Statements.TryGetValue(StatementId, out var standing))
            return standing.RequestedAs is { } before && IsSame(before, requested) ? Decision.Nothing : UsedAlready(StatementId);
        return UnlessHappened(RequestedOn, "requestedOn", context)
            ?? (Purpose == StatementPurpose.Fi90 ? null : UnlessFrom(RequestedOn, NeededBy, "neededBy"))
            ?? Decision.Of(requested);
    }

    // What is foreseen may have changed between asking and asking again.
    private static bool IsSame(StatementRequested before, StatementRequested now) =>
        before == (now.Purpose == StatementPurpose.Fi90 ? now with { NeededBy = before.NeededBy } : now);
}
