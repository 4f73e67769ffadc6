using EarlySupport.Domain.EarlySupport.ReopeningCase;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.ReopeningCase;

public static class ReopenEarlySupportHandler
{
    public static Task<Outcome> HandleAsync(ReopenEarlySupport command, IEventSession session, CaseContexts contexts, IEventStore store, CancellationToken ct) =>
        session.DecideAsync(command, contexts, store, ct);
}
