namespace EarlySupport.Domain.EarlySupport.ClosingCase;

/// <summary>The process has ended, in one way or another; nothing that was agreed is left open.</summary>
/// <param name="SharePercent">With the outcome <see cref="CaseOutcome.Partly"/>, and only then: the share of full working time, above 0 and below 100.</param>
public sealed record CloseEarlySupport(string CaseId, CaseOutcome Outcome, decimal? SharePercent = null) : CaseCommand(CaseId)
{
    public override Decision Decide(EarlySupportCase known, CaseContext context)
    {
        var closed = new EarlySupportClosed(known.EmployeeId, CaseId, Outcome, SharePercent);
        if (known.Closing == closed)
            return Decision.Nothing;
        if (known.UnlessOpen() is { } refused)
            return refused;
        if ((Outcome == CaseOutcome.Partly) != (SharePercent is not null) || SharePercent is <= 0 or >= 100)
            return Decision.Refused(RefusalCodes.OutcomeShareOutOfRange);
        return known.OpenMeasures > 0
            ? Decision.Refused(RefusalCodes.MeasuresOpen, ("open", known.OpenMeasures))
            : Decision.Of(closed);
    }
}
