using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport.SchedulingFollowUp;

public static class ScheduleFollowUpHandler
{
    public static Task<Outcome> HandleAsync(ScheduleFollowUp command, IEventSession session, CaseContexts contexts, IEventStore store, CancellationToken ct) =>
        session.DecideAsync(command, contexts, store, ct);
}
