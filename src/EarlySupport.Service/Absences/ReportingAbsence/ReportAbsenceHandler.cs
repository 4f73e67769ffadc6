using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.ReportingAbsence;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.Reevaluating;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Absences.ReportingAbsence;

public static class ReportAbsenceHandler
{
    public static async Task<Outcome> HandleAsync(
        ReportAbsence command, IEventSession session, AbsenceContexts contexts, CancellationToken ct)
    {
        var context = await contexts.OfAsync(session.Caller.Tenant, command.EmployeeId, command.Absence.AbsenceId, ct);
        var loaded = await session.LoadAbsencesAsync(command.EmployeeId, ct);
        var decision = command.Decide(loaded.State, context.Employment, context.IdBelongsTo);
        return session.Record(
            command.EmployeeId, loaded, decision, context.Organisation, contexts.Today(context.Organisation),
            new Cause(CauseKind.AbsenceReported, [command.Absence.AbsenceId]));
    }
}
