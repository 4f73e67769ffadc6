using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.ConfirmingAllowanceDays;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences.Reevaluating;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Absences.ConfirmingAllowanceDays;

public static class ConfirmAllowanceDaysHandler
{
    public static async Task<Outcome> HandleAsync(
        ConfirmAllowanceDays command, IEventSession session, AbsenceContexts contexts, CancellationToken ct)
    {
        var context = await contexts.OfAsync(session.Caller.Tenant, command.EmployeeId, absenceId: null, ct);
        var loaded = await session.LoadAbsencesAsync(command.EmployeeId, ct);
        var today = contexts.Today(context.Organisation);
        return session.Record(
            command.EmployeeId, loaded, command.Decide(loaded.State, context.Employment, today), context.Organisation, today,
            Cause.AllowanceDaysConfirmed);
    }
}
