using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.OpeningCase;

namespace EarlySupport.Domain.IntensifiedSupport.OpeningCase;

/// <summary>Intensified support begins: as the next step after early support, or at once.</summary>
public sealed record OpenIntensifiedSupport(
    string CaseId, string EmployeeId, CaseReason Reason, IReadOnlyList<string> AlertIds, string? EarlierCaseId = null)
    : OpenCase<IntensifiedSupportCase>(CaseId, EmployeeId, Reason, AlertIds, EarlierCaseId)
{
    protected override object Opened(IReadOnlyList<string> alertIds, OpeningContext context) => new IntensifiedSupportOpened(
        EmployeeId, CaseId, Reason, alertIds, EarlierCaseId, context.EarlierPathId ?? CaseId, context.SupervisorId);
}
