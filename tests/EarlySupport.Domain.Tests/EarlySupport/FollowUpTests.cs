using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.HoldingFollowUp;
using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;
using static EarlySupport.Domain.Tests.EarlySupport.GivenCase;

namespace EarlySupport.Domain.Tests.EarlySupport;

public sealed class FollowUpTests
{
    private static readonly DateOnly Day = Scheduled.On;
    private static readonly ScheduleFollowUp Schedule = new("C1", "F1", Day);
    private static readonly HoldFollowUp Hold = new("C1", "F1", Monday, Memo);
    private static readonly FollowUpFellDue FellDue = new("C1", "F1", Day);
    private static readonly FollowUpMissed Missed = new("E1", "C1", "F1", Day);

    [Fact]
    public void A_follow_up_is_scheduled_once_and_moved()
    {
        Schedule.Decide(Case(Talked), Supervisor).Gave(Scheduled);
        Schedule.Decide(Case(Talked, Scheduled), Supervisor).GaveNothing();
        (Schedule with { On = Day.AddDays(1) }).Decide(Case(Talked, Scheduled), Supervisor).Gave(Scheduled with { On = Day.AddDays(1) });
        (Schedule with { On = Day.AddDays(1) }).Decide(Case(Talked, Scheduled, Held), Supervisor).WasRefused("follow-up-already-held", ("heldOn", Monday));
    }

    [Fact]
    public void There_is_no_follow_up_without_a_conversation()
    {
        Schedule.Decide(Case(), Supervisor).WasRefused("conversation-missing");
        Hold.Decide(Case(), Supervisor).WasRefused("conversation-missing");
    }

    [Fact]
    public void A_follow_up_may_be_scheduled_for_today_and_not_for_yesterday()
    {
        (Schedule with { On = Monday }).Decide(Case(Talked), Supervisor).Gave(Scheduled with { On = Monday });
        (Schedule with { On = Monday.AddDays(-1) }).Decide(Case(Talked), Supervisor).WasRefused("follow-up-in-the-past", ("on", Monday.AddDays(-1)), ("today", Monday));
        (Schedule with { FollowUpId = "a b" }).Decide(Case(Talked), Supervisor).WasRefused("id-malformed", ("field", "followUpId"), ("maximum", 64));
    }

    [Fact]
    public void A_follow_up_is_held_once_on_time_or_late()
    {
        Hold.Decide(Case(Talked, Scheduled), Supervisor).Gave(Held);
        Hold.Decide(Case(Talked, Scheduled, Missed), Supervisor).Gave(Held);
        Hold.Decide(Case(Talked, Scheduled, Held), Supervisor).GaveNothing();
        (Hold with { Memo = Text("Other") }).Decide(Case(Talked, Scheduled, Held), Supervisor).WasRefused("follow-up-already-held", ("heldOn", Monday));
    }

    [Fact]
    public void What_is_held_was_scheduled_is_not_to_come_and_has_a_memo()
    {
        Hold.Decide(Case(Talked), Supervisor).WasRefused("follow-up-unknown", ("followUpId", "F1"));
        (Hold with { HeldOn = Monday.AddDays(1) }).Decide(Case(Talked, Scheduled), Supervisor)
            .WasRefused("follow-up-in-the-future", ("heldOn", Monday.AddDays(1)), ("today", Monday));
        (Hold with { Memo = Text("") }).Decide(Case(Talked, Scheduled), Supervisor).WasRefused("text-missing", ("field", "memo"));
    }

    [Fact]
    public void A_follow_up_is_missed_on_the_day_after_its_day_and_once()
    {
        FellDue.Decide(Case(Talked, Scheduled), today: Day).GaveNothing();
        FellDue.Decide(Case(Talked, Scheduled), today: Day.AddDays(1)).Gave(Missed);
        FellDue.Decide(Case(Talked, Scheduled), today: Day.AddDays(100)).Gave(Missed);
        FellDue.Decide(Case(Talked, Scheduled, Missed), today: Day.AddDays(1)).GaveNothing();
    }

    [Fact]
    public void A_follow_up_that_was_held_or_moved_or_whose_case_is_closed_is_not_missed()
    {
        var moved = Scheduled with { On = Day.AddDays(7) };

        FellDue.Decide(Case(Talked, Scheduled, Held), Day.AddDays(1)).GaveNothing();
        FellDue.Decide(Case(Talked, Scheduled, moved), Day.AddDays(1)).GaveNothing();
        FellDue.Decide(Case(Talked, Scheduled, Closed), Day.AddDays(1)).GaveNothing();
        (FellDue with { On = moved.On }).Decide(Case(Talked, Scheduled, Missed, moved), moved.On.AddDays(1)).Gave(Missed with { On = moved.On });
    }
}
