using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport.OpeningCase;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.IntensifiedSupport.OpeningCase;

/// <summary>Early support has led here: the case goes on as intensified support, in the one that is open or a new one.</summary>
/// <param name="CaseId">Of the case that is opened where none is open.</param>
public sealed record ContinueInIntensifiedSupport(string CaseId, string EmployeeId, string EarlierCaseId);

public static class ContinueInIntensifiedSupportHandler
{
    public static Task HandleAsync(ContinueInIntensifiedSupport message, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.ContinueAsync(new OpenIntensifiedSupport(message.CaseId, message.EmployeeId, CaseReason.EarlierCase, [], message.EarlierCaseId), session, ct);
}
