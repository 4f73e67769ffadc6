using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AbandoningMeasure;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.AgreeingPlan;
using EarlySupport.Domain.ReturnToWork.ApprovingPlan;
using EarlySupport.Domain.ReturnToWork.CancellingFollowUp;
using EarlySupport.Domain.ReturnToWork.HoldingContact;
using EarlySupport.Domain.ReturnToWork.HoldingFollowUp;
using EarlySupport.Domain.ReturnToWork.NotingRelapse;
using EarlySupport.Domain.ReturnToWork.Returning;
using EarlySupport.Domain.ReturnToWork.SchedulingFollowUp;
using EarlySupport.Domain.ReturnToWork.StartingStep;
using static EarlySupport.Domain.Tests.ReturnToWork.GivenReturn;

namespace EarlySupport.Domain.Tests.ReturnToWork;

public sealed class ReturnAndRelapseTests
{
    private static readonly RecordReturn Return = new("C1", Full.From, 100);
    private static readonly NoteRelapse Relapse = new("C1", Relapsed.On, "A2", null);
    private static readonly CloseCase<ReturnToWorkCase> Close = new("C1", CaseOutcome.OwnWorkAsBefore);
    private static readonly MeasureTerms Desk = new("M1", MeasureKind.AidsAndErgonomics, Text("A standing desk"), "B1", Monday.AddDays(14));
    private static readonly MeasureAgreed Measured = new("E1", "C1", Desk, Monday);

    [Fact]
    public void A_return_is_recorded_once_beside_the_day_it_was_planned_for()
    {
        Return.Decide(Case(Agreed, Started), Later).GaveOne(Returned);
        Return.Decide(Case(Agreed, Started, Returned), Later).GaveNothing();
        (Return with { SharePercent = 80 }).Decide(Case(Agreed, Started, Returned), Later).WasRefused("already-returned", ("returnedOn", Full.From));
        (Return with { ReturnedOn = Monday }).Decide(Case(Agreed, Started, Returned), Later).WasRefused("already-returned", ("returnedOn", Full.From));
    }

    [Fact]
    public void A_return_needs_no_plan()
    {
        Return.Decide(Case(), Later).GaveOne(Returned with { PlannedOn = null, DroppedSteps = [] });
        Return.Decide(Case(Agreed), Later).GaveOne(Returned with { DroppedSteps = [1, 2, 3] });
    }

    [Fact]
    public void A_return_is_neither_tomorrow_nor_before_the_last_step_with_a_possible_share()
    {
        Return.Decide(Case(), Supervisor with { Today = Full.From.AddDays(-1) })
            .WasRefused("day-in-the-future", ("day", Full.From), ("today", Full.From.AddDays(-1)));
        Assert.Null(Return.Decide(Case(), Supervisor with { Today = Full.From }).Refusal);
        Assert.Null((Return with { ReturnedOn = Forty.From }).Decide(Case(Agreed, Started), Later).Refusal);
        (Return with { ReturnedOn = Forty.From.AddDays(-1) }).Decide(Case(Agreed, Started), Later)
            .WasRefused("day-before-earlier", ("day", Forty.From.AddDays(-1)), ("earlier", Forty.From));
        (Return with { SharePercent = 0 }).Decide(Case(), Later).WasRefused("percent-out-of-range", ("percent", 0m));
        Assert.Null((Return with { SharePercent = 0.5m }).Decide(Case(), Later).Refusal);
        (Return with { SharePercent = 100.5m }).Decide(Case(), Later).WasRefused("percent-out-of-range", ("percent", 100.5m));
    }

    [Fact]
    public void A_relapse_is_noted_once_after_a_return_and_during_the_steps()
    {
        Relapse.Decide(Case(Agreed, Started, Returned), Later).GaveOne(Relapsed);
        Relapse.Decide(Case(Agreed, Started, Returned, Relapsed), Later).GaveNothing();
        Relapse.Decide(Case(Agreed, Started), Later).GaveOne(Relapsed with { ReturnNumber = null, DroppedSteps = [2, 3] });
        var alerts = new AlertsTakenUp("E1", "C1", ["E1-2"]);
        Relapse.Decide(Case(Agreed, Started, Returned, alerts), Later).GaveOne(Relapsed with { AlertIds = ["E1-2"] });
    }

    [Fact]
    public void Nothing_relapses_that_has_not_begun()
    {
        Relapse.Decide(Case(), Later).WasRefused("return-not-begun");
        Relapse.Decide(Case(Agreed), Later).WasRefused("return-not-begun");
        (Relapse with { AbsenceId = "A3" }).Decide(Case(Agreed, Started, Returned, Relapsed), Later).WasRefused("return-not-begun");
    }

