using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.OpeningCase;

namespace EarlySupport.Domain.ReturnToWork.OpeningCase;

/// <summary>Return-to-work support begins: during a long absence, after a relapse, or where an earlier case has led to it.</summary>
public sealed record OpenReturnToWork(string CaseId, string EmployeeId, CaseReason Reason, IReadOnlyList<string> AlertIds, string? EarlierCaseId = null)
    : OpenCase<ReturnToWorkCase>(CaseId, EmployeeId, Reason, AlertIds, EarlierCaseId)
{
    protected override object Opened(IReadOnlyList<string> alertIds, OpeningContext context) => new ReturnToWorkOpened(
        EmployeeId, CaseId, Reason, alertIds, EarlierCaseId, context.EarlierPathId ?? CaseId, context.SupervisorId, context.Today.AddDays(Contact.WithinDays));
}
