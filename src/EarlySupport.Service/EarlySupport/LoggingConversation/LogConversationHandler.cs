using EarlySupport.Domain.EarlySupport.LoggingConversation;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.LoggingConversation;

public static class LogConversationHandler
{
    public static Task<Outcome> HandleAsync(LogConversation command, IEventSession session, CaseContexts contexts, IEventStore store, CancellationToken ct) =>
        session.DecideAsync(command, contexts, store, ct);
}
