using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.ConfirmingAllowanceDays;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.Reevaluating;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Absences.ConfirmingAllowanceDays;

public static class ConfirmAllowanceDaysHandler
{
    public static Task<Outcome> HandleAsync(ConfirmAllowanceDays command, IEventSession session, AbsenceContexts contexts, CancellationToken ct) =>
        session.DecideAsync(
            command.EmployeeId, absenceId: null, Cause.AllowanceDaysConfirmed, contexts,
            (record, context) => command.Decide(record, context.Employment, context.Today), ct);
}
