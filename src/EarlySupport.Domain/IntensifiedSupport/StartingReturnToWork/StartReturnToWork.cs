using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.StartingReturnToWork;

/// <summary>The employee is coming back: support of the return begins beside what is still going on here.</summary>
/// <param name="ReturnCaseId">Given by the caller, so that asking twice starts one.</param>
public sealed record StartReturnToWork(string CaseId, string ReturnCaseId) : IntensifiedSupportCommand(CaseId)
{
    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if ((known.UnlessOpen() ?? UnlessWellFormed(ReturnCaseId, "returnCaseId")) is { } refused)
            return refused;
        return known.Returns.Contains(ReturnCaseId)
            ? Decision.Nothing
            : Decision.Of(new ReturnToWorkStarted(known.EmployeeId, CaseId, ReturnCaseId));
    }
}