    [Fact]
    public void A_relapse_is_neither_tomorrow_nor_before_the_return_under_a_possible_id()
    {
        var known = Case(Agreed, Started, Returned);

        Relapse.Decide(known, Supervisor with { Today = Relapsed.On.AddDays(-1) })
            .WasRefused("day-in-the-future", ("day", Relapsed.On), ("today", Relapsed.On.AddDays(-1)));
        Assert.Null(Relapse.Decide(known, Supervisor with { Today = Relapsed.On }).Refusal);
        Assert.Null((Relapse with { On = Full.From }).Decide(known, Later).Refusal);
        (Relapse with { On = Full.From.AddDays(-1) }).Decide(known, Later)
            .WasRefused("day-before-earlier", ("day", Full.From.AddDays(-1)), ("earlier", Full.From));
        (Relapse with { AbsenceId = "?" }).Decide(known, Later).WasRefused("id-malformed", ("field", "absenceId"), ("maximum", 64));
    }

    [Fact]
    public void After_a_relapse_comes_another_plan_and_another_return()
    {
        var known = Case(Agreed, Started, Returned, Relapsed);

        (Return with { ReturnedOn = Monday.AddDays(50) }).Decide(known, Later)
            .GaveOne(new ReturnedToWork("E1", "C1", 2, Monday.AddDays(50), 100, null, []));
        (Return with { ReturnedOn = Monday.AddDays(39) }).Decide(known, Later)
            .WasRefused("day-before-earlier", ("day", Monday.AddDays(39)), ("earlier", Relapsed.On));
    }

    [Fact]
    public void A_case_is_closed_once_with_its_outcome_and_share()
    {
        Close.Decide(Case(Returned with { DroppedSteps = [] }), Supervisor).Gave(Closed);
        Close.Decide(Case(Closed), Supervisor).GaveNothing();
        new CloseCase<ReturnToWorkCase>("C1", CaseOutcome.Partly, 60).Decide(Case(), Supervisor)
            .Gave(new ReturnToWorkClosed("E1", "C1", CaseOutcome.Partly, 60));
        new CloseCase<ReturnToWorkCase>("C1", CaseOutcome.Partly).Decide(Case(), Supervisor).WasRefused("outcome-share-out-of-range");
    }

    [Fact]
    public void Closing_is_refused_while_a_follow_up_or_a_measure_is_open()
    {
        Close.Decide(Case(Agreed, Scheduled), Supervisor).WasRefused("follow-ups-open", ("open", 1));
        Close.Decide(Case(Agreed, Scheduled, new ReturnFollowUpMissed("E1", "C1", "F1", Scheduled.On)), Supervisor).WasRefused("follow-ups-open", ("open", 1));
        Close.Decide(Case(Agreed, Scheduled, Held), Supervisor).Gave(Closed);
        Close.Decide(Case(Agreed, Scheduled, Cancelled), Supervisor).Gave(Closed);
        Close.Decide(Case(Measured), Supervisor).WasRefused("measures-open", ("open", 1));
    }

    [Fact]
    public void A_closed_case_is_reopened_once()
    {
        var reopened = new ReturnToWorkReopened("E1", "C1", Memo);
        var command = new ReopenCase<ReturnToWorkCase>("C1", Memo);

        command.Decide(Case(Closed), Supervisor with { OpenCaseId = null }).Gave(reopened);
        command.Decide(Case(Closed, reopened), Supervisor).GaveNothing();
        command.Decide(Case(Closed), Supervisor with { OpenCaseId = "C2" }).WasRefused("case-already-open", ("caseId", "C2"));
    }

    [Fact]
    public void A_closed_case_takes_nothing_but_remarks_and_reopening_and_one_never_opened_nothing()
    {
        CaseCommand<ReturnToWorkCase>[] commands =
        [
            new HoldContact("C1", "K2", Call), new AgreeReturnPlan("C1", 1, Monday, [Full], null), new ApproveReturnPlan("C1", 1),
            new StartReturnStep("C1", 1, Monday),
            Return, Relapse, new ScheduleReturnFollowUp("C1", "F2", Monday), new HoldReturnFollowUp("C1", "F1", Monday, Memo),
            new CancelReturnFollowUp("C1", "F1", Memo),
            new AgreeMeasure<ReturnToWorkCase>("C1", Desk), new CompleteMeasure<ReturnToWorkCase>("C1", "M1", Monday),
            new AbandonMeasure<ReturnToWorkCase>("C1", "M1", Memo),
        ];

        Assert.All(commands, command => command.Decide(Case(Agreed, Scheduled, Closed), Later).WasRefused("case-closed"));
        Assert.All(commands, command => command.Decide(ReturnToWorkCase.None, Later).WasRefused("case-unknown"));
    }
}
