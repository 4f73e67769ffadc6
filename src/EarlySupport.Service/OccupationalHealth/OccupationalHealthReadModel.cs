using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.Policies;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.OccupationalHealth;

/// <summary>What occupational health was told: of alerts whose rules are for it, of absences by occupational accident; and who was referred to it.</summary>
public sealed class OccupationalHealthReadModel : IReadModel
{
    internal const string Accident = "occupational-accident";
    internal const string Reported = "reported";

    private static readonly string[] Told = [FieldName.Of(NotificationOccasion.AdvanceNotice), FieldName.Of(NotificationOccasion.Raised)];

    private static readonly ReadTable Notices = new(
        "occupational_health_notices", [new("occasion", NpgsqlDbType.Text), new("subject_id", NpgsqlDbType.Text)],
        [
            new("employee_id", NpgsqlDbType.Text), new("what", NpgsqlDbType.Text), new("on_day", NpgsqlDbType.Date), new("state", NpgsqlDbType.Text),
            new("told_at", NpgsqlDbType.TimestampTz),
        ]);

    private static readonly ReadTable Referrals = new(
        "referrals", [new("employee_id", NpgsqlDbType.Text), new("subject_id", NpgsqlDbType.Text)], [new("referred_at", NpgsqlDbType.TimestampTz)]);

    public string Name => "occupational-health";

    public IReadOnlyList<ReadTable> Tables => [Notices, Referrals];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case AlertNotified e when e.Told.Any(told => told.Recipient == Recipient.OccupationalHealth):
                Tell(FieldName.Of(e.Occasion), e.AlertId, e.EmployeeId, e.RuleId, e.ReachedOn);
                break;
            case AdvanceNoticeDateCorrected e:
                SetAlert(e.AlertId, "on_day", e.To);
                break;
            case AlertDateCorrected e:
                SetAlert(e.AlertId, "on_day", e.To);
                break;
            case AdvanceNoticeWithdrawn e:
                SetAlert(e.AlertId, "state", "withdrawn");
                break;
            case AlertWithdrawn e:
                SetAlert(e.AlertId, "state", "withdrawn");
                break;
            case OccupationalHealthToldOfAccident e:
                Tell(Reported, e.AbsenceId, e.EmployeeId, Accident, e.FirstDay);
                break;
            case AbsenceCorrected { Kind: AbsenceKind.OccupationalAccident } e:
                rows.Set(Notices, [Reported, e.AbsenceId], ("on_day", e.FirstDay));
                break;
            case AbsenceCorrected e:
                rows.Set(Notices, [Reported, e.AbsenceId], ("state", "withdrawn"));
                break;
            case AbsenceCancelled e:
                rows.Set(Notices, [Reported, e.AbsenceId], ("state", "withdrawn"));
                break;
            case OccupationalHealthNotified e:
                Refer(e.EmployeeId, e.CaseId);
                break;
            case StatementRequested e:
                Refer(e.EmployeeId, e.StatementId);
                break;
            case MeasureAgreed { Measure.Kind: MeasureKind.OccupationalHealthReferral } e:
                Refer(e.EmployeeId, e.Measure.MeasureId);
                break;
        }

        void Tell(string occasion, string subject, string employee, string what, DateOnly on) =>
            rows.Upsert(Notices, [occasion, subject], employee, what, on, "told", recorded.RecordedAt);

        void Refer(string employee, string subject) => rows.Upsert(Referrals, [employee, subject], recorded.RecordedAt);

        // Both what was told ahead and what was told when it was raised.
        void SetAlert(string alertId, string column, object value)
        {
            foreach (var occasion in Told)
                rows.Set(Notices, [occasion, alertId], (column, value));
        }
    }
}
