using EarlySupport.Domain.CaseMeetings;
using EarlySupport.Domain.CaseMeetings.ClosingCaseMeeting;
using EarlySupport.Domain.CaseMeetings.DiscussingCase;
using EarlySupport.Domain.CaseMeetings.FixingAgenda;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Domain.CaseMeetings.SchedulingCaseMeeting;
using static EarlySupport.Domain.Tests.CaseMeetings.GivenMeeting;

namespace EarlySupport.Domain.Tests.CaseMeetings;

public sealed class CaseMeetingTests
{
    private static readonly ScheduleCaseMeeting Schedule = new("P1", Terms);
    private static readonly FixAgenda Fix = new("P1", ["case-C1", "person-E2"], SeenVersion: 1);
    private static readonly DiscussCase Discuss = new("P1", "case-C1", Words, "B1", Monday.AddDays(14), "PM1", "C9");
    private static readonly CloseCaseMeeting Close = new("P1", ["person-E2"]);
    private static readonly QueueItem[] Queue = [OfPerson, OfCase];

    [Fact]
    public void A_meeting_is_scheduled_once()
    {
        Schedule.Decide(CaseMeeting.None, Monday).Gave(Scheduled);
        Schedule.Decide(Meeting(), Monday).GaveNothing();
        // Also when its day has passed.
        Schedule.Decide(Meeting(Fixed, Discussed, Closed), Monday.AddDays(30)).GaveNothing();
        (Schedule with { MeetingId = "P 1" }).Decide(CaseMeeting.None, Monday).WasRefused("id-malformed", ("field", "meetingId"), ("maximum", 64));
    }

    [Fact]
    public void A_meeting_may_be_today_and_not_yesterday() => Schedule.Decide(CaseMeeting.None, Monday.AddDays(1))
        .WasRefused("case-meeting-in-the-past", ("on", Monday), ("today", Monday.AddDays(1)));

    [Fact]
    public void A_meeting_is_moved_until_the_first_item_is_discussed()
    {
        var move = Schedule with { Terms = Terms with { On = Monday.AddDays(7), Place = null } };

        move.Decide(Meeting(Fixed), Monday).Gave(new CaseMeetingRescheduled("P1", Monday.AddDays(7), Terms.At, null));
        (Schedule with { Terms = Terms with { On = Monday.AddDays(-1) } }).Decide(Meeting(), Monday)
            .WasRefused("case-meeting-in-the-past", ("on", Monday.AddDays(-1)), ("today", Monday));
        move.Decide(Meeting(Fixed, Discussed), Monday).WasRefused("case-meeting-begun", ("discussed", 1));
        move.Decide(Meeting(Fixed, Discussed, Closed), Monday).WasRefused("case-meeting-closed");
    }

    [Fact]
    public void An_agenda_takes_items_from_the_queue_as_they_are_in_the_order_given()
    {
        var events = Fix.Decide(Meeting(), 1, Queue).Events;

        var agenda = Assert.IsType<AgendaFixed>(Assert.Single(events));
        Assert.Equal([OfCase, OfPerson], agenda.Items);
        Assert.Empty(agenda.DroppedItemIds);
        Fix.Decide(Meeting(Fixed), 2, Queue).GaveNothing();
        Assert.Equal([OfCase], Agenda((Fix with { ItemIds = ["case-C1", "case-C1"] }).Decide(Meeting(), 1, Queue)).Items);
    }

    [Fact]
    public void An_agenda_is_fixed_again_with_what_changed()
    {
        var later = OfCase with { Reasons = [OfCase.Reasons[0] with { Days = 3 }] };

        var agenda = Agenda((Fix with { ItemIds = ["case-C1"], SeenVersion = 2 }).Decide(Meeting(Fixed), 2, [later]));

        Assert.Equal([later], agenda.Items);
        Assert.Equal(["person-E2"], agenda.DroppedItemIds);
    }

    [Fact]
    public void An_agenda_is_not_replaced_unseen() => (Fix with { ItemIds = ["case-C1"] }).Decide(Meeting(Fixed), 2, Queue)
        .WasRefused("case-meeting-changed-meanwhile", ("version", 2L));

    [Fact]
    public void Only_what_is_in_the_queue_is_put_on_an_agenda_that_is_open()
    {
        Fix.Decide(Meeting(), 1, [OfCase]).WasRefused("item-not-in-queue", ("itemId", "person-E2"));
        Fix.Decide(CaseMeeting.None, 0, Queue).WasRefused("case-meeting-unknown");
        Fix.Decide(Meeting(Fixed, Discussed), 3, Queue).WasRefused("case-meeting-begun", ("discussed", 1));
        Fix.Decide(Meeting(Fixed, Discussed, Closed), 4, Queue).WasRefused("case-meeting-closed");
    }

