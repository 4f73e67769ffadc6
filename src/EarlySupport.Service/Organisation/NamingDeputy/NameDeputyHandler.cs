using EarlySupport.Domain.Organisation.NamingDeputy;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Organisation.NamingDeputy;

public static class NameDeputyHandler
{
    public static async Task<Outcome> HandleAsync(NameDeputy command, IEventSession session, AbsenceContexts contexts, CancellationToken ct)
    {
        var deputy = await contexts.OfAsync(session.Caller.Tenant, command.DeputyId, absenceId: null, ct);
        var supervisor = await session.LoadDeputyshipsAsync(command.EmployeeId, ct);
        return session.Record(supervisor, command.Decide(supervisor.State, deputy.Employment, deputy.Today));
    }
}
