using EarlySupport.Domain.Absences;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.Absences;

/// <summary>Absences as they stand, by id and by person. A cancelled one has no row: its story is in the stream.</summary>
public sealed class AbsenceReadModel : IReadModel
{
    private static readonly ReadColumn EmployeeId = new("employee_id", NpgsqlDbType.Text);

    private static readonly ReadTable Absences = new("absences", [new("absence_id", NpgsqlDbType.Text)],
    [
        EmployeeId, new("kind", NpgsqlDbType.Text), new("first_day", NpgsqlDbType.Date), new("last_day", NpgsqlDbType.Date),
        new("percent", NpgsqlDbType.Numeric),
    ]);

    private static readonly ReadTable Confirmed = new(
        "confirmed_allowance_days", [EmployeeId, new("as_of", NpgsqlDbType.Date)], [new("days", NpgsqlDbType.Integer)]);

    public string Name => "absences";

    public IReadOnlyList<ReadTable> Tables => [Absences, Confirmed];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            // Inserted, not upserted: an id that stands with another person must make the handler decide again, and refuse.
            case AbsenceReported e:
                rows.Insert(Absences, [e.AbsenceId], e.EmployeeId, FieldName.Of(e.Kind), e.FirstDay, e.LastDay, e.Percent);
                break;
            case AbsenceCorrected e:
                rows.Upsert(Absences, [e.AbsenceId], e.EmployeeId, FieldName.Of(e.Kind), e.FirstDay, e.LastDay, e.Percent);
                break;
            case AbsenceCancelled e:
                rows.Delete(Absences, [e.AbsenceId]);
                break;
            case SicknessAllowanceDaysConfirmed e:
                rows.Upsert(Confirmed, [e.EmployeeId, e.AsOf], e.Days);
                break;
        }
    }
}
