using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Cases.AgreeingMeasure;

public static class MeasureFellDueHandler
{
    public static Task HandleAsync(MeasureFellDue due, IEventSession session, DecidingCases cases, CancellationToken ct) => due.Kind switch
    {
        CaseKind.EarlySupport => cases.FellDueAsync<EarlySupportCase>(due, session, ct),
        CaseKind.ReturnToWork => cases.FellDueAsync<ReturnToWorkCase>(due, session, ct),
        CaseKind.IntensifiedSupport => cases.FellDueAsync<IntensifiedSupportCase>(due, session, ct),
        _ => throw new InvalidOperationException($"No case of kind {due.Kind} has measures."),
    };
}
