using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.ReturnToWork.ApprovingPlan;

/// <summary>The employee says that the plan is what was agreed on. It is the employer's already, who wrote it down.</summary>
/// <param name="PlanVersion">The version that was read.</param>
public sealed record ApproveReturnPlan(string CaseId, int PlanVersion) : CaseCommand<ReturnToWorkCase>(CaseId)
{
    public override Decision Decide(ReturnToWorkCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (known.Plan is null)
            return Decision.Refused(RefusalCodes.ReturnPlanMissing);
        if (context.Actor != known.EmployeeId)
            return Decision.Refused(RefusalCodes.PlanApproverNotEmployee);
        if (PlanVersion != known.PlanVersion)
            return Decision.Refused(RefusalCodes.PlanVersionPassed, ("planVersion", PlanVersion), ("newest", known.PlanVersion));
        return known.IsPlanApproved
            ? Decision.Nothing
            : Decision.Of(new ReturnPlanApproved(known.EmployeeId, CaseId, PlanVersion, context.Actor));
    }
}
