using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Rehabilitations;

/// <summary>A rehabilitation that was granted is over.</summary>
public sealed record EndRehabilitation(string CaseId, string RehabilitationId, DateOnly EndedOn, RehabilitationResult Result)
    : RehabilitationCommand(CaseId, RehabilitationId)
{
    protected override Decision Decide(Rehabilitation rehabilitation, IntensifiedSupportCase known, CaseContext context)
    {
        if (rehabilitation.DecidedAs is not { Granted: true } decided)
            return Refused(RefusalCodes.RehabilitationNotGranted);
        return UnlessHappened(EndedOn, "endedOn", context)
            ?? UnlessFrom(decided.From ?? decided.DecidedOn, EndedOn, "endedOn")
            ?? Once(
                rehabilitation.EndedAs,
                new RehabilitationEnded(known.EmployeeId, CaseId, RehabilitationId, EndedOn, Result),
                Refused(RefusalCodes.RehabilitationAlreadyEnded));
    }
}
