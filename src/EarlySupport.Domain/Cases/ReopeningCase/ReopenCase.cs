using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Cases.ReopeningCase;

/// <summary>It was closed too soon, or the matter came back.</summary>
public sealed record ReopenCase<TCase>(string CaseId, PersonalText Why) : CaseCommand<TCase>(CaseId)
    where TCase : SupportCase, ICaseKind<TCase>
{
    public override Decision Decide(TCase known, CaseContext context)
    {
        if (known.State == CaseState.Open)
            return Decision.Nothing;
        if (known.State != CaseState.Closed)
            return known.UnlessOpen()!;
        if ((known.UnlessKnown() ?? UnlessSaid(Why, "why")) is { } refused)
            return refused;
        return context.OpenCaseId is { } other
            ? Decision.Refused(RefusalCodes.CaseAlreadyOpen, ("caseId", other))
            : Decision.Of(TCase.Reopened(known.EmployeeId, CaseId, Why));
    }
}
