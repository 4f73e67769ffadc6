using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.ReturnToWork.StartingStep;

/// <summary>The day after a step's first day has begun. When it has started by then, or another plan took its place, there is nothing to say.</summary>
public sealed record ReturnStepFellDue(string CaseId, int StepNumber, DateOnly From) : ICaseDeadline<ReturnToWorkCase>
{
    public DateOnly DueOn() => From.AddDays(1);

    public string Key() => $"return-step-{CaseId}-{StepNumber}-{From:O}";

    public Decision Decide(ReturnToWorkCase known, DateOnly today) =>
        known.State == CaseState.Open && today > From
            && known.Steps.GetValueOrDefault(StepNumber) is { Started: null, IsMissed: false } step && step.Terms.From == From
            ? Decision.Of(new ReturnStepMissed(known.EmployeeId, CaseId, StepNumber, From))
            : Decision.Nothing;
}
