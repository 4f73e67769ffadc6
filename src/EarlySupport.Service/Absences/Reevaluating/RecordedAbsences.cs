using EarlySupport.Domain;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.Reevaluating;
using EarlySupport.Domain.Alerts.FollowingCrossings;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Absences.Reevaluating;

/// <summary>What every change of a person's absences comes with: the rules are held against it in the same commit.</summary>
internal static class RecordedAbsences
{
    public static Task<Loaded<AbsenceRecord>> LoadAbsencesAsync(this IEventSession session, string employeeId, CancellationToken ct) =>
        session.LoadAsync(AbsenceRecord.StreamId(employeeId), AbsenceRecord.Empty, AbsenceRecord.Evolve, ct);

    /// <summary>Records a decision and what the rules say to it; a refusal records nothing.</summary>
    public static Outcome Record(
        this IEventSession session, string employeeId, Loaded<AbsenceRecord> loaded, Decision decision, OrganisationSettings organisation, DateOnly today, Cause cause) =>
        decision.Refusal is not null || decision.Events.Count == 0
            ? Outcome.Of(decision)
            : new Outcome(session.RecordAndReevaluate(employeeId, loaded, decision.Events, organisation, today, cause), null);

    /// <summary>
    /// Appends events with the crossings they change, sends each change on to its alert, and has the person looked at again on the next
    /// day on which something falls due.
    /// </summary>
    public static IReadOnlyList<object> RecordAndReevaluate(
        this IEventSession session, string employeeId, Loaded<AbsenceRecord> loaded, IReadOnlyList<object> events, OrganisationSettings organisation, DateOnly today, Cause cause)
    {
        var record = events.Aggregate(loaded.State, AbsenceRecord.Evolve);
        var reevaluated = Reevaluation.Of(employeeId, record, organisation.Rules, today, cause);
        List<object> all = [.. events, .. reevaluated.Events];
        if (all.Count > 0)
            session.Append(AbsenceRecord.StreamType, loaded.StreamId, loaded.Version, all);
        // In the order they were decided, person by person, so that raising comes before withdrawing.
        if (reevaluated.Commands.Count > 0)
            session.Send(new FollowCrossings(employeeId, reevaluated.Commands), order: $"alerts-{employeeId}");
        if (reevaluated.NextDue is { } due)
            session.Send(new ThresholdFellDue(employeeId, due), organisation.BeginningOf(due), key: $"threshold-{employeeId}-{due:O}");
        return all;
    }
}
