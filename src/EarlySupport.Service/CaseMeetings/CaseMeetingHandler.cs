using EarlySupport.Domain;
using EarlySupport.Domain.CaseMeetings;
using EarlySupport.Domain.CaseMeetings.ClosingCaseMeeting;
using EarlySupport.Domain.CaseMeetings.DiscussingCase;
using EarlySupport.Domain.CaseMeetings.FixingAgenda;
using EarlySupport.Domain.CaseMeetings.SchedulingCaseMeeting;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.CaseMeetings.DiscussingCase;
using EarlySupport.Service.CaseMeetings.HrQueue;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.CaseMeetings;

/// <summary>Every command of a case meeting. What each decides stands in the domain under its name.</summary>
public static class CaseMeetingHandler
{
    public static async Task<Outcome> HandleAsync(
        ScheduleCaseMeeting command, IEventSession session, OrganisationReader organisations, CaseContexts contexts, CancellationToken ct)
    {
        var today = contexts.Today(await organisations.SettingsAsync(session.Caller.Tenant, ct));
        return await DecideAsync(session, command.MeetingId, meeting => command.Decide(meeting.State, today), ct);
    }

    public static async Task<Outcome> HandleAsync(FixAgenda command, IEventSession session, QueueList queue, CancellationToken ct)
    {
        var items = (await queue.FindAsync(session.Caller.Tenant, new QueueFilter(), ct)).Select(row => row.ToItem()).ToList();
        return await DecideAsync(session, command.MeetingId, meeting => command.Decide(meeting.State, meeting.Version, items), ct);
    }

    public static Task<Outcome> HandleAsync(DiscussCase command, IEventSession session, SendingBack sendingBack, CancellationToken ct) =>
        sendingBack.DiscussAsync(command, session, ct);

    public static async Task<Outcome> HandleAsync(
        CloseCaseMeeting command, IEventSession session, OrganisationReader organisations, CaseContexts contexts, CancellationToken ct)
    {
        var today = contexts.Today(await organisations.SettingsAsync(session.Caller.Tenant, ct));
        return await DecideAsync(session, command.MeetingId, meeting => command.Decide(meeting.State, today), ct);
    }

    internal static Task<Loaded<CaseMeeting>> LoadAsync(IEventSession session, string meetingId, CancellationToken ct) =>
        session.LoadAsync(CaseMeeting.StreamId(meetingId), CaseMeeting.None, CaseMeeting.Evolve, ct);

    /// <summary>Stages the events. A refusal records nothing.</summary>
    internal static DecidedCaseMeeting Record(IEventSession session, string meetingId, Loaded<CaseMeeting> meeting, Decision decision, string? caseId = null)
    {
        session.Record(CaseMeeting.StreamType, meeting, decision);
        return new DecidedCaseMeeting(meetingId, meeting.Version + decision.Events.Count, caseId, decision.Events, decision.Refusal);
    }

    private static async Task<Outcome> DecideAsync(IEventSession session, string meetingId, Func<Loaded<CaseMeeting>, Decision> decide, CancellationToken ct)
    {
        var meeting = await LoadAsync(session, meetingId, ct);
        return Record(session, meetingId, meeting, decide(meeting));
    }
}

/// <summary>What a command in a case meeting came to.</summary>
/// <param name="Version">The version the meeting stands at afterwards.</param>
/// <param name="CaseId">Where an item was discussed, the case it goes on in; else null.</param>
public sealed record DecidedCaseMeeting(string MeetingId, long Version, string? CaseId, IReadOnlyList<object> Events, Refusal? Refusal)
    : Outcome(Events, Refusal);
