namespace EarlySupport.Domain.Cases.CompletingMeasure;

/// <summary>What was agreed is done.</summary>
public sealed record CompleteMeasure<TCase>(string CaseId, string MeasureId, DateOnly CompletedOn) : CaseCommand<TCase>(CaseId)
    where TCase : SupportCase, ICaseKind<TCase>
{
    public override Decision Decide(TCase known, CaseContext context)
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
