using System.Text.Json;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Policies;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
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
        new("answer", NpgsqlDbType.Text),
        new("case_id", NpgsqlDbType.Text),
        new("dismissed_because", NpgsqlDbType.Text),
        new("reminded_at", NpgsqlDbType.TimestampTz),
        new("escalated_at", NpgsqlDbType.TimestampTz),
        new("asked_id", NpgsqlDbType.Text),
    ]);

    public string Name => "alerts";

    public IReadOnlyList<ReadTable> Tables => [Alerts];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case AdvanceNoticeGiven e:
                New(e.AlertId, e.EmployeeId, e.RuleId, e.RuleVersion, e.ExpectedOn, "ahead", e.SupervisorId, e.Recipients, e.Explanation);
                break;
            case AlertRaised { FollowsNotice: false } e:
                New(e.AlertId, e.EmployeeId, e.RuleId, e.RuleVersion, e.ReachedOn, StateOf(e), e.SupervisorId, e.Recipients, e.Explanation);
                break;
            // What was done about the notice stays.
            case AlertRaised e:
                Set(e.AlertId, ("rule_version", e.RuleVersion), ("reached_on", e.ReachedOn), ("state", StateOf(e)),
                    ("supervisor_id", e.SupervisorId), ("raised_at", recorded.RecordedAt), ("explanation", Json(e.Explanation)));
                break;
            case AlertNotified e:
                Set(e.AlertId, ("asked_id", e.Told.FirstOrDefault(told => told.Recipient == Recipient.Supervisor)?.PersonId));
                break;
            case AdvanceNoticeDateCorrected e:
                Set(e.AlertId, ("rule_version", e.RuleVersion), ("reached_on", e.To), ("explanation", Json(e.Explanation)));
                break;
            case AlertDateCorrected e:
                Set(e.AlertId, ("rule_version", e.RuleVersion), ("reached_on", e.To), ("explanation", Json(e.Explanation)));
                break;
            case AdvanceNoticeWithdrawn e:
                Set(e.AlertId, ("state", "withdrawn"), ("withdrawn_because", Json(e.Cause)));
                break;
            case AlertWithdrawn e:
                Set(e.AlertId, ("state", "withdrawn"), ("withdrawn_because", Json(e.Cause)));
                break;
            case AlertAcknowledged e:
                Set(e.AlertId, ("answer", "acknowledged"));
                break;
            case AlertActedOn e:
                Set(e.AlertId, ("answer", "acted-on"), ("case_id", e.CaseId));
                break;
            case AlertDismissed e:
                Set(e.AlertId, ("answer", "dismissed"), ("dismissed_because", FieldName.Of(e.Reason)));
                break;
            case AlertReminded e:
                Set(e.AlertId, ("reminded_at", recorded.RecordedAt));
                break;
            case AlertEscalated e:
                Set(e.AlertId, ("escalated_at", recorded.RecordedAt));
                break;
        }

        void New(
            string id, string employee, string rule, int version, DateOnly on, string state, string? supervisor,
            IReadOnlyList<Recipient> to, Explanation why) => rows.Upsert(
                Alerts, [id], employee, rule, version, on, state, supervisor, Json(to), recorded.RecordedAt, Json(why),
                null, null, null, null, null, null, null);

        void Set(string id, params (string Column, object? Value)[] values) => rows.Set(Alerts, [id], values);
    }

    private static string StateOf(AlertRaised raised) => raised.IsHistory ? "history" : "open";

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, Hosting.Json.Plain);
}
