using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.CancellingFollowUp;
using EarlySupport.Domain.ReturnToWork.HoldingFollowUp;
using EarlySupport.Domain.ReturnToWork.SchedulingFollowUp;
using static EarlySupport.Domain.Tests.ReturnToWork.GivenReturn;

namespace EarlySupport.Domain.Tests.ReturnToWork;

public sealed class ReturnFollowUpTests
{
    private static readonly DateOnly Day = Scheduled.On;
    private static readonly ScheduleReturnFollowUp Schedule = new("C1", "F1", Day);
    private static readonly HoldReturnFollowUp Hold = new("C1", "F1", Monday, Memo);
    private static readonly CancelReturnFollowUp Cancel = new("C1", "F1", Memo);
    private static readonly ReturnFollowUpFellDue FellDue = new("C1", "F1", Day);
    private static readonly ReturnFollowUpMissed Missed = new("E1", "C1", "F1", Day);

    [Fact]
    public void A_follow_up_is_scheduled_once_and_moved_also_after_it_was_missed()
    {
        Schedule.Decide(Case(Agreed), Supervisor).Gave(Scheduled);
        Schedule.Decide(Case(Returned with { DroppedSteps = [] }), Supervisor).Gave(Scheduled);
        Schedule.Decide(Case(Agreed, Scheduled), Supervisor).GaveNothing();
        (Schedule with { On = Day.AddDays(1) }).Decide(Case(Agreed, Scheduled, Missed), Supervisor).Gave(Scheduled with { On = Day.AddDays(1) });
    }

    [Fact]
    public void A_follow_up_follows_something_on_a_day_to_come_under_a_possible_id()
    {
        Schedule.Decide(Case(), Supervisor).WasRefused("return-plan-missing");
        (Schedule with { On = Monday }).Decide(Case(Agreed), Supervisor).Gave(Scheduled with { On = Monday });
        (Schedule with { On = Monday.AddDays(-1) }).Decide(Case(Agreed), Supervisor)
            .WasRefused("follow-up-in-the-past", ("on", Monday.AddDays(-1)), ("today", Monday));
        (Schedule with { FollowUpId = "a b" }).Decide(Case(Agreed), Supervisor).WasRefused("id-malformed", ("field", "followUpId"), ("maximum", 64));
    }

    [Fact]
    public void What_was_held_or_cancelled_is_not_scheduled_again()
    {
        Schedule.Decide(Case(Agreed, Scheduled, Held), Supervisor).WasRefused("follow-up-already-held", ("heldOn", Monday));
        Schedule.Decide(Case(Agreed, Scheduled, Cancelled), Supervisor).WasRefused("follow-up-cancelled");
    }

    [Fact]
    public void A_follow_up_is_held_once_on_time_or_late()
    {
        Hold.Decide(Case(Agreed, Scheduled), Supervisor).Gave(Held);
        Hold.Decide(Case(Agreed, Scheduled, Missed), Supervisor).Gave(Held);
        Hold.Decide(Case(Agreed, Scheduled, Held), Supervisor).GaveNothing();
        (Hold with { Memo = Text("Other") }).Decide(Case(Agreed, Scheduled, Held), Supervisor).WasRefused("follow-up-already-held", ("heldOn", Monday));
        Hold.Decide(Case(Agreed, Scheduled, Cancelled), Supervisor).WasRefused("follow-up-cancelled");
    }

    [Fact]
    public void What_is_held_was_scheduled_is_not_to_come_and_has_a_memo()
    {
        Hold.Decide(Case(Agreed), Supervisor).WasRefused("follow-up-unknown", ("followUpId", "F1"));
        (Hold with { HeldOn = Monday.AddDays(1) }).Decide(Case(Agreed, Scheduled), Supervisor)
            .WasRefused("follow-up-in-the-future", ("heldOn", Monday.AddDays(1)), ("today", Monday));
        (Hold with { Memo = Text("") }).Decide(Case(Agreed, Scheduled), Supervisor).WasRefused("text-missing", ("field", "memo"));
    }

    [Fact]
    public void A_follow_up_is_cancelled_once_with_a_reason()
    {
        Cancel.Decide(Case(Agreed, Scheduled), Supervisor).Gave(Cancelled);
        Cancel.Decide(Case(Agreed, Scheduled, Cancelled), Supervisor).GaveNothing();
        (Cancel with { Why = Text("Other") }).Decide(Case(Agreed, Scheduled, Cancelled), Supervisor).WasRefused("follow-up-cancelled");
        Cancel.Decide(Case(Agreed, Scheduled, Held), Supervisor).WasRefused("follow-up-already-held", ("heldOn", Monday));
        Cancel.Decide(Case(Agreed), Supervisor).WasRefused("follow-up-unknown", ("followUpId", "F1"));
        (Cancel with { Why = Text("") }).Decide(Case(Agreed, Scheduled), Supervisor).WasRefused("text-missing", ("field", "why"));
    }

    [Fact]
    public void A_follow_up_is_missed_on_the_day_after_its_day_and_once()
    {
        FellDue.Decide(Case(Agreed, Scheduled), today: Day).GaveNothing();
        FellDue.Decide(Case(Agreed, Scheduled), today: Day.AddDays(1)).Gave(Missed);
        FellDue.Decide(Case(Agreed, Scheduled), today: Day.AddDays(100)).Gave(Missed);
        FellDue.Decide(Case(Agreed, Scheduled, Missed), today: Day.AddDays(1)).GaveNothing();
    }

    [Fact]
    public void A_follow_up_that_was_held_cancelled_or_moved_or_whose_case_is_closed_is_not_missed()
    {
        var moved = Scheduled with { On = Day.AddDays(7) };

        FellDue.Decide(Case(Agreed, Scheduled, Held), Day.AddDays(1)).GaveNothing();
        FellDue.Decide(Case(Agreed, Scheduled, Cancelled), Day.AddDays(1)).GaveNothing();
        FellDue.Decide(Case(Agreed, Scheduled, moved), Day.AddDays(1)).GaveNothing();
        FellDue.Decide(Case(Agreed, Scheduled, Closed), Day.AddDays(1)).GaveNothing();
        (FellDue with { On = moved.On }).Decide(Case(Agreed, Scheduled, Missed, moved), moved.On.AddDays(1)).Gave(Missed with { On = moved.On });
    }
}
