using EarlySupport.Domain.EarlySupport.CompletingMeasure;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.CompletingMeasure;

public static class CompleteMeasureHandler
{
    public static Task<Outcome> HandleAsync(CompleteMeasure command, IEventSession session, CaseContexts contexts, IEventStore store, CancellationToken ct) =>
        session.DecideAsync(command, contexts, store, ct);
}
