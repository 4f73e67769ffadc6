using EarlySupport.Domain.Cases;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.AgreeingPlan;
using EarlySupport.Domain.ReturnToWork.ApprovingPlan;
using EarlySupport.Domain.ReturnToWork.StartingStep;
using static EarlySupport.Domain.Tests.ReturnToWork.GivenReturn;

namespace EarlySupport.Domain.Tests.ReturnToWork;

public sealed class ReturnPlanTests
{
    private static readonly AgreeReturnPlan Agree = new("C1", 0, Monday, [Forty, Sixty, Full], Memo);
    private static readonly ApproveReturnPlan Approve = new("C1", 1);
    private static readonly StartReturnStep Start = new("C1", 1, Forty.From);
    private static readonly ReturnStepFellDue FellDue = new("C1", 1, Forty.From);
    private static readonly ReturnStepMissed Missed = new("E1", "C1", 1, Forty.From);

    [Fact]
    public void A_plan_is_agreed_once_and_answers_the_alerts()
    {
        Agree.Decide(Case(), Supervisor).GaveOne(Agreed);
        (Agree with { Steps = [.. Agree.Steps] }).Decide(Case(Agreed), Supervisor).GaveNothing();
        Agree.Decide(Case(Called), Supervisor).GaveOne(Agreed with { AnsweredAlertIds = [] });
    }

    [Fact]
    public void A_new_plan_takes_the_place_of_the_steps_that_have_not_started()
    {
        var slower = Agree with { Replaces = 1, Steps = [Sixty with { From = Monday.AddDays(21) }, Full] };

        slower.Decide(Case(Agreed, Started), Later).GaveOne(new ReturnPlanAgreed("E1", "C1", 2, Monday, 2, slower.Steps, Memo, [2, 3], []));
        slower.Decide(Case(Agreed), Later).GaveOne(new ReturnPlanAgreed("E1", "C1", 2, Monday, 1, slower.Steps, Memo, [1, 2, 3], []));
        var known = Case(Agreed, Started, new ReturnPlanAgreed("E1", "C1", 2, Monday, 2, slower.Steps, Memo, [2, 3], []));
        Assert.Equal([Forty, .. slower.Steps], known.Steps.Values.Select(s => s.Terms));
    }

    [Fact]
    public void Who_agrees_on_a_plan_has_the_newest_before_them()
    {
        Agree.Decide(Case(Agreed with { Memo = null }), Supervisor).WasRefused("plan-version-passed", ("planVersion", 0), ("newest", 1));
        (Agree with { Steps = [Full] }).Decide(Case(Agreed), Supervisor).WasRefused("plan-version-passed", ("planVersion", 0), ("newest", 1));
        (Agree with { Replaces = 1 }).Decide(Case(), Supervisor).WasRefused("plan-version-passed", ("planVersion", 1), ("newest", 0));
    }

