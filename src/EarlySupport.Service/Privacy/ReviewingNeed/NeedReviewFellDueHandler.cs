using EarlySupport.Domain.Privacy.ReviewingNeed;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.Privacy.ReviewingNeed;

public static class NeedReviewFellDueHandler
{
    public static Task HandleAsync(NeedReviewFellDue due, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.FellDueAsync(due, due.Kind, session, ct);
}
