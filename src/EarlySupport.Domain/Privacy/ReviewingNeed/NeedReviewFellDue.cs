using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.Privacy.ReviewingNeed;

/// <summary>Five years have passed since a case was opened, or its need reviewed. Where it was reviewed meanwhile, or erased, there is nothing to say.</summary>
public sealed record NeedReviewFellDue(string CaseId, DateOnly Due, CaseKind Kind) : ICaseDeadline<SupportCase>
{
    public DateOnly DueOn() => Due;

    public string Key() => $"need-review-{CaseId}-{Due:O}";

    public Decision Decide(SupportCase known, DateOnly today) =>
        today < Due || known.UnlessKnown() is not null || known.ReviewDueOn is not null
        || (known.LastReview is { } review && Review.NextAfter(review.ReviewedOn) > Due)
            ? Decision.Nothing
            : Decision.Of(new NeedReviewDue(known.EmployeeId, CaseId, Due));
}
