using EarlySupport.Domain;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Absences.Reevaluating;
using EarlySupport.Domain.Alerts.FollowingCrossings;
using EarlySupport.Domain.OccupationalHealth;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Absences.Reevaluating;

/// <summary>What every change of a person's absences comes with: the rules are held against it in the same commit.</summary>
internal static class RecordedAbsences
{
    public static Task<Loaded<AbsenceRecord>> LoadAbsencesAsync(this IEventSession session, string employeeId, CancellationToken ct) =>
        session.LoadAsync(AbsenceRecord.StreamId(employeeId), AbsenceRecord.Empty, AbsenceRecord.Evolve, ct);

    /// <summary>Decides on one person's record as it stands, and records that with what the rules say to it; a refusal records nothing.</summary>
    /// <param name="absenceId">The absence whose owner matters to the decision; null when none does.</param>
    public static async Task<Outcome> DecideAsync(
        this IEventSession session,
        string employeeId,
        string? absenceId,
        Cause cause,
        AbsenceContexts contexts,
        Func<AbsenceRecord, AbsenceContext, Decision> decide,
        CancellationToken ct)
    {
        var context = await contexts.OfAsync(session.Caller.Tenant, employeeId, absenceId, ct);
        var loaded = await session.LoadAbsencesAsync(employeeId, ct);
        return session.Record(employeeId, loaded, decide(loaded.State, context), context.Organisation, context.Today, cause);
    }

    /// <summary>Records a decision and what the rules say to it; nothing when there is nothing to record.</summary>
    public static Outcome Record(
        this IEventSession session,
        string employeeId,
        Loaded<AbsenceRecord> loaded,
        Decision decision,
        OrganisationSettings organisation,
        DateOnly today,
        Cause cause) => decision.Events.Count == 0
            ? Outcome.Of(decision)
            : new Outcome(session.RecordAndReevaluate(employeeId, loaded, decision.Events, organisation, today, cause), null);

    /// <summary>
    /// Appends events with what occupational health is told of them and the crossings they change, sends the changes on to the person's alerts, and has the person looked at again on the
    /// next day on which something falls due.
    /// </summary>
    public static IReadOnlyList<object> RecordAndReevaluate(
        this IEventSession session,
        string employeeId,
        Loaded<AbsenceRecord> loaded,
        IReadOnlyList<object> events,
        OrganisationSettings organisation,
        DateOnly today,
        Cause cause)
    {
        var record = events.Aggregate(loaded.State, AbsenceRecord.Evolve);
        var reevaluated = Reevaluation.Of(employeeId, record, organisation.Rules, today, cause);
        List<object> all = [.. events, .. AccidentsToTell.Of(employeeId, record, events, organisation.GoLive), .. reevaluated.Events];
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
