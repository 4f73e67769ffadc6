using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.EarlySupport.ReopeningCase;

/// <summary>It was closed too soon, or the matter came back.</summary>
public sealed record ReopenEarlySupport(string CaseId, PersonalText Why) : CaseCommand(CaseId)
{
    public override Decision Decide(EarlySupportCase known, CaseContext context)
    {
        if (known.State == CaseState.Open)
            return Decision.Nothing;
        if (known.State != CaseState.Closed)
            return known.UnlessOpen()!;
        if (UnlessSaid(Why, "why") is { } unsaid)
            return unsaid;
        return context.OpenCaseId is { } other
            ? Decision.Refused(RefusalCodes.CaseAlreadyOpen, ("caseId", other))
            : Decision.Of(new EarlySupportReopened(known.EmployeeId, CaseId, Why));
    }
}
