using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AbandoningMeasure;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.Cases.DecidingInCaseMeeting;
using EarlySupport.Domain.EarlySupport;
using static EarlySupport.Domain.Tests.EarlySupport.GivenCase;

namespace EarlySupport.Domain.Tests.EarlySupport;

public sealed class MeasureTests
{
    private static readonly AgreeMeasure<EarlySupportCase> Agree = new("C1", Shifts);
    private static readonly CompleteMeasure<EarlySupportCase> Complete = new("C1", "M1", Monday);
    private static readonly AbandonMeasure<EarlySupportCase> Abandon = new("C1", "M1", Why);
    private static readonly MeasureAbandoned Abandoned = new("E1", "C1", "M1", Why);
    private static readonly MeasureFellDue FellDue = new("C1", "M1", Shifts.Due);
    private static readonly MeasureWentOverdue Overdue = new("E1", "C1", "M1", Shifts.Due);

    [Fact]
    public void A_measure_is_agreed_once_and_under_its_own_id()
    {
        Agree.Decide(Case(), Supervisor).Gave(Agreed);
        Agree.Decide(Case(Agreed), Supervisor).GaveNothing();
        (Agree with { Measure = Shifts with { OwnerId = "B2" } }).Decide(Case(Agreed), Supervisor).WasRefused("id-already-used", ("id", "M1"));
    }

    [Fact]
    public void A_measure_may_be_due_on_the_day_it_is_agreed_and_not_before()
    {
        Assert.Null((Agree with { Measure = Shifts with { Due = Monday } }).Decide(Case(), Supervisor).Refusal);
        (Agree with { Measure = Shifts with { Due = Monday.AddDays(-1) } }).Decide(Case(), Supervisor)
            .WasRefused("measure-due-before-agreed", ("due", Monday.AddDays(-1)), ("agreedOn", Monday));
    }

    [Fact]
    public void A_measure_says_what_and_who_under_possible_ids()
    {
        (Agree with { Measure = Shifts with { What = Text("") } }).Decide(Case(), Supervisor).WasRefused("text-missing", ("field", "what"));
        (Agree with { Measure = Shifts with { OwnerId = "" } }).Decide(Case(), Supervisor).WasRefused("id-malformed", ("field", "ownerId"), ("maximum", 64));
        (Agree with { Measure = Shifts with { MeasureId = "?" } }).Decide(Case(), Supervisor).WasRefused("id-malformed", ("field", "measureId"), ("maximum", 64));
    }

    [Fact]
    public void A_measure_is_completed_once()
    {
        Complete.Decide(Case(Agreed), Supervisor).Gave(Completed);
        Complete.Decide(Case(Agreed, Completed), Supervisor).GaveNothing();
        (Complete with { CompletedOn = Monday.AddDays(-1) }).Decide(Case(Agreed, Completed), Supervisor).WasRefused("measure-already-ended", ("measureId", "M1"));
        Complete.Decide(Case(Agreed, Abandoned), Supervisor).WasRefused("measure-already-ended", ("measureId", "M1"));
    }

    [Fact]
    public void A_measure_may_be_completed_today_and_not_tomorrow() =>
        (Complete with { CompletedOn = Monday.AddDays(1) }).Decide(Case(Agreed), Supervisor)
            .WasRefused("measure-completed-in-the-future", ("completedOn", Monday.AddDays(1)), ("today", Monday));

    [Fact]
    public void A_measure_is_abandoned_once_with_a_reason()
    {
        Abandon.Decide(Case(Agreed), Supervisor).Gave(Abandoned);
        Abandon.Decide(Case(Agreed, Abandoned), Supervisor).GaveNothing();
        (Abandon with { Why = Text("Another") }).Decide(Case(Agreed, Abandoned), Supervisor).WasRefused("measure-already-ended", ("measureId", "M1"));
        (Abandon with { Why = Text(" ") }).Decide(Case(Agreed), Supervisor).WasRefused("text-missing", ("field", "why"));
        Abandon.Decide(Case(Agreed, Completed), Supervisor).WasRefused("measure-already-ended", ("measureId", "M1"));
    }

    [Fact]
    public void What_was_never_agreed_is_neither_completed_nor_abandoned()
    {
        Complete.Decide(Case(), Supervisor).WasRefused("measure-unknown", ("measureId", "M1"));
        Abandon.Decide(Case(), Supervisor).WasRefused("measure-unknown", ("measureId", "M1"));
    }

    [Fact]
    public void What_was_agreed_is_brought_to_an_end_after_escalation_too()
    {
        Complete.Decide(Case(Agreed, Escalated), Supervisor).Gave(Completed);
        Abandon.Decide(Case(Agreed, Escalated), Supervisor).Gave(Abandoned);
    }

    [Fact]
    public void An_open_measure_goes_overdue_on_the_day_after_its_due_day_and_once()
    {
        FellDue.Decide(Case(Agreed), today: Shifts.Due).GaveNothing();
        FellDue.Decide(Case(Agreed), today: Shifts.Due.AddDays(1)).Gave(Overdue);
        FellDue.Decide(Case(Agreed), today: Shifts.Due.AddDays(100)).Gave(Overdue);
        FellDue.Decide(Case(Agreed, Overdue), today: Shifts.Due.AddDays(1)).GaveNothing();
    }

    [Fact]
    public void A_measure_that_has_ended_does_not_go_overdue()
    {
        FellDue.Decide(Case(Agreed, Completed), Shifts.Due.AddDays(1)).GaveNothing();
        FellDue.Decide(Case(Agreed, Abandoned), Shifts.Due.AddDays(1)).GaveNothing();
    }

    [Fact]
    public void An_overdue_measure_is_still_completed() => Complete.Decide(Case(Agreed, Overdue), Supervisor).Gave(Completed);

    [Fact]
    public void What_a_case_meeting_decides_is_a_measure_of_the_case()
    {
        var decide = new DecideInCaseMeeting<EarlySupportCase>("C1", "P1", "case-C1", Shifts);

        decide.Decide(Case(), Supervisor).Gave(new DecidedInCaseMeeting("E1", "C1", "P1", "case-C1", Shifts.What, "M1"), Agreed);
        decide.Decide(Case(Agreed), Supervisor).GaveNothing();
        decide.Decide(Case(Closed), Supervisor).WasRefused("case-closed");
        decide.Decide(Case(Escalated), Supervisor).WasRefused("case-escalated");
    }
}
