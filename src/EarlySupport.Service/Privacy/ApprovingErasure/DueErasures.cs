using EarlySupport.Domain.Privacy;

namespace EarlySupport.Service.Privacy.ApprovingErasure;

/// <summary>Something that may be erased, once somebody approves it by name.</summary>
/// <param name="CaseId">Null for a person.</param>
/// <param name="EndedOn">The day that its class is counted from.</param>
/// <param name="DueOn">From which day on it may be erased.</param>
/// <param name="ReviewedNeedless">Whether a review found it needless.</param>
public sealed record DueErasure(
    string RecordId, RetentionClass Class, string EmployeeId, string? CaseId, DateOnly EndedOn, DateOnly DueOn, bool ReviewedNeedless);

/// <summary>What is due for erasure: a list to approve, by which nothing happens of itself.</summary>
public sealed class DueErasures(KeptRecords records)
{
    /// <summary>What has been due longest comes first.</summary>
    public async Task<IReadOnlyList<DueErasure>> FindAsync(string tenant, CancellationToken ct)
    {
        var kept = await records.FindEndedAsync(tenant, ct);
        return
        [
            .. from record in kept.Records
               let due = record.DueOn(kept.Retention, kept.Today)
               where due <= kept.Today
               orderby due, record.RecordId
               select new DueErasure(
                   record.RecordId, record.Class, record.EmployeeId, record.CaseId, record.EndedOn!.Value, due!.Value, record.EraseReviewedOn is not null),
        ];
    }
}
