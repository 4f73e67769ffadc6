using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.IntensifiedSupport.Reassignments;

/// <summary>No post is sought any more, for a reason.</summary>
public sealed record FailReassignment(string CaseId, string ReassignmentId, DateOnly FailedOn, PersonalText Why)
    : ReassignmentCommand(CaseId, ReassignmentId)
{
    protected override Decision Decide(Reassignment reassignment, IntensifiedSupportCase known, CaseContext context) =>
        UnlessHappened(FailedOn, "failedOn", context)
        ?? UnlessFrom(reassignment.SoughtAs.SoughtOn, FailedOn, "failedOn")
        ?? UnlessSaid(Why, "why")
        ?? Once(reassignment.EndedAs, new ReassignmentFailed(known.EmployeeId, CaseId, ReassignmentId, FailedOn, Why), AlreadyEnded());
}
