using System.Text.Json;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Policies;
using EarlySupport.EventStore.Port;
using NpgsqlTypes;

namespace EarlySupport.Service.Alerts;

/// <summary>The list of alerts, each with its explanation.</summary>
public sealed class AlertReadModel : IReadModel
{
    private static readonly ReadTable Alerts = new("alerts", [new("alert_id", NpgsqlDbType.Text)],
    [
        new("employee_id", NpgsqlDbType.Text),
        new("rule_id", NpgsqlDbType.Text),
        new("rule_version", NpgsqlDbType.Integer),
        new("reached_on", NpgsqlDbType.Date),
        new("state", NpgsqlDbType.Text),
        new("supervisor_id", NpgsqlDbType.Text),
        new("recipients", NpgsqlDbType.Jsonb),
        new("raised_at", NpgsqlDbType.TimestampTz),
        new("explanation", NpgsqlDbType.Jsonb),
        new("withdrawn_because", NpgsqlDbType.Jsonb),
    ]);

    public string Name => "alerts";

    public IReadOnlyList<ReadTable> Tables => [Alerts];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case AdvanceNoticeGiven e:
                Row(e.AlertId, e.EmployeeId, e.RuleId, e.RuleVersion, e.ExpectedOn, "ahead", e.SupervisorId, e.Recipients, e.Explanation);
                break;
            case AlertRaised e:
                Row(e.AlertId, e.EmployeeId, e.RuleId, e.RuleVersion, e.ReachedOn, e.IsHistory ? "history" : "open", e.SupervisorId, e.Recipients, e.Explanation);
                break;
            case AdvanceNoticeDateCorrected e:
                Moved(e.AlertId, e.RuleVersion, e.To, e.Explanation);
                break;
            case AlertDateCorrected e:
                Moved(e.AlertId, e.RuleVersion, e.To, e.Explanation);
                break;
            case AdvanceNoticeWithdrawn e:
                Withdrawn(e.AlertId, e.Cause);
                break;
            case AlertWithdrawn e:
                Withdrawn(e.AlertId, e.Cause);
                break;
        }

        void Row(string id, string employee, string rule, int version, DateOnly on, string state, string? supervisor, IReadOnlyList<Recipient> to, Explanation why) =>
            rows.Upsert(Alerts, [id], employee, rule, version, on, state, supervisor, Json(to), recorded.RecordedAt, Json(why), null);

        void Moved(string id, int version, DateOnly to, Explanation why) =>
            rows.Set(Alerts, [id], ("rule_version", version), ("reached_on", to), ("explanation", Json(why)));

        void Withdrawn(string id, Cause cause) =>
            rows.Set(Alerts, [id], ("state", "withdrawn"), ("withdrawn_because", Json(cause)));
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Hosting.Json.Plain);
}
