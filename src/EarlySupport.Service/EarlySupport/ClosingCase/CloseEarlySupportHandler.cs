using EarlySupport.Domain.EarlySupport.ClosingCase;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.ClosingCase;

public static class CloseEarlySupportHandler
{
    public static Task<Outcome> HandleAsync(CloseEarlySupport command, IEventSession session, CaseContexts contexts, IEventStore store, CancellationToken ct) =>
        session.DecideAsync(command, contexts, store, ct);
}
