using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.IntensifiedSupport.Statements;

/// <summary>The statements of occupational health: asked for, given, taken to Kela, and whether in time.</summary>
public sealed class StatementsReadModel : IReadModel
{
    private static readonly ReadTable Statements = new("statements", [new("case_id", NpgsqlDbType.Text), new("statement_id", NpgsqlDbType.Text)],
    [
        new("employee_id", NpgsqlDbType.Text), new("purpose", NpgsqlDbType.Text), new("requested_on", NpgsqlDbType.Date), new("needed_by", NpgsqlDbType.Date),
        new("state", NpgsqlDbType.Text), new("given_on", NpgsqlDbType.Date), new("delivered_on", NpgsqlDbType.Date), new("overdue", NpgsqlDbType.Boolean),
    ]);

    public string Name => "statements";

    public IReadOnlyList<ReadTable> Tables => [Statements];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case StatementRequested e:
                rows.Upsert(
                    Statements, [e.CaseId, e.StatementId], e.EmployeeId, FieldName.Of(e.Purpose), e.RequestedOn, e.NeededBy, "requested", null, null, false);
                break;
            case StatementGiven { RequestedOn: null } e:
                rows.Upsert(Statements, [e.CaseId, e.StatementId], e.EmployeeId, FieldName.Of(e.Purpose), null, null, "given", e.GivenOn, null, false);
                break;
            case StatementGiven e:
                rows.Set(Statements, [e.CaseId, e.StatementId], ("state", "given"), ("given_on", e.GivenOn));
                break;
            case StatementDeliveredToKela e:
                rows.Set(Statements, [e.CaseId, e.StatementId], ("state", "delivered"), ("delivered_on", e.DeliveredOn));
                break;
            case StatementWentOverdue e:
                rows.Set(Statements, [e.CaseId, e.StatementId], ("overdue", true), ("needed_by", e.NeededBy));
                break;
        }
    }
}
