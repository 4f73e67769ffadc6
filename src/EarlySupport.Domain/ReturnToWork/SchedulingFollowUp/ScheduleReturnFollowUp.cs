using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.ReturnToWork.SchedulingFollowUp;

/// <summary>How the return goes is looked at together on a day; for a follow-up that is scheduled already, the day it is moved to.</summary>
public sealed record ScheduleReturnFollowUp(string CaseId, string FollowUpId, DateOnly On) : CaseCommand<ReturnToWorkCase>(CaseId)
{
    public override Decision Decide(ReturnToWorkCase known, CaseContext context)
    {
        if ((known.UnlessOpen() ?? UnlessWellFormed(FollowUpId, "followUpId") ?? UnlessSomethingToFollow(known)) is { } refused)
            return refused;
        var standing = known.FollowUps.GetValueOrDefault(FollowUpId);
        return standing?.On == On && standing.IsToCome ? Decision.Nothing : standing?.UnlessToCome() ?? InThePast(context) ?? Decision.Of(
            new ReturnFollowUpScheduled(known.EmployeeId, CaseId, FollowUpId, On));
    }

    private static Decision? UnlessSomethingToFollow(ReturnToWorkCase known) =>
        known.Plan is null && known.Returns == 0 ? Decision.Refused(RefusalCodes.ReturnPlanMissing) : null;

    private Decision? InThePast(CaseContext context) =>
        On < context.Today ? Decision.Refused(RefusalCodes.FollowUpInThePast, ("on", On), ("today", context.Today)) : null;
}
