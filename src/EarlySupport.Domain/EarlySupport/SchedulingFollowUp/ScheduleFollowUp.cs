using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.EarlySupport.SchedulingFollowUp;

/// <summary>Those who talked will meet again on a day; for a follow-up that is scheduled already, the day it is moved to.</summary>
public sealed record ScheduleFollowUp(string CaseId, string FollowUpId, DateOnly On) : CaseCommand<EarlySupportCase>(CaseId)
{
    public override Decision Decide(EarlySupportCase known, CaseContext context)
    {
        if ((known.UnlessOpen() ?? UnlessWellFormed(FollowUpId, "followUpId")) is { } refused)
            return refused;
        if (known.Conversations.IsEmpty)
            return Decision.Refused(RefusalCodes.ConversationMissing);
        var standing = known.FollowUps.GetValueOrDefault(FollowUpId);
        if (standing?.On == On)
            return Decision.Nothing;
        if (standing?.HeldAs is { } held)
            return Decision.Refused(RefusalCodes.FollowUpAlreadyHeld, ("heldOn", held.HeldOn));
        return On < context.Today
            ? Decision.Refused(RefusalCodes.FollowUpInThePast, ("on", On), ("today", context.Today))
            : Decision.Of(new FollowUpScheduled(known.EmployeeId, CaseId, FollowUpId, On));
    }
}