    [Fact]
    public void A_plan_has_steps_and_was_not_agreed_tomorrow()
    {
        (Agree with { Steps = [] }).Decide(Case(), Supervisor).WasRefused("return-plan-without-steps");
        (Agree with { AgreedOn = Monday.AddDays(1) }).Decide(Case(), Supervisor).WasRefused("day-in-the-future", ("day", Monday.AddDays(1)), ("today", Monday));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0.1, true)]
    [InlineData(100, true)]
    [InlineData(100.1, false)]
    public void A_share_is_above_0_and_at_most_100(double share, bool possible)
    {
        var decision = (Agree with { Steps = [Full with { SharePercent = (decimal)share }] }).Decide(Case(), Supervisor);

        if (possible)
            Assert.Null(decision.Refusal);
        else
            decision.WasRefused("percent-out-of-range", ("percent", (decimal)share));
    }

    [Fact]
    public void A_step_may_be_one_day_and_not_less()
    {
        Assert.Null((Agree with { Steps = [Forty with { To = Forty.From }] }).Decide(Case(), Supervisor).Refusal);
        (Agree with { Steps = [Forty with { To = Forty.From.AddDays(-1) }] }).Decide(Case(), Supervisor)
            .WasRefused("return-step-ends-before-it-begins", ("from", Forty.From), ("to", Forty.From.AddDays(-1)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void Steps_have_neither_overlap_nor_gap(int off) =>
        (Agree with { Steps = [Forty, Sixty with { From = Sixty.From.AddDays(off) }] }).Decide(Case(), Supervisor)
            .WasRefused("return-step-not-next", ("stepNumber", 2), ("from", Sixty.From.AddDays(off)), ("expected", Sixty.From));

    [Fact]
    public void Only_the_last_step_has_no_end() =>
        (Agree with { Steps = [Forty with { To = null }, Sixty] }).Decide(Case(), Supervisor).WasRefused("return-step-without-end", ("stepNumber", 1));

    [Fact]
    public void A_share_grows_or_the_plan_says_why_not()
    {
        AgreeReturnPlan With(decimal share, string? why) =>
            Agree with { Steps = [Forty, Sixty with { SharePercent = share, WhyNoGrowth = why is null ? null : Text(why) }] };

        Assert.Null(With(40.5m, null).Decide(Case(), Supervisor).Refusal);
        Assert.Null(With(40, "The season is busy").Decide(Case(), Supervisor).Refusal);
        With(40, null).Decide(Case(), Supervisor).WasRefused("return-step-share-not-growing", ("stepNumber", 2), ("percent", 40m), ("before", 40m));
        With(30, " ").Decide(Case(), Supervisor).WasRefused("return-step-share-not-growing", ("stepNumber", 2), ("percent", 30m), ("before", 40m));
    }

    [Fact]
    public void The_first_step_of_a_new_plan_grows_from_what_is_worked_and_after_a_relapse_from_nothing()
    {
        var same = Agree with { Replaces = 1, AgreedOn = Monday.AddDays(45), Steps = [Forty with { From = Monday.AddDays(50), To = null }] };

        same.Decide(Case(Agreed, Started), Later).WasRefused("return-step-share-not-growing", ("stepNumber", 2), ("percent", 40m), ("before", 40m));
        Assert.Null(same.Decide(Case(Agreed, Started with { SharePercent = 39 }), Later).Refusal);
        Assert.Null(same.Decide(Case(Agreed, Started, Returned, Relapsed), Later).Refusal);
    }

    [Fact]
    public void A_plan_begins_neither_before_it_was_agreed_nor_before_what_has_happened()
    {
        Assert.Null((Agree with { Steps = [Full with { From = Monday }] }).Decide(Case(), Supervisor).Refusal);
        (Agree with { Steps = [Full with { From = Monday.AddDays(-1) }] }).Decide(Case(), Supervisor)
            .WasRefused("day-before-earlier", ("day", Monday.AddDays(-1)), ("earlier", Monday));
        (Agree with { Replaces = 1, Steps = [Full with { From = Started.StartedOn.AddDays(-1) }] }).Decide(Case(Agreed, Started), Later)
            .WasRefused("day-before-earlier", ("day", Started.StartedOn.AddDays(-1)), ("earlier", Started.StartedOn));
        Assert.Null((Agree with { Replaces = 1, Steps = [Full with { From = Started.StartedOn }] }).Decide(Case(Agreed, Started), Later).Refusal);
    }

    [Fact]
    public void Who_has_returned_needs_no_plan_until_a_relapse()
    {
        var next = Agree with { Replaces = 1, AgreedOn = Monday.AddDays(45), Steps = [Full with { From = Monday.AddDays(45) }] };

        next.Decide(Case(Agreed, Returned), Later).WasRefused("already-returned", ("returnedOn", Returned.ReturnedOn));
        Assert.Null(next.Decide(Case(Agreed, Returned, Relapsed), Later).Refusal);
    }

    [Fact]
    public void A_plan_is_approved_once_by_the_employee_in_its_newest_version()
    {
        Approve.Decide(Case(Agreed), Employee).Gave(Approved);
        Approve.Decide(Case(Agreed, Approved), Employee).GaveNothing();
        Approve.Decide(Case(Agreed), Supervisor).WasRefused("plan-approver-not-employee");
        Approve.Decide(Case(), Employee).WasRefused("return-plan-missing");
        var second = Agreed with { PlanVersion = 2, DroppedSteps = [1, 2, 3] };
        Approve.Decide(Case(Agreed, second), Employee).WasRefused("plan-version-passed", ("planVersion", 1), ("newest", 2));
        (Approve with { PlanVersion = 2 }).Decide(Case(Agreed, Approved, second), Employee).Gave(Approved with { PlanVersion = 2 });
    }

    [Fact]
    public void A_step_starts_once_as_planned_or_otherwise()
    {
        Start.Decide(Case(Agreed), Later).Gave(Started);
        Start.Decide(Case(Agreed, Missed), Later).Gave(Started);
        Start.Decide(Case(Agreed, Started), Later).GaveNothing();
        (Start with { StartedOn = Forty.From.AddDays(2), SharePercent = 30 }).Decide(Case(Agreed), Later)
            .Gave(Started with { StartedOn = Forty.From.AddDays(2), SharePercent = 30 });
        (Start with { SharePercent = 30 }).Decide(Case(Agreed, Started), Later).WasRefused("return-step-already-started", ("startedOn", Forty.From));
    }

    [Fact]
    public void Steps_start_in_their_order_and_are_there()
    {
        (Start with { StepNumber = 2 }).Decide(Case(Agreed), Later).WasRefused("return-step-out-of-order", ("next", 1));
        Assert.Null((Start with { StepNumber = 2 }).Decide(Case(Agreed, Started), Later).Refusal);
        (Start with { StepNumber = 4 }).Decide(Case(Agreed), Later).WasRefused("return-step-unknown", ("stepNumber", 4));
        Start.Decide(Case(Agreed, Returned with { DroppedSteps = [1, 2, 3] }), Later).WasRefused("return-step-unknown", ("stepNumber", 1));
    }

    [Fact]
    public void A_step_starts_neither_tomorrow_nor_before_the_last_with_a_possible_share()
    {
        Start.Decide(Case(Agreed), Supervisor with { Today = Forty.From }).Gave(Started);
        Start.Decide(Case(Agreed), Supervisor with { Today = Forty.From.AddDays(-1) })
            .WasRefused("day-in-the-future", ("day", Forty.From), ("today", Forty.From.AddDays(-1)));
        var second = Start with { StepNumber = 2 };
        Assert.Null(second.Decide(Case(Agreed, Started), Later).Refusal);
        (second with { StartedOn = Forty.From.AddDays(-1) }).Decide(Case(Agreed, Started), Later)
            .WasRefused("day-before-earlier", ("day", Forty.From.AddDays(-1)), ("earlier", Forty.From));
        (Start with { SharePercent = 0 }).Decide(Case(Agreed), Later).WasRefused("percent-out-of-range", ("percent", 0m));
        Assert.Null((Start with { SharePercent = 100 }).Decide(Case(Agreed), Later).Refusal);
        (Start with { SharePercent = 100.1m }).Decide(Case(Agreed), Later).WasRefused("percent-out-of-range", ("percent", 100.1m));
    }

    [Fact]
    public void A_step_is_missed_on_the_day_after_its_first_day_and_once()
    {
        FellDue.Decide(Case(Agreed), today: Forty.From).GaveNothing();
        FellDue.Decide(Case(Agreed), today: Forty.From.AddDays(1)).Gave(Missed);
        FellDue.Decide(Case(Agreed), today: Forty.From.AddDays(100)).Gave(Missed);
        FellDue.Decide(Case(Agreed, Missed), today: Forty.From.AddDays(1)).GaveNothing();
    }

    [Fact]
    public void A_step_that_started_was_moved_or_is_not_needed_or_whose_case_is_closed_is_not_missed()
    {
        var after = Forty.From.AddDays(1);
        var moved = Agreed with { PlanVersion = 2, Steps = [Forty with { From = Forty.From.AddDays(3) }], DroppedSteps = [1, 2, 3] };

        FellDue.Decide(Case(Agreed, Started), after).GaveNothing();
        FellDue.Decide(Case(Agreed, moved), after).GaveNothing();
        FellDue.Decide(Case(Agreed, Returned with { DroppedSteps = [1, 2, 3] }), after).GaveNothing();
        FellDue.Decide(Case(Agreed, Closed), after).GaveNothing();
        (FellDue with { From = Forty.From.AddDays(3) }).Decide(Case(Agreed, Missed, moved), after.AddDays(3))
            .Gave(Missed with { From = Forty.From.AddDays(3) });
    }

    [Fact]
    public void What_is_to_be_done_by_when_is_told_in_its_order()
    {
        Assert.Equal([new Duty(DutyKind.Contact, "C1", ParticipantRole.Supervisor, "B1", Monday.AddDays(30))], Case().Duties);
        Assert.Equal(
            [
                new Duty(DutyKind.ReturnStep, "2", ParticipantRole.Supervisor, "B1", Sixty.From),
                new Duty(DutyKind.ReturnStep, "3", ParticipantRole.Supervisor, "B1", Full.From),
                new Duty(DutyKind.FollowUp, "F1", ParticipantRole.Supervisor, "B1", Scheduled.On),
                new Duty(DutyKind.MemoApproval, "return-plan", ParticipantRole.Employee, "E1", null),
            ],
            Case(Agreed, Started, Scheduled).Duties);
        Assert.Empty(Case(Agreed, Approved, Returned with { DroppedSteps = [1, 2, 3] }, Scheduled, Held).Duties);
        Assert.Empty(Case(Closed).Duties);
    }
}