    [Fact]
    public void An_item_is_discussed_once()
    {
        Discuss.Decide(Meeting(Fixed), "C1", Monday).Gave(Discussed);
        (Discuss with { MeasureId = "another" }).Decide(Meeting(Fixed, Discussed), "C1", Monday).GaveNothing();
        Discuss.Decide(Meeting(Fixed, Discussed, Closed), "C1", Monday.AddDays(90)).GaveNothing();
        DiscussCase[] others = [Discuss with { Decided = Words with { Text = "Otherwise." } }, Discuss with { OwnerId = "B2" }, Discuss with { Due = Monday }];
        foreach (var otherwise in others)
            otherwise.Decide(Meeting(Fixed, Discussed), "C1", Monday).WasRefused("item-already-discussed", ("itemId", "case-C1"));
    }

    [Fact]
    public void An_item_is_discussed_on_the_day_of_the_meeting_and_not_before()
    {
        Discuss.Decide(Meeting(Fixed), "C1", Monday.AddDays(-1)).WasRefused("case-meeting-not-begun", ("on", Monday), ("today", Monday.AddDays(-1)));
        Assert.Null(Discuss.Decide(Meeting(Fixed), "C1", Monday.AddDays(1)).Refusal);
    }

    [Fact]
    public void Only_what_is_on_the_agenda_of_an_open_meeting_is_discussed()
    {
        Discuss.Decide(CaseMeeting.None, "C1", Monday).WasRefused("case-meeting-unknown");
        Discuss.Decide(Meeting(), "C1", Monday).WasRefused("item-not-on-agenda", ("itemId", "case-C1"));
        (Discuss with { ItemId = "person-E2" }).Decide(Meeting(Fixed, Discussed, Closed), "C1", Monday).WasRefused("case-meeting-closed");
    }

    [Fact]
    public void A_decision_says_what_and_who_and_a_day_that_is_not_past()
    {
        (Discuss with { Decided = Words with { Text = " " } }).Decide(Meeting(Fixed), "C1", Monday).WasRefused("text-missing", ("field", "decision"));
        (Discuss with { OwnerId = "" }).Decide(Meeting(Fixed), "C1", Monday).WasRefused("id-malformed", ("field", "ownerId"), ("maximum", 64));
        Assert.Null((Discuss with { Due = Monday }).Decide(Meeting(Fixed), "C1", Monday).Refusal);
        (Discuss with { Due = Monday.AddDays(-1) }).Decide(Meeting(Fixed), "C1", Monday)
            .WasRefused("measure-due-before-agreed", ("due", Monday.AddDays(-1)), ("agreedOn", Monday));
    }

    [Fact]
    public void A_meeting_is_closed_once_with_what_is_carried_over()
    {
        var closed = Assert.IsType<CaseMeetingClosed>(Assert.Single(Close.Decide(Meeting(Fixed, Discussed), Monday).Events));
        Assert.Equal(["person-E2"], closed.CarriedOver);
        (Close with { CarriedOver = ["person-E2", "person-E2"] }).Decide(Meeting(Fixed, Discussed, Closed), Monday).GaveNothing();
        (Close with { CarriedOver = [] }).Decide(Meeting(Fixed, Discussed, Closed), Monday).WasRefused("case-meeting-closed");
        Assert.Null((Close with { CarriedOver = [] }).Decide(Meeting(), Monday).Refusal);
    }

    [Fact]
    public void A_meeting_is_not_closed_while_an_item_is_neither_discussed_nor_carried_over()
    {
        (Close with { CarriedOver = [] }).Decide(Meeting(Fixed, Discussed), Monday).WasRefused("items-undiscussed", ("undiscussed", 1));
        Close.Decide(Meeting(Fixed), Monday).WasRefused("items-undiscussed", ("undiscussed", 1));
        (Close with { CarriedOver = ["case-C1"] }).Decide(Meeting(Fixed, Discussed), Monday).WasRefused("item-already-discussed", ("itemId", "case-C1"));
        (Close with { CarriedOver = ["case-C7"] }).Decide(Meeting(Fixed, Discussed), Monday).WasRefused("item-not-on-agenda", ("itemId", "case-C7"));
    }

    [Fact]
    public void A_meeting_is_closed_on_its_day_and_not_before()
    {
        Close.Decide(Meeting(Fixed, Discussed), Monday.AddDays(-1)).WasRefused("case-meeting-not-begun", ("on", Monday), ("today", Monday.AddDays(-1)));
        Close.Decide(CaseMeeting.None, Monday).WasRefused("case-meeting-unknown");
    }

    private static AgendaFixed Agenda(Decision decision) => Assert.IsType<AgendaFixed>(Assert.Single(decision.Events));
}
