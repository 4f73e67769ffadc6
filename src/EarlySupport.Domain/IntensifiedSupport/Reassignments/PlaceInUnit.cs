using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Reassignments;

/// <summary>The employee gets a post in a unit, from a day that may be to come.</summary>
public sealed record PlaceInUnit(string CaseId, string ReassignmentId, string UnitId, DateOnly From) : ReassignmentCommand(CaseId, ReassignmentId)
{
    public override string? NamedUnit => UnitId;

    protected override Decision Decide(Reassignment reassignment, IntensifiedSupportCase known, CaseContext context) =>
        UnlessFrom(reassignment.SoughtAs.SoughtOn, From, "from")
        ?? UnlessUnitKnown(context)
        ?? Once(reassignment.EndedAs, new ReassignmentPlaced(known.EmployeeId, CaseId, ReassignmentId, UnitId, From), AlreadyEnded());
}
