using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Reassignments;

/// <summary>A unit offers a post. There can be several offers, one after the other.</summary>
public sealed record OfferReassignment(string CaseId, string ReassignmentId, string UnitId, DateOnly OfferedOn)
    : ReassignmentCommand(CaseId, ReassignmentId)
{
    public override string? NamedUnit => UnitId;

    protected override Decision Decide(Reassignment reassignment, IntensifiedSupportCase known, CaseContext context)
    {
        var offered = new ReassignmentOffered(known.EmployeeId, CaseId, ReassignmentId, UnitId, OfferedOn);
        if (reassignment.Offers.Contains(offered))
            return Decision.Nothing;
        if (reassignment.EndedAs is not null)
            return AlreadyEnded();
        return UnlessHappened(OfferedOn, "offeredOn", context)
            ?? UnlessFrom(reassignment.SoughtAs.SoughtOn, OfferedOn, "offeredOn")
            ?? UnlessUnitKnown(context)
            ?? Decision.Of(offered);
    }
}
