using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.ReturnToWork.SchedulingFollowUp;

/// <summary>The day after a follow-up's day has begun. When it was held, cancelled or moved by then, or the case closed, there is nothing to say.</summary>
public sealed record ReturnFollowUpFellDue(string CaseId, string FollowUpId, DateOnly On) : ICaseDeadline<ReturnToWorkCase>
{
    public DateOnly DueOn() => On.AddDays(1);

    public string Key() => $"return-follow-up-{CaseId}-{FollowUpId}-{On:O}";

    public Decision Decide(ReturnToWorkCase known, DateOnly today) =>
        known.State == CaseState.Open && today > On
            && known.FollowUps.GetValueOrDefault(FollowUpId) is { IsToCome: true, IsMissed: false } followUp && followUp.On == On
            ? Decision.Of(new ReturnFollowUpMissed(known.EmployeeId, CaseId, FollowUpId, On))
            : Decision.Nothing;
}
