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
    /// <exception cref="InvalidOperationException">It is refused: the case that was open is being closed. Tried again, it opens one of its own.</exception>
    public static async Task HandleAsync(ContinueInIntensifiedSupport message, IEventSession session, DecidingCases cases, CancellationToken ct)
    {
        var opening = new OpenIntensifiedSupport(message.CaseId, message.EmployeeId, CaseReason.EarlierCase, [], message.EarlierCaseId);
        if ((await cases.OpenAsync(opening, session, ct)).Refusal is { } refused)
            throw new InvalidOperationException($"Case {message.EarlierCaseId} cannot go on in intensified support: {refused.Code}.");
    }
}
