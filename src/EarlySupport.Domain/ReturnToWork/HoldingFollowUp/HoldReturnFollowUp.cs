using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.ReturnToWork.HoldingFollowUp;

/// <summary>How the return goes was looked at; also before or after the day it was set for.</summary>
public sealed record HoldReturnFollowUp(string CaseId, string FollowUpId, DateOnly HeldOn, PersonalText Memo) : CaseCommand<ReturnToWorkCase>(CaseId)
{
    public override Decision Decide(ReturnToWorkCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (!known.FollowUps.TryGetValue(FollowUpId, out var followUp))
            return Decision.Refused(RefusalCodes.FollowUpUnknown, ("followUpId", FollowUpId));
        var held = new ReturnFollowUpHeld(known.EmployeeId, CaseId, FollowUpId, HeldOn, Memo);
        if (held.Equals(followUp.EndedBy))
            return Decision.Nothing;
        return followUp.UnlessToCome()
            ?? (HeldOn > context.Today ? Decision.Refused(RefusalCodes.FollowUpInTheFuture, ("heldOn", HeldOn), ("today", context.Today)) : null)
            ?? UnlessSaid(Memo, "memo")
            ?? Decision.Of(held);
    }
}
