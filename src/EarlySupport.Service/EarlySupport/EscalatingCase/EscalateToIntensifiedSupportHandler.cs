using EarlySupport.Domain.EarlySupport.EscalatingCase;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.EscalatingCase;

public static class EscalateToIntensifiedSupportHandler
{
    public static Task<Outcome> HandleAsync(EscalateToIntensifiedSupport command, IEventSession session, CaseContexts contexts, IEventStore store, CancellationToken ct) =>
        session.DecideAsync(command, contexts, store, ct);
}
