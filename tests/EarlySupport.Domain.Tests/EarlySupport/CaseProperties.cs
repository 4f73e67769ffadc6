using System.Text.Json;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AbandoningMeasure;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.Cases.DecidingInCaseMeeting;
using EarlySupport.Domain.Cases.OpeningCase;
using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.ApprovingMemo;
using EarlySupport.Domain.EarlySupport.CorrectingMemo;
using EarlySupport.Domain.EarlySupport.EscalatingCase;
using EarlySupport.Domain.EarlySupport.HoldingFollowUp;
using EarlySupport.Domain.EarlySupport.LoggingConversation;
using EarlySupport.Domain.EarlySupport.OpeningCase;
using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;
using FsCheck;
using FsCheck.Fluent;
using static EarlySupport.Domain.Tests.EarlySupport.GivenCase;

namespace EarlySupport.Domain.Tests.EarlySupport;

/// <summary>What holds for every case, tried on random commands of three people over some weeks, with few ids so that they meet often.</summary>
public sealed class CaseProperties() : SequenceProperties<EarlySupportCase, CaseProperties.Step>(longest: 40)
{
    protected override IReadOnlyList<object> Beginning => [Opened];

    protected override EarlySupportCase None => EarlySupportCase.None;

    // Early support is the first step: no earlier case goes on in it.
    protected override IEnumerable<Type> Reachable => EventsOfCase(typeof(EarlySupportOpened)).Where(type => type != typeof(EarlierCaseJoined));

    protected override bool IsAllowed(object next, IReadOnlyList<object> before)
    {
        var last = before.LastOrDefault(e => e is EarlySupportOpened or EarlySupportReopened or EarlySupportClosed or EscalatedToIntensifiedSupport);
        var open = before.OfType<MeasureAgreed>().Select(e => e.Measure.MeasureId)
            .Except(before.OfType<MeasureCompleted>().Select(e => e.MeasureId)).Except(before.OfType<MeasureAbandoned>().Select(e => e.MeasureId)).ToList();
        return next switch
        {
            EarlySupportOpened => before.Count == 0,
            EarlierCaseJoined => false,
            RemarkAdded => last is not null,
            EarlySupportReopened => last is EarlySupportClosed,
            MeasureCompleted e => last is not EarlySupportClosed && open.Contains(e.MeasureId),
            MeasureAbandoned e => last is not EarlySupportClosed && open.Contains(e.MeasureId),
            MeasureWentOverdue e => last is not EarlySupportClosed && open.Contains(e.MeasureId),
            _ when last is not (EarlySupportOpened or EarlySupportReopened) => false,
            AlertsTakenUp e => !before.OfType<AlertsTakenUp>().SelectMany(a => a.AlertIds).Concat(Opened.AlertIds).Intersect(e.AlertIds).Any(),
            EarlySupportClosed => open.Count == 0,
            FollowUpScheduled or FollowUpHeld or FollowUpMissed => before.OfType<ConversationLogged>().Any(),
            MemoApproved e => before.OfType<ConversationLogged>().Single(c => c.ConversationId == e.ConversationId).Conversation
                .Present.Any(p => p.PersonId == e.ApprovedBy) && !before.Contains(e),
            _ => !before.Contains(next),
        };
    }

    protected override Decision Decide(Step step, EarlySupportCase state) => step.Decide(state);

    protected override EarlySupportCase Evolve(EarlySupportCase state, object recorded) => EarlySupportCase.Evolve(state, recorded);

    protected override Gen<Step> Steps() =>
        from command in Commands()
        from actor in Gen.Elements("E1", "B1", "B2")
        from day in Gen.Choose(0, 40)
        select new Step(command, actor, Monday.AddDays(day));

