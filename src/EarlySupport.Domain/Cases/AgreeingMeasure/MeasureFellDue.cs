namespace EarlySupport.Domain.Cases.AgreeingMeasure;

/// <summary>The day after a measure's due day has begun. When the measure has ended by then, or the case is closed, there is nothing to say.</summary>
public sealed record MeasureFellDue(string CaseId, string MeasureId, DateOnly Due, CaseKind Kind = CaseKind.EarlySupport) : ICaseDeadline<SupportCase>
{
    public DateOnly DueOn() => Due.AddDays(1);

    public string Key() => $"measure-{CaseId}-{MeasureId}-{Due:O}";

    public Decision Decide(SupportCase known, DateOnly today) =>
        known.Measures.GetValueOrDefault(MeasureId) is { IsOpen: true, IsOverdue: false } && today > Due
            ? Decision.Of(new MeasureWentOverdue(known.EmployeeId, CaseId, MeasureId, Due))
            : Decision.Nothing;
}
