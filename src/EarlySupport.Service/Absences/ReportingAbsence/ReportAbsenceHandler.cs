using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.ReportingAbsence;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.Reevaluating;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Absences.ReportingAbsence;

public static class ReportAbsenceHandler
{
    public static Task<Outcome> HandleAsync(ReportAbsence command, IEventSession session, AbsenceContexts contexts, CancellationToken ct) =>
        session.DecideAsync(
            command.EmployeeId, command.Absence.AbsenceId, new Cause(CauseKind.AbsenceReported, [command.Absence.AbsenceId]), contexts,
            (record, context) => command.Decide(record, context.Employment, context.IdBelongsTo), ct);
}