    private static Gen<object> Commands() =>
        from id in Gen.Choose(1, 3)
        from day in Gen.Choose(-2, 42)
        from text in Gen.Elements("", "One", "Another")
        from command in Gen.Elements<Func<object>>(
            () => new LogConversation("C1", $"K{id}", Talk with { HeldOn = Monday.AddDays(day), Memo = Text(text) }, day % 2 == 0 ? [] : [Shifts with { MeasureId = $"M{id}" }],
                day % 3 == 0 ? new NextMeeting($"F{id}", Monday.AddDays(day + 7)) : null),
            () => new AgreeMeasure<EarlySupportCase>("C1", Shifts with { MeasureId = $"M{id}", Due = Monday.AddDays(day) }),
            () => new DecideInCaseMeeting<EarlySupportCase>("C1", "P1", "case-C1", Shifts with { MeasureId = $"M{id}", What = Text(text) }),
            () => new CompleteMeasure<EarlySupportCase>("C1", $"M{id}", Monday.AddDays(day)),
            () => new AbandonMeasure<EarlySupportCase>("C1", $"M{id}", Text(text)),
            () => new MeasureFellDue("C1", $"M{id}", Shifts.Due),
            () => new ScheduleFollowUp("C1", $"F{id}", Monday.AddDays(day % 2 == 0 ? 10 : 20)),
            () => new HoldFollowUp("C1", $"F{id}", Monday.AddDays(day), Text(text)),
            () => new FollowUpFellDue("C1", $"F{id}", Monday.AddDays(day % 2 == 0 ? 10 : 20)),
            () => new ApproveMemo("C1", $"K{id}", 1 + (day & 1)),
            () => new CorrectMemo("C1", $"K{id}", 1 + (day & 1), Text(text)),
            () => new AddRemark<EarlySupportCase>("C1", $"R{id}", day % 2 == 0 ? null : $"K{id}", Text(text)),
            () => new CloseCase<EarlySupportCase>("C1", day % 2 == 0 ? CaseOutcome.Partly : CaseOutcome.Other, day % 4 == 0 ? 50 : null),
            () => new ReopenCase<EarlySupportCase>("C1", Text(text)),
            () => new OpenEarlySupport(day % 2 == 0 ? "C1" : "C2", "E1", CaseReason.Alerts, [$"E1-{id}"]),
            // Rarely, as it ends nearly everything.
            () => day > 38 ? new EscalateToIntensifiedSupport("C1", Text(text)) : new ReopenCase<EarlySupportCase>("C1", Text(text)))
        select command();

    protected override string Written(EarlySupportCase state) => JsonSerializer.Serialize(new
    {
        state.State,
        state.EmployeeId,
        state.Alerts,
        state.Unanswered,
        Conversations = state.Conversations.OrderBy(c => c.Key).Select(c => new { c.Key, c.Value.Conversation, c.Value.MemoVersion, c.Value.Memo, By = c.Value.ApprovedBy.Order() }),
        Measures = state.Measures.OrderBy(m => m.Key),
        FollowUps = state.FollowUps.OrderBy(f => f.Key),
        Remarks = state.Remarks.OrderBy(r => r.Key),
        state.Closing,
    });

    /// <summary>Somebody does something on a day; or a deadline comes.</summary>
    public sealed record Step(object Command, string Actor, DateOnly Today)
    {
        internal Decision Decide(EarlySupportCase state) => Command switch
        {
            CaseCommand<EarlySupportCase> c => c.Decide(state, new CaseContext(Actor, Today, state.State == CaseState.Open ? "C1" : null)),
            MeasureFellDue due => due.Decide(state, Today),
            FollowUpFellDue due => due.Decide(state, Today),
            // Where no case is open, another one would be opened, and not this one decided on.
            OpenEarlySupport open when state.State == CaseState.Open => open.Decide(state, new OpeningContext(
                EmployeeKnown: true, "B1", "C1", open.AlertIds.ToDictionary(id => id, id => state.Alerts.Contains(id) ? "C1" : null))),
            OpenEarlySupport => Decision.Nothing,
            _ => throw new InvalidOperationException($"{Command} is no step."),
        };
    }
}
