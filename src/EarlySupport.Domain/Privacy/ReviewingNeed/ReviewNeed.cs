using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.Privacy.ReviewingNeed;

/// <summary>Somebody looked whether what a case holds is still needed, when that fell due or before.</summary>
public sealed record ReviewNeed<TCase>(string CaseId, ReviewResult Result, ReviewReason Reason) : CaseCommand<TCase>(CaseId)
    where TCase : SupportCase, ICaseKind<TCase>
{
    public override Decision Decide(TCase known, CaseContext context)
    {
        if (known.UnlessKnown() is { } refused)
            return refused;
        if (Result == ReviewResult.Erase && known.State == CaseState.Open)
            return Decision.Refused(RefusalCodes.ReviewOfOpenCase);
        var reviewed = new NeedReviewed(known.EmployeeId, CaseId, context.Today, Result, Reason);
        return known.LastReview == reviewed ? Decision.Nothing : Decision.Of(reviewed);
    }
}
