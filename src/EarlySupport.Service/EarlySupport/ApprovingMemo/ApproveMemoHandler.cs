using EarlySupport.Domain.EarlySupport.ApprovingMemo;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.ApprovingMemo;

public static class ApproveMemoHandler
{
    public static Task<Outcome> HandleAsync(ApproveMemo command, IEventSession session, CaseContexts contexts, IEventStore store, CancellationToken ct) =>
        session.DecideAsync(command, contexts, store, ct);
}
