using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.IntensifiedSupport.WorkTrials;

/// <summary>A work trial is over, on its last day or another, and has shown something.</summary>
public sealed record EndWorkTrial(string CaseId, string TrialId, DateOnly EndedOn, WorkTrialResult Result, PersonalText? Notes)
    : IntensifiedSupportCommand(CaseId)
{
    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (!known.WorkTrials.TryGetValue(TrialId, out var trial))
            return Decision.Refused(RefusalCodes.WorkTrialUnknown, ("trialId", TrialId));
        return UnlessHappened(EndedOn, "endedOn", context)
            ?? UnlessFrom(trial.Terms.From, EndedOn, "endedOn")
            ?? Once(
                trial.EndedAs,
                new WorkTrialEnded(known.EmployeeId, CaseId, TrialId, EndedOn, Result, Notes),
                Decision.Refused(RefusalCodes.WorkTrialAlreadyEnded, ("trialId", TrialId)));
    }
}
