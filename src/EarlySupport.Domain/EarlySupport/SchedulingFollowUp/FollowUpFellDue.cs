using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.EarlySupport.SchedulingFollowUp;

/// <summary>The day after a follow-up's day has begun. When it was held or moved by then, or the case closed, there is nothing to say.</summary>
public sealed record FollowUpFellDue(string CaseId, string FollowUpId, DateOnly On) : ICaseDeadline<EarlySupportCase>
{
    public DateOnly DueOn() => On.AddDays(1);

    public string Key() => $"follow-up-{CaseId}-{FollowUpId}-{On:O}";

    public Decision Decide(EarlySupportCase known, DateOnly today) =>
        known.State == CaseState.Open && today > On
            && known.FollowUps.GetValueOrDefault(FollowUpId) is { HeldAs: null, IsMissed: false } followUp && followUp.On == On
            ? Decision.Of(new FollowUpMissed(known.EmployeeId, CaseId, FollowUpId, On))
            : Decision.Nothing;
}
