using EarlySupport.Domain.CaseMeetings;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Tests.CaseMeetings;

/// <summary>Meeting P1 on a Monday, which takes up E1's case C1 and E2, who has none; and events to begin a test with.</summary>
internal static class GivenMeeting
{
    public static readonly DateOnly Monday = new(2026, 3, 2);
    public static readonly MeetingTerms Terms = new(Monday, new TimeOnly(9, 30), "Room 3");
    public static readonly PersonalText Words = new("own", "E1", "B1 talks with E1.");

    public static readonly QueueItem OfCase =
        new("case-C1", "E1", "C1", [new QueueReason(QueueReasonCode.MeasureOverdue, Monday.AddDays(-2), 2, "M1")]);

    public static readonly QueueItem OfPerson =
        new("person-E2", "E2", null, [new QueueReason(QueueReasonCode.AlertEscalated, Monday.AddDays(-1), 1, "E2-1")]);

    public static readonly CaseMeetingScheduled Scheduled = new("P1", Terms.On, Terms.At, Terms.Place);
    public static readonly AgendaFixed Fixed = new("P1", [OfCase, OfPerson], []);
    public static readonly CaseDiscussed Discussed = new("P1", "case-C1", "E1", "C1", Words, "B1", Monday.AddDays(14), "PM1");
    public static readonly CaseMeetingClosed Closed = new("P1", ["person-E2"]);

    /// <summary>Folded from its events; <see cref="Scheduled"/> need not be named.</summary>
    public static CaseMeeting Meeting(params object[] since) => since.Prepend(Scheduled).Aggregate(CaseMeeting.None, CaseMeeting.Evolve);
}
