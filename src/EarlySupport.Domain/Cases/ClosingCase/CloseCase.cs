namespace EarlySupport.Domain.Cases.ClosingCase;

/// <summary>The process has ended, in one way or another; nothing that was agreed is left open.</summary>
/// <param name="SharePercent">With the outcome <see cref="CaseOutcome.Partly"/>, and only then: the share of full working time, above 0 and below 100.</param>
public sealed record CloseCase<TCase>(string CaseId, CaseOutcome Outcome, decimal? SharePercent = null) : CaseCommand<TCase>(CaseId)
    where TCase : SupportCase, ICaseKind<TCase>
{
    public override Decision Decide(TCase known, CaseContext context)
    {
        var closing = new CaseClosing(Outcome, SharePercent);
        if (known.Closing == closing)
            return Decision.Nothing;
        if (known.UnlessOpen() is { } refused)
            return refused;
        if ((Outcome == CaseOutcome.Partly) != (SharePercent is not null) || SharePercent is <= 0 or >= 100)
            return Decision.Refused(RefusalCodes.OutcomeShareOutOfRange);
        return known.OpenMeasures > 0
            ? Decision.Refused(RefusalCodes.MeasuresOpen, ("open", known.OpenMeasures))
            : known.UnlessFinished() ?? Decision.Of(TCase.Closed(known.EmployeeId, CaseId, closing));
    }
}
