using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.EarlySupport.HoldingFollowUp;

/// <summary>Those who talked have met again, and looked at how it goes; also after the day it was set for.</summary>
public sealed record HoldFollowUp(string CaseId, string FollowUpId, DateOnly HeldOn, PersonalText Memo) : CaseCommand<EarlySupportCase>(CaseId)
{
    public override Decision Decide(EarlySupportCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (known.Conversations.IsEmpty)
            return Decision.Refused(RefusalCodes.ConversationMissing);
        if (!known.FollowUps.TryGetValue(FollowUpId, out var followUp))
            return Decision.Refused(RefusalCodes.FollowUpUnknown, ("followUpId", FollowUpId));
        if (HeldOn > context.Today)
            return Decision.Refused(RefusalCodes.FollowUpInTheFuture, ("heldOn", HeldOn), ("today", context.Today));
        if (UnlessSaid(Memo, "memo") is { } unsaid)
            return unsaid;
        var held = new FollowUpHeld(known.EmployeeId, CaseId, FollowUpId, HeldOn, Memo);
        if (followUp.HeldAs is not { } standing)
            return Decision.Of(held);
        return standing == held ? Decision.Nothing : Decision.Refused(RefusalCodes.FollowUpAlreadyHeld, ("heldOn", standing.HeldOn));
    }
}
