using EarlySupport.Domain.Absences;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Absences.Reevaluating;

/// <summary>
/// The day has come on which a person's unfinished absence was to reach a threshold, or an advance notice was to be given. Looks at the
/// record as it stands; when the absence ended meanwhile there is nothing to do, so the message is never cancelled.
/// </summary>
public sealed record ThresholdFellDue(string EmployeeId, DateOnly On);

/// <summary>The rules changed: every person is to be looked at again.</summary>
public sealed record ReevaluatePerson(string EmployeeId);

public static class ThresholdFellDueHandler
{
    public static Task HandleAsync(ThresholdFellDue due, IEventSession session, AbsenceContexts contexts, CancellationToken ct) =>
        session.ReevaluateAsync(due.EmployeeId, Cause.TimePassed, contexts, ct);
}

public static class ReevaluatePersonHandler
{
    public static Task HandleAsync(ReevaluatePerson command, IEventSession session, AbsenceContexts contexts, CancellationToken ct) =>
        session.ReevaluateAsync(command.EmployeeId, Cause.PolicyPublished, contexts, ct);
}

internal static class ReevaluatingPerson
{
    public static async Task ReevaluateAsync(
        this IEventSession session, string employeeId, Cause cause, AbsenceContexts contexts, CancellationToken ct)
    {
        var context = await contexts.OfAsync(session.Caller.Tenant, employeeId, absenceId: null, ct);
        var loaded = await session.LoadAbsencesAsync(employeeId, ct);
        session.RecordAndReevaluate(employeeId, loaded, [], context.Organisation, context.Today, cause);
    }
}
