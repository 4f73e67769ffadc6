using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Rehabilitations;

/// <summary>Whoever was applied to has granted the rehabilitation or not.</summary>
/// <param name="From">With a grant for certain days, and only then, the first; <paramref name="To"/> is the last.</param>
public sealed record DecideRehabilitation(
    string CaseId, string RehabilitationId, bool Granted, DateOnly DecidedOn, DateOnly? From, DateOnly? To) : RehabilitationCommand(CaseId, RehabilitationId)
{
    protected override Decision Decide(Rehabilitation rehabilitation, IntensifiedSupportCase known, CaseContext context)
    {
        if (!Granted && (From ?? To) is not null)
            return Refused(RefusalCodes.RehabilitationNotGranted);
        return UnlessHappened(DecidedOn, "decidedOn", context)
            ?? UnlessFrom(rehabilitation.AppliedAs.AppliedOn, DecidedOn, "decidedOn")
            ?? (From is { } from ? UnlessFrom(from, To, "to") : null)
            ?? Once(
                rehabilitation.DecidedAs,
                new RehabilitationDecided(known.EmployeeId, CaseId, RehabilitationId, Granted, DecidedOn, From, To),
                Refused(RefusalCodes.RehabilitationAlreadyDecided));
    }
}
