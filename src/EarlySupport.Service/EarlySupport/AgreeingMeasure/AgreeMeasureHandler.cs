using EarlySupport.Domain.EarlySupport.AgreeingMeasure;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.AgreeingMeasure;

public static class AgreeMeasureHandler
{
    public static Task<Outcome> HandleAsync(AgreeMeasure command, IEventSession session, CaseContexts contexts, IEventStore store, CancellationToken ct) =>
        session.DecideAsync(command, contexts, store, ct);
}
