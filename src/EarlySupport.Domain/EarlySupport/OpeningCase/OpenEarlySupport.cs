using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.OpeningCase;

namespace EarlySupport.Domain.EarlySupport.OpeningCase;

/// <summary>Early support begins. It is the first step, so it never grows out of another case.</summary>
public sealed record OpenEarlySupport(string CaseId, string EmployeeId, CaseReason Reason, IReadOnlyList<string> AlertIds)
    : OpenCase<EarlySupportCase>(CaseId, EmployeeId, Reason, AlertIds)
{
    protected override object Opened(IReadOnlyList<string> alertIds, OpeningContext context) =>
        new EarlySupportOpened(EmployeeId, CaseId, Reason, alertIds, context.SupervisorId);
}
