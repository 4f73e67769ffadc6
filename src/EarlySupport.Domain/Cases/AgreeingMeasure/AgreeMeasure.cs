namespace EarlySupport.Domain.Cases.AgreeingMeasure;

/// <summary>Something was agreed that helps: what, who sees to it, and by when.</summary>
/// <param name="AgreedOn">The day of the conversation; null for today.</param>
public sealed record AgreeMeasure<TCase>(string CaseId, MeasureTerms Measure, DateOnly? AgreedOn = null) : CaseCommand<TCase>(CaseId)
    where TCase : SupportCase, ICaseKind<TCase>
{
    public override Decision Decide(TCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (known.Measures.TryGetValue(Measure.MeasureId, out var standing))
            return standing.Terms == Measure ? Decision.Nothing : UsedAlready(Measure.MeasureId);
        var agreedOn = AgreedOn ?? context.Today;
        return Broken(agreedOn) ?? Decision.Of(new MeasureAgreed(known.EmployeeId, CaseId, Measure, agreedOn));
    }

    private Decision? Broken(DateOnly agreedOn) =>
        UnlessWellFormed(Measure.MeasureId, "measureId")
        ?? UnlessWellFormed(Measure.OwnerId, "ownerId")
        ?? UnlessSaid(Measure.What, "what")
        ?? (Measure.Due < agreedOn
            ? Decision.Refused(RefusalCodes.MeasureDueBeforeAgreed, ("due", Measure.Due), ("agreedOn", agreedOn))
            : null);
}
