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
public sealed class ReturnProperties
{
    [Fact]
    public void No_sequence_of_commands_reaches_a_forbidden_state() => ForEverySequence(steps =>
    {
        var (events, _) = Run(steps);
        for (var i = 0; i < events.Count; i++)
            Assert.True(IsAllowed(events[i], events.Take(i).ToList()), $"{events[i]} after {string.Join(", ", events.Take(i).Select(e => e.GetType().Name))}");
    });

    [Fact]
    public void Folding_the_recorded_events_gives_the_state_that_was_decided_on() => ForEverySequence(steps =>
    {
        var (events, state) = Run(steps);
        // As they are stored and read again: what an event does not carry, a fold cannot know.
        var read = events.Select(e => JsonSerializer.Deserialize(JsonSerializer.Serialize(e, e.GetType()), e.GetType())!);
        Assert.Equal(Written(state), Written(read.Aggregate(ReturnToWorkCase.None, ReturnToWorkCase.Evolve)));
    });

    [Fact]
    public void Repeating_a_command_records_nothing_more() => ForEverySequence(steps =>
    {
        var (_, state) = Run(steps);
        foreach (var step in steps.Take(10))
        {
            var first = step.Decide(state);
            Assert.Empty(step.Decide(first.Events.Aggregate(state, ReturnToWorkCase.Evolve)).Events);
        }
    });

    [Fact]
    public void Steps_are_numbered_without_holes_and_those_started_come_first() => ForEverySequence(steps =>
    {
        var known = Run(steps).State.Steps;
        Assert.Equal(Enumerable.Range(1, known.Count), known.Keys);
        Assert.DoesNotContain(known.Values.SkipWhile(s => s.Started is not null), s => s.Started is not null);
    });

    [Fact]
    public void The_sequences_reach_every_event()
    {
        var seen = Steps().Sample(40_000).Chunk(40).SelectMany(steps => Run(steps).Events).Select(e => e.GetType()).ToHashSet();
        var ofReturns = typeof(ReturnToWorkOpened).Assembly.GetTypes().Where(type => type.Namespace is var space
            && (space == typeof(ReturnToWorkOpened).Namespace || space == typeof(MeasureAgreed).Namespace)
            && type.GetConstructors().Any(c => c.GetParameters().Select(p => p.Name).Take(2).SequenceEqual(["EmployeeId", "CaseId"])));

        Assert.Contains(typeof(RelapseNoted), ofReturns);
        // What a case meeting decides comes the same way in every kind, and is tried in early support.
        Assert.Equal([typeof(DecidedInCaseMeeting)], ofReturns.Except(seen));
    }

    private static void ForEverySequence(Action<IReadOnlyList<Step>> holds) => Prop.ForAll(
        Arb.From(from count in Gen.Choose(0, 40) from steps in Gen.ListOf(Steps(), count) select (IReadOnlyList<Step>)[.. steps]),
        holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    private static (IReadOnlyList<object> Events, ReturnToWorkCase State) Run(IEnumerable<Step> steps)
    {
        List<object> events = [Opened];
        var state = Case();
        foreach (var step in steps)
        {
            var decision = step.Decide(state);
            events.AddRange(decision.Events);
            state = decision.Events.Aggregate(state, ReturnToWorkCase.Evolve);
        }

        return (events, state);
    }

    // The rules of the states (domain.md), told again from the events alone.
    private static bool IsAllowed(object next, IReadOnlyList<object> before)
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

    private static Gen<Step> Steps() =>
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

    // Sorted: what an immutable dictionary lists first depends on its history.
    private static string Written(ReturnToWorkCase state) => JsonSerializer.Serialize(new
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
    private sealed record Step(object Command, string Actor, DateOnly Today)
    {
        public Decision Decide(ReturnToWorkCase state) => Command switch
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
