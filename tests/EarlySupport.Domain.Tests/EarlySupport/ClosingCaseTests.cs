using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AbandoningMeasure;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.ApprovingMemo;
using EarlySupport.Domain.EarlySupport.CorrectingMemo;
using EarlySupport.Domain.EarlySupport.EscalatingCase;
using EarlySupport.Domain.EarlySupport.HoldingFollowUp;
using EarlySupport.Domain.EarlySupport.LoggingConversation;
using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;
using static EarlySupport.Domain.Tests.EarlySupport.GivenCase;

namespace EarlySupport.Domain.Tests.EarlySupport;

public sealed class ClosingCaseTests
{
    private static readonly CloseCase<EarlySupportCase> Close = new("C1", CaseOutcome.OwnWorkAsBefore);
    private static readonly EscalateToIntensifiedSupport Escalate = new("C1", Why);

    // All but remarks and reopening.
    private static readonly CaseCommand<EarlySupportCase>[] OnlyWhileOpen =
    [
        new LogConversation("C1", "K2", Talk, [], null), new CorrectMemo("C1", "K1", 1, Why), new ApproveMemo("C1", "K1", 1), new AgreeMeasure<EarlySupportCase>("C1", Shifts),
        new ScheduleFollowUp("C1", "F2", Monday), new HoldFollowUp("C1", "F1", Monday, Memo),
    ];

    [Fact]
    public void A_case_is_closed_once_with_its_outcome()
    {
        Close.Decide(Case(Agreed, Completed), Supervisor).Gave(Closed);
        Close.Decide(Case(Closed), Supervisor).GaveNothing();
        (Close with { Outcome = CaseOutcome.Other }).Decide(Case(Closed), Supervisor).WasRefused("case-closed");
    }

    [Fact]
    public void Closing_is_refused_while_a_measure_is_open()
    {
        Close.Decide(Case(Agreed), Supervisor).WasRefused("measures-open", ("open", 1));
        Close.Decide(Case(Agreed, new MeasureWentOverdue("E1", "C1", "M1", Shifts.Due)), Supervisor).WasRefused("measures-open", ("open", 1));
        Close.Decide(Case(Agreed, new MeasureAbandoned("E1", "C1", "M1", Why)), Supervisor).Gave(Closed);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(null)]
    public void Work_that_goes_on_partly_does_so_with_a_share_between_0_and_100(int? share)
    {
        new CloseCase<EarlySupportCase>("C1", CaseOutcome.Partly, share).Decide(Case(), Supervisor).WasRefused("outcome-share-out-of-range");
        new CloseCase<EarlySupportCase>("C1", CaseOutcome.Partly, 0.5m).Decide(Case(), Supervisor).Gave(new EarlySupportClosed("E1", "C1", CaseOutcome.Partly, 0.5m));
        new CloseCase<EarlySupportCase>("C1", CaseOutcome.Partly, 99.5m).Decide(Case(), Supervisor).Gave(new EarlySupportClosed("E1", "C1", CaseOutcome.Partly, 99.5m));
    }

    [Fact]
    public void No_other_outcome_has_a_share() => (Close with { SharePercent = 50 }).Decide(Case(), Supervisor).WasRefused("outcome-share-out-of-range");

    [Fact]
    public void A_case_is_escalated_once_with_a_reason()
    {
        Escalate.Decide(Case(Agreed), Supervisor).Gave(Escalated);
        Escalate.Decide(Case(Escalated), Supervisor).GaveNothing();
        (Escalate with { Why = Text("") }).Decide(Case(), Supervisor).WasRefused("text-missing", ("field", "why"));
    }

    [Fact]
    public void A_closed_case_takes_nothing_but_remarks_and_reopening() =>
        Assert.All(
            [.. OnlyWhileOpen, new CompleteMeasure<EarlySupportCase>("C1", "M1", Monday), new AbandonMeasure<EarlySupportCase>("C1", "M1", Why), Escalate],
            command => command.Decide(Case(Talked, Scheduled, Closed), Supervisor).WasRefused("case-closed"));

    [Fact]
    public void An_escalated_case_takes_no_new_things() =>
        Assert.All([.. OnlyWhileOpen, Close], command => command.Decide(Case(Talked, Scheduled, Escalated), Supervisor).WasRefused("case-escalated"));

    [Fact]
    public void Nothing_happens_in_a_case_that_was_never_opened() =>
        Assert.All(
            [.. OnlyWhileOpen, new CompleteMeasure<EarlySupportCase>("C1", "M1", Monday), new AbandonMeasure<EarlySupportCase>("C1", "M1", Why), Escalate, Close],
            command => command.Decide(EarlySupportCase.None, Supervisor).WasRefused("case-unknown"));
}
