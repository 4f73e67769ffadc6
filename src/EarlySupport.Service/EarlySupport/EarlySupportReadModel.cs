using EarlySupport.Domain.EarlySupport;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.EarlySupport;

/// <summary>The list of cases, what is agreed and scheduled in them, and which alert belongs to which. No text about a person stands here.</summary>
public sealed class EarlySupportReadModel : IReadModel
{
    private static readonly ReadColumn CaseId = new("case_id", NpgsqlDbType.Text);
    private static readonly ReadColumn EmployeeId = new("employee_id", NpgsqlDbType.Text);
    private static readonly ReadColumn State = new("state", NpgsqlDbType.Text);

    private static readonly ReadTable Cases = new("early_support_cases", [CaseId],
    [
        EmployeeId, new("supervisor_id", NpgsqlDbType.Text), new("reason", NpgsqlDbType.Text), State, new("outcome", NpgsqlDbType.Text),
        new("opened_at", NpgsqlDbType.TimestampTz), new("ended_at", NpgsqlDbType.TimestampTz),
    ]);

    private static readonly ReadTable Open = new("open_early_support", [EmployeeId], [CaseId]);
    private static readonly ReadTable Alerts = new("early_support_alerts", [new("alert_id", NpgsqlDbType.Text)], [CaseId]);

    private static readonly ReadTable Measures = new("measures", [CaseId, new("measure_id", NpgsqlDbType.Text)],
    [
        EmployeeId, new("kind", NpgsqlDbType.Text), new("owner_id", NpgsqlDbType.Text), new("agreed_on", NpgsqlDbType.Date),
        new("due", NpgsqlDbType.Date), State, new("completed_on", NpgsqlDbType.Date),
    ]);

    private static readonly ReadTable FollowUps = new("follow_ups", [CaseId, new("follow_up_id", NpgsqlDbType.Text)],
        [EmployeeId, new("follow_up_on", NpgsqlDbType.Date), State, new("held_on", NpgsqlDbType.Date)]);

    public string Name => "early-support";

    public IReadOnlyList<ReadTable> Tables => [Cases, Open, Alerts, Measures, FollowUps];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case EarlySupportOpened e:
                rows.Upsert(Cases, [e.CaseId], e.EmployeeId, e.SupervisorId, FieldName.Of(e.Reason), "open", null, recorded.RecordedAt, null);
                Opened(e.EmployeeId, e.CaseId, rows);
                TakenUp(e.AlertIds, e.CaseId, rows);
                break;
            case AlertsTakenUp e:
                TakenUp(e.AlertIds, e.CaseId, rows);
                break;
            case EarlySupportClosed e:
                Ended(e.EmployeeId, e.CaseId, "closed", FieldName.Of(e.Outcome));
                break;
            case EscalatedToIntensifiedSupport e:
                Ended(e.EmployeeId, e.CaseId, "escalated", null);
                break;
            case EarlySupportReopened e:
                rows.Set(Cases, [e.CaseId], ("state", "open"), ("outcome", null), ("ended_at", null));
                Opened(e.EmployeeId, e.CaseId, rows);
                break;
            default:
                ProjectAgreed(recorded.Data, rows);
                break;
        }

        void Ended(string employee, string caseId, string state, string? outcome)
        {
            rows.Set(Cases, [caseId], ("state", state), ("outcome", outcome), ("ended_at", recorded.RecordedAt));
            rows.Delete(Open, [employee]);
        }
    }

    private static void ProjectAgreed(object @event, IRowChanges rows)
    {
        switch (@event)
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
            case FollowUpScheduled e:
                rows.Upsert(FollowUps, [e.CaseId, e.FollowUpId], e.EmployeeId, e.On, "scheduled", null);
                break;
            case FollowUpMissed e:
                rows.Set(FollowUps, [e.CaseId, e.FollowUpId], ("state", "missed"));
                break;
            case FollowUpHeld e:
                rows.Set(FollowUps, [e.CaseId, e.FollowUpId], ("state", "held"), ("held_on", e.HeldOn));
                break;
        }
    }

    // Inserted, not upserted: where somebody else was faster, the handler decides again.
    private static void Opened(string employeeId, string caseId, IRowChanges rows) => rows.Insert(Open, [employeeId], caseId);

    private static void TakenUp(IReadOnlyList<string> alertIds, string caseId, IRowChanges rows)
    {
        foreach (var id in alertIds)
            rows.Insert(Alerts, [id], caseId);
    }
}
