using EarlySupport.Domain.EarlySupport.HoldingFollowUp;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.HoldingFollowUp;

public static class HoldFollowUpHandler
{
    public static Task<Outcome> HandleAsync(HoldFollowUp command, IEventSession session, CaseContexts contexts, IEventStore store, CancellationToken ct) =>
        session.DecideAsync(command, contexts, store, ct);
}
