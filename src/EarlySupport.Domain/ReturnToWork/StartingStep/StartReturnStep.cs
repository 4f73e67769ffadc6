using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.ReturnToWork.StartingStep;

/// <summary>A step of the plan has begun, on its day or another. Steps begin in their order: to leave one out is another plan.</summary>
/// <param name="SharePercent">What is worked in fact; null for what was planned.</param>
public sealed record StartReturnStep(string CaseId, int StepNumber, DateOnly StartedOn, decimal? SharePercent = null) : CaseCommand<ReturnToWorkCase>(CaseId)
{
    public override Decision Decide(ReturnToWorkCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (!known.Steps.TryGetValue(StepNumber, out var step))
            return Decision.Refused(RefusalCodes.ReturnStepUnknown, ("stepNumber", StepNumber));
        var started = new ReturnStepStarted(known.EmployeeId, CaseId, StepNumber, StartedOn, SharePercent ?? step.Terms.SharePercent);
        if (step.Started is { } standing)
            return standing == started ? Decision.Nothing : Decision.Refused(RefusalCodes.ReturnStepAlreadyStarted, ("startedOn", standing.StartedOn));
        if (StepNumber != known.NextStepNumber)
            return Decision.Refused(RefusalCodes.ReturnStepOutOfOrder, ("next", known.NextStepNumber));
        return ReturnSteps.UnlessShare(started.SharePercent) ?? known.UnlessMoveOn(StartedOn, context.Today) ?? Decision.Of(started);
    }
}
