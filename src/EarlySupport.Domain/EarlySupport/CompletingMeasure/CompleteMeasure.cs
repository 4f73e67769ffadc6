namespace EarlySupport.Domain.EarlySupport.CompletingMeasure;

/// <summary>What was agreed is done.</summary>
public sealed record CompleteMeasure(string CaseId, string MeasureId, DateOnly CompletedOn) : CaseCommand(CaseId)
{
    public override Decision Decide(EarlySupportCase known, CaseContext context)
    {
        if (known.UnlessOpenOrEscalated() is { } refused)
            return refused;
        if (!known.Measures.TryGetValue(MeasureId, out var measure))
            return Decision.Refused(RefusalCodes.MeasureUnknown, ("measureId", MeasureId));
        if (CompletedOn > context.Today)
            return Decision.Refused(RefusalCodes.MeasureCompletedInTheFuture, ("completedOn", CompletedOn), ("today", context.Today));
        var completed = new MeasureCompleted(known.EmployeeId, CaseId, MeasureId, CompletedOn);
        if (measure.IsOpen)
            return Decision.Of(completed);
        return completed.Equals(measure.EndedBy) ? Decision.Nothing : Decision.Refused(RefusalCodes.MeasureAlreadyEnded, ("measureId", MeasureId));
    }
}
