using System.Collections.Immutable;
using EarlySupport.Domain.CaseMeetings.HrQueue;

namespace EarlySupport.Domain.CaseMeetings;

/// <summary>HR's meeting about cases (työkyky-palaveri) as decisions need it.</summary>
/// <param name="Terms">When and where; null before it was scheduled.</param>
/// <param name="Discussed">By item id.</param>
/// <param name="Closed">Null while it is open.</param>
public sealed record CaseMeeting(
    MeetingTerms? Terms, ImmutableList<QueueItem> Agenda, ImmutableDictionary<string, CaseDiscussed> Discussed, CaseMeetingClosed? Closed)
{
    public const string StreamType = "case_meeting";

    public static CaseMeeting None { get; } = new(null, [], ImmutableDictionary<string, CaseDiscussed>.Empty, null);

    public static string StreamId(string meetingId) => $"case-meeting-{meetingId}";

    public static CaseMeeting Evolve(CaseMeeting state, object @event) => @event switch
    {
        CaseMeetingScheduled e => state with { Terms = new MeetingTerms(e.On, e.At, e.Place) },
        CaseMeetingRescheduled e => state with { Terms = new MeetingTerms(e.On, e.At, e.Place) },
        AgendaFixed e => state with { Agenda = [.. e.Items] },
        CaseDiscussed e => state with { Discussed = state.Discussed.Add(e.ItemId, e) },
        CaseMeetingClosed e => state with { Closed = e },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of a case meeting."),
    };

    /// <summary>Null when it is not on the agenda.</summary>
    public QueueItem? Item(string itemId) => Agenda.Find(item => item.ItemId == itemId);

    /// <summary>The refusal of what only an open meeting takes; null when it is open.</summary>
    public Decision? UnlessOpen()
    {
        if (Terms is null)
            return Decision.Refused(RefusalCodes.CaseMeetingUnknown);
        return Closed is null ? null : Decision.Refused(RefusalCodes.CaseMeetingClosed);
    }

    /// <summary>The refusal of what only an open meeting takes in which nothing has been discussed; null when it is one.</summary>
    public Decision? UnlessToCome() =>
        UnlessOpen() ?? (Discussed.IsEmpty ? null : Decision.Refused(RefusalCodes.CaseMeetingBegun, ("discussed", Discussed.Count)));

    /// <summary>The refusal of what is done in an open meeting on its day or later; null when that has come.</summary>
    public Decision? UnlessBegun(DateOnly today) =>
        UnlessOpen() ?? (Terms!.On <= today ? null : Decision.Refused(RefusalCodes.CaseMeetingNotBegun, ("on", Terms.On), ("today", today)));
}

/// <param name="At">By the organisation's clock.</param>
public sealed record MeetingTerms(DateOnly On, TimeOnly At, string? Place);
