using EarlySupport.Domain.CaseMeetings;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.CaseMeetings;

/// <summary>One case meeting with its agenda and minutes, as its stream tells it.</summary>
/// <param name="Version">To be sent with an agenda that is fixed on the ground of this page.</param>
/// <param name="State">scheduled or closed.</param>
/// <param name="Items">In the agenda's order.</param>
/// <param name="History">Everything that was recorded, in its order.</param>
public sealed record CaseMeetingPage(
    string MeetingId, long Version, DateOnly On, string At, string? Place, string State, IReadOnlyList<MeetingItem> Items, IReadOnlyList<CaseChange> History)
{
    /// <summary>Null where there is no such meeting.</summary>
    public static async Task<CaseMeetingPage?> FindAsync(IEventStore store, string tenant, string meetingId, CancellationToken ct) =>
        await store.ReadStreamAsync(tenant, CaseMeeting.StreamId(meetingId), null, null, ct) is { Count: > 0 } events ? Of(meetingId, events) : null;

    /// <param name="events">From the first on; at least one.</param>
    public static CaseMeetingPage Of(string meetingId, IReadOnlyList<RecordedEvent> events)
    {
        var meeting = events.Select(e => e.Data).Aggregate(CaseMeeting.None, CaseMeeting.Evolve);
        var terms = meeting.Terms!;
        return new CaseMeetingPage(
            meetingId, events[^1].Version, terms.On, MeetingTime.Write(terms.At), terms.Place, meeting.Closed is null ? "scheduled" : "closed",
            [.. meeting.Agenda.Select(item => MeetingItem.Of(item, meeting))], [.. events.Select(CaseChange.Of)]);
    }
}

/// <param name="CaseId">The case that the decision went to; before that, the one it is about, or null.</param>
/// <param name="Reasons">As they were when the agenda was fixed.</param>
/// <param name="State">on-agenda, discussed or carried-over.</param>
/// <param name="Decision">Null until it is discussed, and once the person is forgotten.</param>
public sealed record MeetingItem(
    string ItemId, string EmployeeId, string? CaseId, IReadOnlyList<QueueReason> Reasons, string State,
    string? Decision, string? OwnerId, DateOnly? Due, string? MeasureId)
{
    public static MeetingItem Of(QueueItem item, CaseMeeting meeting)
    {
        var discussed = meeting.Discussed.GetValueOrDefault(item.ItemId);
        var state = discussed is not null ? "discussed" : meeting.Closed is not null ? "carried-over" : "on-agenda";
        return new MeetingItem(
            item.ItemId, item.EmployeeId, discussed?.CaseId ?? item.CaseId, item.Reasons, state, discussed?.Decision.Text, discussed?.OwnerId, discussed?.Due,
            discussed?.MeasureId);
    }
}
