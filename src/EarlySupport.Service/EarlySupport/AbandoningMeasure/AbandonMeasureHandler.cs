using EarlySupport.Domain.EarlySupport.AbandoningMeasure;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.AbandoningMeasure;

public static class AbandonMeasureHandler
{
    public static Task<Outcome> HandleAsync(AbandonMeasure command, IEventSession session, CaseContexts contexts, IEventStore store, CancellationToken ct) =>
        session.DecideAsync(command, contexts, store, ct);
}
