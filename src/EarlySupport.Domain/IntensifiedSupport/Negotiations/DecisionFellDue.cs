using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Negotiations;

/// <summary>The day after a decision's due day has begun. When it is settled by then there is nothing to say.</summary>
public sealed record DecisionFellDue(string CaseId, string DecisionId, DateOnly Due) : ICaseDeadline<IntensifiedSupportCase>
{
    public DateOnly DueOn() => Due.AddDays(1);

    public string Key() => $"decision-{CaseId}-{DecisionId}-{Due:O}";

    public Decision Decide(IntensifiedSupportCase known, DateOnly today) =>
        today > Due && known.Decisions.GetValueOrDefault(DecisionId) is { SettledAs: null, IsOverdue: false }
            ? Decision.Of(new NegotiationDecisionWentOverdue(known.EmployeeId, CaseId, DecisionId, Due))
            : Decision.Nothing;
}
