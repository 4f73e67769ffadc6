using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Cases.AbandoningMeasure;

/// <summary>What was agreed is not going to be done, for a reason.</summary>
public sealed record AbandonMeasure<TCase>(string CaseId, string MeasureId, PersonalText Why) : CaseCommand<TCase>(CaseId)
    where TCase : SupportCase, ICaseKind<TCase>
{
    public override Decision Decide(TCase known, CaseContext context)
    {
        if (known.UnlessOpenOrEscalated() is { } refused)
            return refused;
        if (!known.Measures.TryGetValue(MeasureId, out var measure))
            return Decision.Refused(RefusalCodes.MeasureUnknown, ("measureId", MeasureId));
        if (UnlessSaid(Why, "why") is { } unsaid)
            return unsaid;
        var abandoned = new MeasureAbandoned(known.EmployeeId, CaseId, MeasureId, Why);
        if (measure.IsOpen)
            return Decision.Of(abandoned);
        return abandoned.Equals(measure.EndedBy) ? Decision.Nothing : Decision.Refused(RefusalCodes.MeasureAlreadyEnded, ("measureId", MeasureId));
    }
}
