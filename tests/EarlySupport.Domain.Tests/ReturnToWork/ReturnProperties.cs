using System.Text.Json;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AbandoningMeasure;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.Cases.OpeningCase;
using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.Domain.ReturnToWork.AgreeingPlan;
using EarlySupport.Domain.ReturnToWork.ApprovingPlan;
using EarlySupport.Domain.ReturnToWork.CancellingFollowUp;
using EarlySupport.Domain.ReturnToWork.HoldingContact;
using EarlySupport.Domain.ReturnToWork.HoldingFollowUp;
using EarlySupport.Domain.ReturnToWork.NotingRelapse;
using EarlySupport.Domain.ReturnToWork.OpeningCase;
using EarlySupport.Domain.ReturnToWork.Returning;
using EarlySupport.Domain.ReturnToWork.SchedulingFollowUp;
using EarlySupport.Domain.ReturnToWork.StartingStep;
using FsCheck;
using FsCheck.Fluent;
using static EarlySupport.Domain.Tests.ReturnToWork.GivenReturn;

namespace EarlySupport.Domain.Tests.ReturnToWork;

/// <summary>What holds for every return, tried on random commands over some weeks, with few ids and days so that they meet often.</summary>
public sealed class ReturnProperties() : SequenceProperties<ReturnToWorkCase, ReturnProperties.Step>(longest: 40)
{
    protected override IReadOnlyList<object> Beginning => [Opened];

    protected override ReturnToWorkCase None => ReturnToWorkCase.None;

    // What a case meeting decides comes the same way in every kind, and is tried in early support.
    protected override IEnumerable<Type> Reachable => EventsOfCase(typeof(ReturnToWorkOpened)).Where(type => type != typeof(DecidedInCaseMeeting));

    [Fact]
    public void Steps_are_numbered_without_holes_and_those_started_come_first() => ForEverySequence(steps =>
    {
        var known = Run(steps).State.Steps;
        Assert.Equal(Enumerable.Range(1, known.Count), known.Keys);
        Assert.DoesNotContain(known.Values.SkipWhile(s => s.Started is not null), s => s.Started is not null);
    });

    protected override bool IsAllowed(object next, IReadOnlyList<object> before)
    {
        var last = before.LastOrDefault(e => e is ReturnToWorkOpened or ReturnToWorkReopened or ReturnToWorkClosed);
        if (next is RemarkAdded or MeasureWentOverdue)
            return last is not null;
        if (next is ReturnToWorkReopened)
            return last is ReturnToWorkClosed;
        if (last is ReturnToWorkClosed)
            return false;
        var sinceRelapse = before.Skip(before.ToList().FindLastIndex(e => e is RelapseNoted) + 1).ToList();
        return next switch
        {
            ContactFellOverdue e => !before.Contains(e) && !sinceRelapse.Any(b => b is ReturnPlanAgreed or ReturnedToWork),
            ReturnPlanAgreed e => e.PlanVersion == before.OfType<ReturnPlanAgreed>().Count() + 1 && !sinceRelapse.OfType<ReturnedToWork>().Any(),
            ReturnPlanApproved e => e.ApprovedBy == "E1" && before.OfType<ReturnPlanAgreed>().Last().PlanVersion == e.PlanVersion && !before.Contains(e),
            ReturnStepStarted e => Moved(e.StartedOn) && e.StepNumber == before.OfType<ReturnStepStarted>().Count() + 1
                && sinceRelapse.OfType<ReturnPlanAgreed>().Any(),
            ReturnStepMissed e => before.OfType<ReturnStepStarted>().All(s => s.StepNumber != e.StepNumber) && !sinceRelapse.OfType<ReturnedToWork>().Any(),
            ReturnedToWork e => Moved(e.ReturnedOn) && !sinceRelapse.OfType<ReturnedToWork>().Any(),
            RelapseNoted e => Moved(e.On) && sinceRelapse.Any(b => b is ReturnStepStarted or ReturnedToWork),
            ReturnFollowUpScheduled => before.Any(b => b is ReturnPlanAgreed or ReturnedToWork),
            ReturnFollowUpHeld e => !Ended(e.FollowUpId),
            ReturnFollowUpCancelled e => !Ended(e.FollowUpId),
            ReturnFollowUpMissed e => !Ended(e.FollowUpId),
            ReturnToWorkClosed => before.OfType<ReturnFollowUpScheduled>().All(f => Ended(f.FollowUpId))
                && before.OfType<MeasureAgreed>().Count() == before.Count(b => b is MeasureCompleted or MeasureAbandoned),
            _ => !before.Contains(next),
        };

        bool Moved(DateOnly day) => before.All(b => b switch
        {
            ReturnStepStarted s => s.StartedOn <= day,
            ReturnedToWork r => r.ReturnedOn <= day,
            RelapseNoted r => r.On <= day,
            _ => true,
        });
        bool Ended(string id) => before.OfType<ReturnFollowUpHeld>().Any(f => f.FollowUpId == id)
            || before.OfType<ReturnFollowUpCancelled>().Any(f => f.FollowUpId == id);
    }

    protected override Decision Decide(Step step, ReturnToWorkCase state) => step.Decide(state);

    protected override ReturnToWorkCase Evolve(ReturnToWorkCase state, object recorded) => ReturnToWorkCase.Evolve(state, recorded);

    protected override Gen<Step> Steps() =>
        from command in Commands()
        from actor in Gen.Elements("E1", "B1", "B2")
        from day in Gen.Choose(0, 80)
        select new Step(command, actor, Monday.AddDays(day));

