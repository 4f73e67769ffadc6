using EarlySupport.Domain;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.Erasing;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Privacy.Erasing;

/// <summary>
/// Carries out what was approved. The key goes first, for good, and what is recorded says that it is gone; killed in between, the message comes again
/// and destroys what is not there any more. Occupational health's keys are not the employer's to destroy: its notes stay.
/// </summary>
public static class ErasingHandler
{
    public static async Task HandleAsync(EraseCase message, IEventSession session, PersonKeys keys, CancellationToken ct)
    {
        var known = await session.LoadCaseAsync(message.Kind, message.CaseId, ct);
        var decision = message.Decide(known.State.Erasure);
        await RecordAsync(session, message.Kind.StreamType(), known, decision, keys, PersonalText.OfCase(message.EmployeeId, message.CaseId), ct);
    }

    public static async Task HandleAsync(ErasePerson message, IEventSession session, PersonKeys keys, CancellationToken ct)
    {
        var known = await session.LoadEmployeeAsync(message.EmployeeId, ct);
        var decision = message.Decide(known.State?.Erasure ?? Erasure.None);
        await RecordAsync(session, EmployeeStream.StreamType, known, decision, keys, message.EmployeeId, ct);
    }

    private static async Task RecordAsync<TState>(
        IEventSession session, string streamType, Loaded<TState> known, Decision decision, PersonKeys keys, string holder, CancellationToken ct)
    {
        if (decision.Events.Count == 0)
            return;
        await keys.DestroyAsync(new KeyFor(session.Caller.Tenant, holder, KeyFor.Employer), session.Caller.Actor, ct);
        session.Append(streamType, known.StreamId, known.Version, decision.Events);
    }
}
