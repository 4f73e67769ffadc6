using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.EventStore.Port;
using NpgsqlTypes;

namespace EarlySupport.Service.IntensifiedSupport.Reassignments;

/// <summary>Posts that are sought across units, offered, and found or not.</summary>
public sealed class ReassignmentsReadModel : IReadModel
{
    private static readonly ReadTable Reassignments = new("reassignments", [new("case_id", NpgsqlDbType.Text), new("reassignment_id", NpgsqlDbType.Text)],
    [
        new("employee_id", NpgsqlDbType.Text), new("from_unit_id", NpgsqlDbType.Text), new("sought_on", NpgsqlDbType.Date), new("state", NpgsqlDbType.Text),
        new("offered_unit_id", NpgsqlDbType.Text), new("offered_on", NpgsqlDbType.Date), new("placed_unit_id", NpgsqlDbType.Text),
        new("placed_from", NpgsqlDbType.Date), new("failed_on", NpgsqlDbType.Date),
    ]);

    public string Name => "reassignments";

    public IReadOnlyList<ReadTable> Tables => [Reassignments];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case ReassignmentSought e:
                rows.Upsert(
                    Reassignments, [e.CaseId, e.ReassignmentId], e.EmployeeId, e.FromUnitId, e.SoughtOn, "sought", null, null, null, null, null);
                break;
            case ReassignmentOffered e:
                Set(e.CaseId, e.ReassignmentId, ("state", "offered"), ("offered_unit_id", e.UnitId), ("offered_on", e.OfferedOn));
                break;
            case ReassignmentPlaced e:
                Set(e.CaseId, e.ReassignmentId, ("state", "placed"), ("placed_unit_id", e.UnitId), ("placed_from", e.From));
                break;
            case ReassignmentFailed e:
                Set(e.CaseId, e.ReassignmentId, ("state", "failed"), ("failed_on", e.FailedOn));
                break;
        }

        void Set(string caseId, string id, params (string Column, object? Value)[] values) => rows.Set(Reassignments, [caseId, id], values);
    }
}
