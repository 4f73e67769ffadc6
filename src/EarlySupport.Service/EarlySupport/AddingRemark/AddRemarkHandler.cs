using EarlySupport.Domain.EarlySupport.AddingRemark;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.AddingRemark;

public static class AddRemarkHandler
{
    public static Task<Outcome> HandleAsync(AddRemark command, IEventSession session, CaseContexts contexts, IEventStore store, CancellationToken ct) =>
        session.DecideAsync(command, contexts, store, ct);
}
