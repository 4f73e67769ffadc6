using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.IntensifiedSupport.Rehabilitations;

/// <summary>Rehabilitation that was applied for, and what came of it.</summary>
public sealed class RehabilitationsReadModel : IReadModel
{
    private static readonly ReadTable Rehabilitations = new(
        "rehabilitations", [new("case_id", NpgsqlDbType.Text), new("rehabilitation_id", NpgsqlDbType.Text)],
        [
            new("employee_id", NpgsqlDbType.Text), new("kind", NpgsqlDbType.Text), new("applied_from", NpgsqlDbType.Text), new("applied_on", NpgsqlDbType.Date),
            new("state", NpgsqlDbType.Text), new("decided_on", NpgsqlDbType.Date), new("first_day", NpgsqlDbType.Date), new("last_day", NpgsqlDbType.Date),
            new("ended_on", NpgsqlDbType.Date), new("result", NpgsqlDbType.Text),
        ]);

    public string Name => "rehabilitations";

    public IReadOnlyList<ReadTable> Tables => [Rehabilitations];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case RehabilitationApplied e:
                rows.Upsert(
                    Rehabilitations, [e.CaseId, e.RehabilitationId], e.EmployeeId, FieldName.Of(e.Kind), FieldName.Of(e.AppliedFrom), e.AppliedOn, "applied",
                    null, null, null, null, null);
                break;
            case RehabilitationDecided e:
                rows.Set(
                    Rehabilitations, [e.CaseId, e.RehabilitationId], ("state", e.Granted ? "granted" : "rejected"), ("decided_on", e.DecidedOn),
                    ("first_day", e.From), ("last_day", e.To));
                break;
            case RehabilitationEnded e:
                rows.Set(
                    Rehabilitations, [e.CaseId, e.RehabilitationId], ("state", "ended"), ("ended_on", e.EndedOn), ("result", FieldName.Of(e.Result)));
                break;
        }
    }
}
