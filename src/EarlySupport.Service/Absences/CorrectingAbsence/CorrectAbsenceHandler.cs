using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.CorrectingAbsence;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.Reevaluating;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Absences.CorrectingAbsence;

public static class CorrectAbsenceHandler
{
    public static Task<Outcome> HandleAsync(CorrectAbsence command, IEventSession session, AbsenceContexts contexts, CancellationToken ct) =>
        session.DecideAsync(
            command.EmployeeId, absenceId: null, new Cause(CauseKind.AbsenceCorrected, [command.Absence.AbsenceId]), contexts,
            (record, context) => command.Decide(record, context.Employment), ct);
}
