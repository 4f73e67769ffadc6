using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.ReturnToWork.AgreeingPlan;

/// <summary>
/// The employee and the employer agree on how work is taken up again. A new plan takes the place of the steps that have not started. It answers
/// all the case's alerts that nothing has answered before.
/// </summary>
/// <param name="Replaces">The version that it takes the place of: the newest; 0 for the first plan.</param>
/// <param name="Steps">In their order, each beginning on the day after the one before ends.</param>
public sealed record AgreeReturnPlan(string CaseId, int Replaces, DateOnly AgreedOn, IReadOnlyList<ReturnStep> Steps, PersonalText? Memo)
    : CaseCommand<ReturnToWorkCase>(CaseId)
{
    public override Decision Decide(ReturnToWorkCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (IsRepeatOf(known))
            return Decision.Nothing;
        if (Replaces != known.PlanVersion)
            return Decision.Refused(RefusalCodes.PlanVersionPassed, ("planVersion", Replaces), ("newest", known.PlanVersion));
        return Broken(known, context) ?? Decision.Of(new ReturnPlanAgreed(
            known.EmployeeId, CaseId, Replaces + 1, AgreedOn, known.NextStepNumber, Steps, Memo, known.StepsToCome, known.Unanswered));
    }

    private bool IsRepeatOf(ReturnToWorkCase known) =>
        known.Plan is { } plan && Replaces == plan.PlanVersion - 1 && AgreedOn == plan.AgreedOn && Memo == plan.Memo && Steps.SequenceEqual(plan.Steps);

    private Decision? Broken(ReturnToWorkCase known, CaseContext context)
    {
        if (known.Return is { } already)
            return Decision.Refused(RefusalCodes.AlreadyReturned, ("returnedOn", already.ReturnedOn));
        return ReturnToWorkCase.DayInTheFuture(AgreedOn, context.Today)
            ?? ReturnSteps.Refuse(Steps, known.NextStepNumber, known.ShareWorked)
            ?? UnlessAfter(AgreedOn)
            ?? (known.LastMoveOn is { } moved ? UnlessAfter(moved) : null);
    }

    private Decision? UnlessAfter(DateOnly earlier) =>
        Steps[0].From < earlier ? Decision.Refused(RefusalCodes.DayBeforeEarlier, ("day", Steps[0].From), ("earlier", earlier)) : null;
}
