using EarlySupport.Domain.EarlySupport.OpeningCase;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.EarlySupport.OpeningCase;

public static class OpenEarlySupportHandler
{
    public static async Task<Outcome> HandleAsync(
        OpenEarlySupport command, IEventSession session, CaseContexts contexts, OrganisationReader organisations, CancellationToken ct)
    {
        var context = await contexts.OfAsync(session.Caller.Tenant, command, ct);
        var caseId = command.DecidedOn(context);
        var loaded = await session.LoadCaseAsync(caseId, ct);
        var organisation = await organisations.SettingsAsync(session.Caller.Tenant, ct);
        return session.Record(caseId, loaded, command.Decide(loaded.State, context), organisation);
    }
}
