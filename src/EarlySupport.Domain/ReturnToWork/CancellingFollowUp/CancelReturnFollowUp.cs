using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.ReturnToWork.CancellingFollowUp;

/// <summary>A follow-up is not going to be held, for a reason. Else a case with one ahead could not be closed when the employment ends.</summary>
public sealed record CancelReturnFollowUp(string CaseId, string FollowUpId, PersonalText Why) : CaseCommand<ReturnToWorkCase>(CaseId)
{
    public override Decision Decide(ReturnToWorkCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (!known.FollowUps.TryGetValue(FollowUpId, out var followUp))
            return Decision.Refused(RefusalCodes.FollowUpUnknown, ("followUpId", FollowUpId));
        var cancelled = new ReturnFollowUpCancelled(known.EmployeeId, CaseId, FollowUpId, Why);
        return cancelled.Equals(followUp.EndedBy) ? Decision.Nothing : followUp.UnlessToCome() ?? UnlessSaid(Why, "why") ?? Decision.Of(cancelled);
    }
}
