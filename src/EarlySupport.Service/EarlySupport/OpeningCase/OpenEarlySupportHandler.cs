using EarlySupport.Domain.EarlySupport.OpeningCase;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.OpeningCase;

public static class OpenEarlySupportHandler
{
    public static async Task<Outcome> HandleAsync(OpenEarlySupport command, IEventSession session, CaseContexts contexts, CancellationToken ct)
    {
        var (context, organisation) = await contexts.OfAsync(session.Caller.Tenant, command, ct);
        var caseId = command.DecidedOn(context);
        var loaded = await session.LoadCaseAsync(caseId, ct);
        return session.Record(caseId, loaded, command.Decide(loaded.State, context), organisation);
    }
}
