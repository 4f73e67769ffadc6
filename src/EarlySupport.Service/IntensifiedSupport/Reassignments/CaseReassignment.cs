using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Reassignments;

namespace EarlySupport.Service.IntensifiedSupport.Reassignments;

/// <param name="Offers">In the order they were recorded.</param>
/// <param name="PlacedIn">Null unless a post was found.</param>
/// <param name="FailedOn">Null unless it was given up.</param>
public sealed record CaseReassignment(
    string ReassignmentId, string FromUnitId, DateOnly SoughtOn, string? Wishes, IReadOnlyList<UnitDay> Offers, UnitDay? PlacedIn, DateOnly? FailedOn,
    string? FailedWhy)
{
    public static CaseReassignment Of(Reassignment reassignment)
    {
        var (sought, failed) = (reassignment.SoughtAs, reassignment.EndedAs as ReassignmentFailed);
        return new CaseReassignment(
            sought.ReassignmentId, sought.FromUnitId, sought.SoughtOn, sought.Wishes?.Text, [.. reassignment.Offers.Select(o =>
                new UnitDay(o.UnitId, o.OfferedOn))],
            reassignment.EndedAs is ReassignmentPlaced placed ? new UnitDay(placed.UnitId, placed.From) : null, failed?.FailedOn, failed?.Why.Text);
    }
}

/// <param name="On">Of an offer its day, of a placement the first day.</param>
public sealed record UnitDay(string UnitId, DateOnly On);