    private static Gen<object> Commands() =>
        from id in Gen.Choose(1, 3)
        from number in Gen.Choose(0, 4)
        from day in Gen.Choose(-2, 60)
        from text in Gen.Elements("", "One", "Another")
        from command in Gen.Elements<Func<object>>(
            () => new HoldContact("C1", $"K{id}", Call with { HeldOn = Monday.AddDays(day), Memo = Text(text) }),
            () => new ContactFellDue("C1", Monday.AddDays(30)),
            () => new AgreeReturnPlan("C1", number, Monday.AddDays(day), Plan(id, day), Text(text)),
            () => new AgreeReturnPlan("C1", number / 3, Monday.AddDays(id), Plan(id, id), null),
            () => new ApproveReturnPlan("C1", id),
            () => new StartReturnStep("C1", number, Monday.AddDays(day), text.Length == 0 ? null : 30),
            () => new ReturnStepFellDue("C1", number, Monday.AddDays(id)),
            () => new RecordReturn("C1", Monday.AddDays(day), day % 2 == 0 ? 100 : 60),
            () => new NoteRelapse("C1", Monday.AddDays(day), text.Length == 0 ? null : $"A{id}", null),
            () => new ScheduleReturnFollowUp("C1", $"F{id}", Monday.AddDays(day % 2 == 0 ? 30 : 40)),
            () => new HoldReturnFollowUp("C1", $"F{id}", Monday.AddDays(day), Text(text)),
            () => new CancelReturnFollowUp("C1", $"F{id}", Text(text)),
            () => new ReturnFollowUpFellDue("C1", $"F{id}", Monday.AddDays(day % 2 == 0 ? 30 : 40)),
            () => new AgreeMeasure<ReturnToWorkCase>("C1", Desk with { MeasureId = $"M{id}" }, Monday),
            () => new CompleteMeasure<ReturnToWorkCase>("C1", $"M{id}", Monday.AddDays(day)),
            () => new AbandonMeasure<ReturnToWorkCase>("C1", $"M{id}", Text(text)),
            () => new MeasureFellDue("C1", $"M{id}", Desk.Due, CaseKind.ReturnToWork),
            () => new AddRemark<ReturnToWorkCase>("C1", $"R{id}", day % 2 == 0 ? null : $"K{id}", Text(text)),
            () => new CloseCase<ReturnToWorkCase>("C1", CaseOutcome.Other),
            () => new ReopenCase<ReturnToWorkCase>("C1", Text(text)),
            () => new OpenReturnToWork(day % 2 == 0 ? "C1" : "C2", "E1", CaseReason.Alerts, [$"E1-{id}"]),
            () => new OpenReturnToWork("C2", "E1", CaseReason.EarlierCase, [], $"I{id}"))
        select command();

    private static readonly MeasureTerms Desk = new("M1", MeasureKind.AidsAndErgonomics, Text("A standing desk"), "B1", Monday.AddDays(14));

    private static ReturnStep[] Plan(int steps, int day) =>
    [
        .. Enumerable.Range(0, steps).Select(i => new ReturnStep(
            Monday.AddDays(day + (7 * i)), i == steps - 1 ? null : Monday.AddDays(day + (7 * i) + 6), 30 + (30 * i), null,
            i == 0 ? Text("Slowly at first") : null)),
    ];

    protected override string Written(ReturnToWorkCase state) => JsonSerializer.Serialize(new
    {
        state.State,
        state.EmployeeId,
        state.EarlierCases,
        state.Alerts,
        state.Unanswered,
        state.ContactBy,
        state.IsContactOverdue,
        state.Plan,
        state.IsPlanApproved,
        Steps = state.Steps.Select(s => new { s.Key, s.Value }),
        state.PlannedReturn,
        state.Returns,
        state.Return,
        state.Relapse,
        state.ShareWorked,
        state.LastMoveOn,
        Contacts = state.Contacts.OrderBy(c => c.Key),
        Measures = state.Measures.OrderBy(m => m.Key).Select(m => new { m.Key, m.Value.Terms, m.Value.IsOpen, m.Value.IsOverdue }),
        FollowUps = state.FollowUps.OrderBy(f => f.Key).Select(f => new { f.Key, f.Value.On, f.Value.IsMissed, Ended = f.Value.EndedBy?.ToString() }),
        Remarks = state.Remarks.OrderBy(r => r.Key),
        state.Closing,
    });

    /// <summary>Somebody does something on a day; or a deadline comes.</summary>
    public sealed record Step(object Command, string Actor, DateOnly Today)
    {
        internal Decision Decide(ReturnToWorkCase state) => Command switch
        {
            CaseCommand<ReturnToWorkCase> c => c.Decide(state, new CaseContext(Actor, Today, state.State == CaseState.Open ? "C1" : null)),
            ICaseDeadline<ReturnToWorkCase> due => due.Decide(state, Today),
            // Where no case is open, another one would be opened, and not this one decided on.
            OpenReturnToWork open when state.State == CaseState.Open => open.Decide(state, new OpeningContext(
                EmployeeKnown: true, "B1", "C1", open.AlertIds.ToDictionary(id => id, id => state.Alerts.Contains(id) ? "C1" : null), "C1", open.EarlierCaseId,
                Today: Today)),
            OpenReturnToWork => Decision.Nothing,
            _ => throw new InvalidOperationException($"{Command} is no step."),
        };
    }
}
