using EarlySupport.Domain.Cases;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.Cases;

/// <summary>What is agreed in cases of every kind.</summary>
public sealed class MeasuresReadModel : IReadModel
{
    private static readonly ReadTable Measures = new("measures", [new("case_id", NpgsqlDbType.Text), new("measure_id", NpgsqlDbType.Text)],
    [
        new("employee_id", NpgsqlDbType.Text), new("kind", NpgsqlDbType.Text), new("owner_id", NpgsqlDbType.Text), new("agreed_on", NpgsqlDbType.Date),
        new("due", NpgsqlDbType.Date), new("state", NpgsqlDbType.Text), new("completed_on", NpgsqlDbType.Date),
    ]);

    public string Name => "measures";

    public IReadOnlyList<ReadTable> Tables => [Measures];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case MeasureAgreed { Measure: var m } e:
                rows.Upsert(Measures, [e.CaseId, m.MeasureId], e.EmployeeId, FieldName.Of(m.Kind), m.OwnerId, e.AgreedOn, m.Due, "open", null);
                break;
            case MeasureCompleted e:
                rows.Set(Measures, [e.CaseId, e.MeasureId], ("state", "completed"), ("completed_on", e.CompletedOn));
                break;
            case MeasureAbandoned e:
                rows.Set(Measures, [e.CaseId, e.MeasureId], ("state", "abandoned"));
                break;
            case MeasureWentOverdue e:
                rows.Set(Measures, [e.CaseId, e.MeasureId], ("state", "overdue"));
                break;
        }
    }
}
