using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Rehabilitations;

/// <summary>The employee has applied for rehabilitation.</summary>
public sealed record ApplyForRehabilitation(
    string CaseId, string RehabilitationId, RehabilitationKind Kind, RehabilitationFrom AppliedFrom, DateOnly AppliedOn) : IntensifiedSupportCommand(CaseId)
{
    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if ((known.UnlessOpen() ?? UnlessWellFormed(RehabilitationId, "rehabilitationId")) is { } refused)
            return refused;
        return UnlessHappened(AppliedOn, "appliedOn", context)
            ?? Once(
                known.Rehabilitations.GetValueOrDefault(RehabilitationId)?.AppliedAs,
                new RehabilitationApplied(known.EmployeeId, CaseId, RehabilitationId, Kind, AppliedFrom, AppliedOn),
                UsedAlready(RehabilitationId));
    }
}
