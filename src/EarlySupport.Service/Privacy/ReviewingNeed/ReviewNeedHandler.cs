using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.Privacy.ReviewingNeed;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Privacy.ReviewingNeed;

public static class ReviewNeedHandler
{
    public static Task<Outcome> HandleAsync(ReviewNeed<EarlySupportCase> command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(ReviewNeed<IntensifiedSupportCase> command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(ReviewNeed<ReturnToWorkCase> command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);
}
