using System.Text.Json;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.IntensifiedSupport.Consents;

/// <summary>What people have consented to share, and until when.</summary>
public sealed class ConsentsReadModel : IReadModel
{
    private static readonly ReadTable Consents = new("consents", [new("case_id", NpgsqlDbType.Text), new("consent_id", NpgsqlDbType.Text)],
    [
        new("employee_id", NpgsqlDbType.Text), new("scope", NpgsqlDbType.Jsonb), new("given_on", NpgsqlDbType.Date), new("valid_until", NpgsqlDbType.Date),
        new("form", NpgsqlDbType.Text), new("state", NpgsqlDbType.Text), new("withdrawn_on", NpgsqlDbType.Date),
    ]);

    public string Name => "consents";

    public IReadOnlyList<ReadTable> Tables => [Consents];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case ConsentGiven { Consent: var given } e:
                rows.Upsert(
                    Consents, [e.CaseId, e.ConsentId], e.EmployeeId, JsonSerializer.Serialize(given.Scope, Json.Plain), given.GivenOn, given.Until,
                    FieldName.Of(given.Form), "given", null);
                break;
            case ConsentEndNeared e:
                rows.Set(Consents, [e.CaseId, e.ConsentId], ("state", "ending"));
                break;
            case ConsentWithdrawn e:
                rows.Set(Consents, [e.CaseId, e.ConsentId], ("state", "withdrawn"), ("withdrawn_on", e.WithdrawnOn));
                break;
            case ConsentEnded e:
                rows.Set(Consents, [e.CaseId, e.ConsentId], ("state", "ended"));
                break;
        }
    }
}
