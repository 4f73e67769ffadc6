using EarlySupport.Domain.Organisation.EndingDeputyship;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Absences;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Organisation.EndingDeputyship;

public static class EndDeputyshipHandler
{
    public static async Task<Outcome> HandleAsync(
        EndDeputyship command, IEventSession session, OrganisationReader organisations, AbsenceContexts contexts, CancellationToken ct)
    {
        var today = contexts.Today(await organisations.SettingsAsync(session.Caller.Tenant, ct));
        var supervisor = await session.LoadDeputyshipsAsync(command.EmployeeId, ct);
        return session.Record(supervisor, command.Decide(supervisor.State, today));
    }
}
