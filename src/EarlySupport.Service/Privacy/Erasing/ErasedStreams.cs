using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Privacy.Erasing;

/// <summary>The streams of what is erased, a case whatever its kind.</summary>
internal static class ErasedStreams
{
    public static Task<Loaded<Employee?>> LoadEmployeeAsync(this IEventSession session, string employeeId, CancellationToken ct) =>
        session.LoadAsync<Employee?>(EmployeeStream.StreamId(employeeId), null, EmployeeStream.Evolve, ct);

    public static Task<Loaded<SupportCase>> LoadCaseAsync(this IEventSession session, CaseKind kind, string caseId, CancellationToken ct) => kind switch
    {
        CaseKind.EarlySupport => session.LoadAsync<SupportCase>(kind.StreamId(caseId), EarlySupportCase.None, Evolve<EarlySupportCase>, ct),
        CaseKind.IntensifiedSupport => session.LoadAsync<SupportCase>(kind.StreamId(caseId), IntensifiedSupportCase.None, Evolve<IntensifiedSupportCase>, ct),
        CaseKind.ReturnToWork => session.LoadAsync<SupportCase>(kind.StreamId(caseId), ReturnToWorkCase.None, Evolve<ReturnToWorkCase>, ct),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no case of it."),
    };

    public static string StreamType(this CaseKind kind) => kind switch
    {
        CaseKind.EarlySupport => EarlySupportCase.StreamType,
        CaseKind.IntensifiedSupport => IntensifiedSupportCase.StreamType,
        CaseKind.ReturnToWork => ReturnToWorkCase.StreamType,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no case of it."),
    };

    private static SupportCase Evolve<TCase>(SupportCase state, object @event)
        where TCase : SupportCase, ICaseKind<TCase> => TCase.Evolve((TCase)state, @event);
}
