namespace EarlySupport.Domain.EarlySupport.AgreeingMeasure;

/// <summary>
/// The day after a measure's due day has begun. Looks at the case as it stands, so the message is never cancelled: when the measure is
/// done by then, or the case closed, there is nothing to say.
/// </summary>
public sealed record MeasureFellDue(string CaseId, string MeasureId, DateOnly Due)
{
    public Decision Decide(EarlySupportCase known, DateOnly today) =>
        known.Measures.GetValueOrDefault(MeasureId) is { IsOpen: true, IsOverdue: false } && today > Due
            ? Decision.Of(new MeasureWentOverdue(known.EmployeeId, CaseId, MeasureId, Due))
            : Decision.Nothing;
}
