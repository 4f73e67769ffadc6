using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Cases.AgreeingMeasure;

public static class MeasureFellDueHandler
{
    public static Task HandleAsync(MeasureFellDue due, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.FellDueAsync(due, due.Kind, session, ct);
}
