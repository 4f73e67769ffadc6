using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.WorkTrials;

/// <summary>A work trial has begun. One that is only planned is a measure.</summary>
public sealed record StartWorkTrial(string CaseId, string TrialId, WorkTrialTerms Trial) : IntensifiedSupportCommand(CaseId)
{
    public override string? NamedUnit => Trial.UnitId;

    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if ((known.UnlessOpen() ?? UnlessWellFormed(TrialId, "trialId")) is { } refused)
            return refused;
        if (known.WorkTrials.TryGetValue(TrialId, out var standing))
            return standing.Terms == Trial ? Decision.Nothing : UsedAlready(TrialId);
        return UnlessHappened(Trial.From, "from", context)
            ?? UnlessFrom(Trial.From, Trial.To, "to")
            ?? UnlessUnitKnown(context)
            ?? UnlessSaid(Trial.What, "what")
            ?? Decision.Of(new WorkTrialStarted(known.EmployeeId, CaseId, TrialId, Trial));
    }
}
