using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.CancellingAbsence;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.Reevaluating;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Absences.CancellingAbsence;

public static class CancelAbsenceHandler
{
    public static Task<Outcome> HandleAsync(CancelAbsence command, IEventSession session, AbsenceContexts contexts, CancellationToken ct) =>
        session.DecideAsync(
            command.EmployeeId, absenceId: null, new Cause(CauseKind.AbsenceCancelled, [command.AbsenceId]), contexts,
            (record, _) => command.Decide(record), ct);
}
