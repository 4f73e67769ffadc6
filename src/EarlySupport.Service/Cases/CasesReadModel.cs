using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.Cases;

/// <summary>The list of cases of every kind, which of them are open, and which alert belongs to which. No text about a person stands here.</summary>
public sealed class CasesReadModel : IReadModel
{
    private static readonly ReadColumn CaseId = new("case_id", NpgsqlDbType.Text);
    private static readonly ReadColumn EmployeeId = new("employee_id", NpgsqlDbType.Text);
    private static readonly ReadColumn Kind = new("kind", NpgsqlDbType.Text);

    private static readonly ReadTable Cases = new("cases", [CaseId],
    [
        Kind, EmployeeId, new("supervisor_id", NpgsqlDbType.Text), new("reason", NpgsqlDbType.Text), new("state", NpgsqlDbType.Text),
        new("outcome", NpgsqlDbType.Text), new("opened_at", NpgsqlDbType.TimestampTz), new("ended_at", NpgsqlDbType.TimestampTz),
        new("earlier_case_id", NpgsqlDbType.Text), new("path_id", NpgsqlDbType.Text),
    ]);

    private static readonly ReadTable Open = new("open_cases", [EmployeeId, Kind], [CaseId]);
    private static readonly ReadTable Alerts = new("case_alerts", [new("alert_id", NpgsqlDbType.Text)], [CaseId]);

    public string Name => "cases";

    public IReadOnlyList<ReadTable> Tables => [Cases, Open, Alerts];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case EarlySupportOpened e:
                Opened(CaseKind.EarlySupport, e.EmployeeId, e.CaseId, e.SupervisorId, e.Reason, e.AlertIds, null, e.CaseId);
                break;
            case EarlySupportClosed e:
                Ended(CaseKind.EarlySupport, e.EmployeeId, e.CaseId, "closed", e.Outcome);
                break;
            case EarlySupportReopened e:
                Reopened(CaseKind.EarlySupport, e.EmployeeId, e.CaseId);
                break;
            case EscalatedToIntensifiedSupport e:
                Ended(CaseKind.EarlySupport, e.EmployeeId, e.CaseId, "escalated", null);
                break;
            // Intensified support
            case IntensifiedSupportOpened e:
                Opened(CaseKind.IntensifiedSupport, e.EmployeeId, e.CaseId, e.SupervisorId, e.Reason, e.AlertIds, e.EarlierCaseId, e.PathId);
                break;
            case IntensifiedSupportClosed e:
                Ended(CaseKind.IntensifiedSupport, e.EmployeeId, e.CaseId, "closed", e.Outcome);
                break;
            case IntensifiedSupportReopened e:
                Reopened(CaseKind.IntensifiedSupport, e.EmployeeId, e.CaseId);
                break;
            // Return to work
            case ReturnToWorkOpened e:
                Opened(CaseKind.ReturnToWork, e.EmployeeId, e.CaseId, e.SupervisorId, e.Reason, e.AlertIds, e.EarlierCaseId, e.PathId);
                break;
            case ReturnToWorkClosed e:
                Ended(CaseKind.ReturnToWork, e.EmployeeId, e.CaseId, "closed", e.Outcome);
                break;
            case ReturnToWorkReopened e:
                Reopened(CaseKind.ReturnToWork, e.EmployeeId, e.CaseId);
                break;
            // Every kind
            case AlertsTakenUp e:
                TakenUp(e.AlertIds, e.CaseId);
                break;
            case EarlierCaseJoined e:
                rows.Set(Cases, [e.EarlierCaseId], ("path_id", e.PathId));
                break;
        }

        // Inserted, not upserted: where somebody else was faster, the handler decides again.
        void Opened(
            CaseKind kind, string employee, string caseId, string? supervisor, CaseReason reason, IReadOnlyList<string> alerts, string? earlier, string path)
        {
            rows.Insert(
                Cases, [caseId], FieldName.Of(kind), employee, supervisor, FieldName.Of(reason), "open", null, recorded.RecordedAt, null, earlier, path);
            rows.Insert(Open, [employee, FieldName.Of(kind)], caseId);
            TakenUp(alerts, caseId);
        }

        void Ended(CaseKind kind, string employee, string caseId, string state, CaseOutcome? outcome)
        {
            rows.Set(Cases, [caseId], ("state", state), ("outcome", outcome is { } o ? FieldName.Of(o) : null), ("ended_at", recorded.RecordedAt));
            rows.Delete(Open, [employee, FieldName.Of(kind)]);
        }

        void Reopened(CaseKind kind, string employee, string caseId)
        {
            rows.Set(Cases, [caseId], ("state", "open"), ("outcome", null), ("ended_at", null));
            rows.Insert(Open, [employee, FieldName.Of(kind)], caseId);
        }

        void TakenUp(IReadOnlyList<string> alertIds, string caseId)
        {
            foreach (var id in alertIds)
                rows.Insert(Alerts, [id], caseId);
        }
    }
}
