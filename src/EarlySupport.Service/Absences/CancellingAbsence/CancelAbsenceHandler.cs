using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.CancellingAbsence;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.Reevaluating;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Absences.CancellingAbsence;

public static class CancelAbsenceHandler
{
    public static async Task<Outcome> HandleAsync(
        CancelAbsence command, IEventSession session, AbsenceContexts contexts, CancellationToken ct)
    {
        var context = await contexts.OfAsync(session.Caller.Tenant, command.EmployeeId, absenceId: null, ct);
        var loaded = await session.LoadAbsencesAsync(command.EmployeeId, ct);
        return session.Record(
            command.EmployeeId, loaded, command.Decide(loaded.State), context.Organisation, contexts.Today(context.Organisation),
            new Cause(CauseKind.AbsenceCancelled, [command.AbsenceId]));
    }
}
