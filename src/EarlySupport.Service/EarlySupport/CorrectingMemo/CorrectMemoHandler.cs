using EarlySupport.Domain.EarlySupport.CorrectingMemo;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.CorrectingMemo;

public static class CorrectMemoHandler
{
    public static Task<Outcome> HandleAsync(CorrectMemo command, IEventSession session, CaseContexts contexts, IEventStore store, CancellationToken ct) =>
        session.DecideAsync(command, contexts, store, ct);
}
