using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.ReturnToWork.Returning;

/// <summary>The employee works again with the share that was aimed at; what was left of the plan is not needed.</summary>
public sealed record RecordReturn(string CaseId, DateOnly ReturnedOn, decimal SharePercent) : CaseCommand<ReturnToWorkCase>(CaseId)
{
    public override Decision Decide(ReturnToWorkCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (known.Return is { } standing)
            return IsRepeatOf(standing) ? Decision.Nothing : Decision.Refused(RefusalCodes.AlreadyReturned, ("returnedOn", standing.ReturnedOn));
        return ReturnSteps.UnlessShare(SharePercent) ?? known.UnlessMoveOn(ReturnedOn, context.Today) ?? Decision.Of(new ReturnedToWork(
            known.EmployeeId, CaseId, known.Returns + 1, ReturnedOn, SharePercent, known.PlannedReturn, known.StepsToCome));
    }

    private bool IsRepeatOf(ReturnedToWork standing) => (standing.ReturnedOn, standing.SharePercent) == (ReturnedOn, SharePercent);
}
