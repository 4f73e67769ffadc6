using EarlySupport.Domain.Privacy.Erasing;

namespace EarlySupport.Domain.Privacy;

/// <summary>What is kept until it falls due and its erasure is approved: the texts of a case, or who a person is.</summary>
/// <param name="RecordId">The stream's id.</param>
/// <param name="EndedOn">
/// The day its class is counted from: on which the last case of the process ended, or the last day of an employment; null while it goes on.
/// </param>
/// <param name="OpenCaseId">A case that goes on: of the process, or of the person. As long as there is one, nothing is erased.</param>
/// <param name="EraseReviewedOn">The day of the review that found it needless; null where none did. Reopening a case undoes it.</param>
public sealed record KeptRecord(
    string RecordId, RetentionClass Class, string EmployeeId, string? CaseId, DateOnly? EndedOn, string? OpenCaseId = null, DateOnly? EraseReviewedOn = null)
{
    public Erasure Erasure { get; init; }

    /// <summary>Of a person: the cases whose texts are not erased yet. They are erased with the person, so they hold the person back.</summary>
    public IReadOnlyList<KeptRecord> Cases { get; init; } = [];

    /// <summary>From which day on it may be erased, by what is in force today; null where that is not known: it goes on, or a class is not set.</summary>
    public DateOnly? DueOn(Retention retention, DateOnly today)
    {
        if (EndedOn is not { } ended || OpenCaseId is not null || Erasure != Erasure.None)
            return null;
        var byClass = retention.YearsOn(today, Class) is { } years ? ended.AddYears(years) : (DateOnly?)null;
        var own = EraseReviewedOn is { } reviewed && !(byClass < reviewed) ? reviewed : byClass;
        return Cases.Select(c => c.DueOn(retention, today)).Aggregate(own, (last, due) => last is null || due is null ? null : due > last ? due : last);
    }
}
