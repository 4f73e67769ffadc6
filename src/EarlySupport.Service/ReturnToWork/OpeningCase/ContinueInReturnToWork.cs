using EarlySupport.Domain.Cases;
using EarlySupport.Domain.ReturnToWork.OpeningCase;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.ReturnToWork.OpeningCase;

/// <summary>Intensified support has led to a return: it is supported in the case that is open for that, or a new one.</summary>
/// <param name="CaseId">Of the case that is opened where none is open.</param>
public sealed record ContinueInReturnToWork(string CaseId, string EmployeeId, string EarlierCaseId);

public static class ContinueInReturnToWorkHandler
{
    public static Task HandleAsync(ContinueInReturnToWork message, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.ContinueAsync(new OpenReturnToWork(message.CaseId, message.EmployeeId, CaseReason.EarlierCase, [], message.EarlierCaseId), session, ct);
}
