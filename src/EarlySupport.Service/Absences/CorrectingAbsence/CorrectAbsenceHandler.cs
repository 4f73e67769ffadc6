using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.CorrectingAbsence;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.Reevaluating;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Absences.CorrectingAbsence;

public static class CorrectAbsenceHandler
{
    public static async Task<Outcome> HandleAsync(
        CorrectAbsence command, IEventSession session, AbsenceContexts contexts, CancellationToken ct)
    {
        var context = await contexts.OfAsync(session.Caller.Tenant, command.EmployeeId, absenceId: null, ct);
        var loaded = await session.LoadAbsencesAsync(command.EmployeeId, ct);
        return session.Record(
            command.EmployeeId, loaded, command.Decide(loaded.State, context.Employment), context.Organisation,
            contexts.Today(context.Organisation), new Cause(CauseKind.AbsenceCorrected, [command.Absence.AbsenceId]));
    }
}
