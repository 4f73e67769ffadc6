using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.IntensifiedSupport.Reassignments;

/// <summary>Another post is sought for the employee, across units.</summary>
public sealed record SeekReassignment(string CaseId, string ReassignmentId, string FromUnitId, DateOnly SoughtOn, PersonalText? Wishes)
    : IntensifiedSupportCommand(CaseId)
{
    public override string? NamedUnit => FromUnitId;

    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if ((known.UnlessOpen() ?? UnlessWellFormed(ReassignmentId, "reassignmentId")) is { } refused)
            return refused;
        return UnlessHappened(SoughtOn, "soughtOn", context)
            ?? UnlessUnitKnown(context)
            ?? Once(
                known.Reassignments.GetValueOrDefault(ReassignmentId)?.SoughtAs,
                new ReassignmentSought(known.EmployeeId, CaseId, ReassignmentId, FromUnitId, SoughtOn, Wishes),
                UsedAlready(ReassignmentId));
    }
}
