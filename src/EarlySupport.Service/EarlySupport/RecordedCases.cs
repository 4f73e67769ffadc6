using EarlySupport.Domain;
using EarlySupport.Domain.Alerts.ActingOnAlert;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.AgreeingMeasure;
using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.EarlySupport;

/// <summary>What every event of a case comes with: the deadlines it sets, and the alerts it answers.</summary>
internal static class RecordedCases
{
    public static Task<Loaded<EarlySupportCase>> LoadCaseAsync(this IEventSession session, string caseId, CancellationToken ct) =>
        session.LoadAsync(EarlySupportCase.StreamId(caseId), EarlySupportCase.None, EarlySupportCase.Evolve, ct);

    /// <summary>Decides on the case as it stands now, whatever the actor had before them, and records that: so both their facts are kept.</summary>
    public static async Task<Outcome> DecideAsync(
        this IEventSession session, CaseCommand command, CaseContexts contexts, IEventStore store, CancellationToken ct)
    {
        var (tenant, actor) = (session.Caller.Tenant, session.Caller.Actor);
        var (context, organisation) = await contexts.OfAsync(tenant, actor, command.CaseId, ct);
        var loaded = await session.LoadCaseAsync(command.CaseId, ct);
        var decision = command.Decide(loaded.State, context);
        if (decision.Refusal is not null && command.SeenVersion < loaded.Version)
            decision = await ChangedMeanwhile.TellAsync(command, context, decision, tenant, store, ct);
        return session.Record(command.CaseId, loaded, decision, organisation);
    }

    /// <summary>A refusal records nothing.</summary>
    public static DecidedCase Record(
        this IEventSession session, string caseId, Loaded<EarlySupportCase> loaded, Decision decision, OrganisationSettings organisation)
    {
        session.Append(EarlySupportCase.StreamType, loaded.StreamId, loaded.Version, decision.Events);
        foreach (var @event in decision.Events)
            session.SendFor(@event, organisation);
        return new DecidedCase(caseId, loaded.Version + decision.Events.Count, decision.Events, decision.Refusal);
    }

    // A due day is inclusive, so what it brings comes when the day after begins. One message an item and day: moving back and forth sends no second.
    private static void SendFor(this IEventSession session, object @event, OrganisationSettings organisation)
    {
        switch (@event)
        {
            case ConversationLogged { AnsweredAlertIds.Count: > 0 } e:
                session.Send(new ActOnAlerts(e.CaseId, e.AnsweredAlertIds));
                break;
            case MeasureAgreed { Measure: var m } e:
                session.SendDue(new MeasureFellDue(e.CaseId, m.MeasureId, m.Due), organisation);
                break;
            case FollowUpScheduled e:
                session.SendDue(new FollowUpFellDue(e.CaseId, e.FollowUpId, e.On), organisation);
                break;
        }
    }

    public static void SendDue(this IEventSession session, MeasureFellDue due, OrganisationSettings organisation) =>
        session.Send(due, organisation.BeginningOf(due.Due.AddDays(1)), key: $"measure-{due.CaseId}-{due.MeasureId}-{due.Due:O}");

    public static void SendDue(this IEventSession session, FollowUpFellDue due, OrganisationSettings organisation) =>
        session.Send(due, organisation.BeginningOf(due.On.AddDays(1)), key: $"follow-up-{due.CaseId}-{due.FollowUpId}-{due.On:O}");
}

/// <summary>What a command in a case came to.</summary>
/// <param name="CaseId">The case it was decided on, which for an opening may be another than the one asked for.</param>
/// <param name="Version">The version the case stands at afterwards.</param>
public sealed record DecidedCase(string CaseId, long Version, IReadOnlyList<object> Events, Refusal? Refusal) : Outcome(Events, Refusal);
