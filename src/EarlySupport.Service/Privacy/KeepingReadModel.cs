using System.Text.Json;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using NpgsqlTypes;

namespace EarlySupport.Service.Privacy;

/// <summary>How long what is kept, whose need is to be reviewed, and what is erased.</summary>
public sealed class KeepingReadModel : IReadModel
{
    private const string Approved = "approved";
    private const string Done = "done";

    private static readonly ReadTable Retentions = new(
        "retention", [new("version", NpgsqlDbType.Integer)], [new("effective_from", NpgsqlDbType.Date), new("terms", NpgsqlDbType.Jsonb)]);

    private static readonly ReadTable Cases = new("kept_cases", [new("case_id", NpgsqlDbType.Text)],
    [
        new("kind", NpgsqlDbType.Text), new("employee_id", NpgsqlDbType.Text), new("review_due", NpgsqlDbType.Date), new("reviewed_on", NpgsqlDbType.Date),
        new("erase_reviewed_on", NpgsqlDbType.Date), new("erasure", NpgsqlDbType.Text),
    ]);

    private static readonly ReadTable People = new("erased_people", [new("employee_id", NpgsqlDbType.Text)], [new("erasure", NpgsqlDbType.Text)]);

    public string Name => "keeping";

    public IReadOnlyList<ReadTable> Tables => [Retentions, Cases, People];

    public void Project(RecordedEvent recorded, IRowChanges rows)
    {
        switch (recorded.Data)
        {
            case RetentionPublished e:
                rows.Upsert(Retentions, [e.Version], e.EffectiveFrom, JsonSerializer.Serialize(e.Terms, Json.Plain));
                break;
            case EarlySupportOpened e:
                Opened(CaseKind.EarlySupport, e.EmployeeId, e.CaseId);
                break;
            case IntensifiedSupportOpened e:
                Opened(CaseKind.IntensifiedSupport, e.EmployeeId, e.CaseId);
                break;
            case ReturnToWorkOpened e:
                Opened(CaseKind.ReturnToWork, e.EmployeeId, e.CaseId);
                break;
            case EarlySupportReopened e:
                Reopened(e.CaseId);
                break;
            case IntensifiedSupportReopened e:
                Reopened(e.CaseId);
                break;
            case ReturnToWorkReopened e:
                Reopened(e.CaseId);
                break;
            case NeedReviewDue e:
                rows.Set(Cases, [e.CaseId], ("review_due", e.Due));
                break;
            case NeedReviewed e:
                var erase = e.Result == ReviewResult.Erase ? e.ReviewedOn : (DateOnly?)null;
                rows.Set(Cases, [e.CaseId], ("review_due", null), ("reviewed_on", e.ReviewedOn), ("erase_reviewed_on", erase));
                break;
            case CaseErasureApproved e:
                rows.Set(Cases, [e.CaseId], ("review_due", null), ("erasure", Approved));
                break;
            case CaseErased e:
                rows.Set(Cases, [e.CaseId], ("erasure", Done));
                break;
            case PersonErasureApproved e:
                rows.Upsert(People, [e.EmployeeId], Approved);
                break;
            case PersonErased e:
                rows.Upsert(People, [e.EmployeeId], Done);
                break;
        }

        void Opened(CaseKind kind, string employee, string caseId) =>
            rows.Upsert(Cases, [caseId], FieldName.Of(kind), employee, null, null, null, null);

        // What was needless is needed again.
        void Reopened(string caseId) => rows.Set(Cases, [caseId], ("erase_reviewed_on", null));
    }
}
