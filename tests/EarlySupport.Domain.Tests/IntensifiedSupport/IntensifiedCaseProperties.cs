using System.Collections;
using System.Reflection;
using System.Text.Json;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AbandoningMeasure;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.Cases.OpeningCase;
using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Domain.IntensifiedSupport.NotifyingOccupationalHealth;
using EarlySupport.Domain.IntensifiedSupport.OpeningCase;
using EarlySupport.Domain.IntensifiedSupport.Reassignments;
using EarlySupport.Domain.IntensifiedSupport.Rehabilitations;
using EarlySupport.Domain.IntensifiedSupport.StartingReturnToWork;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;
using FsCheck;
using FsCheck.Fluent;
using static EarlySupport.Domain.Tests.IntensifiedSupport.GivenIntensified;

namespace EarlySupport.Domain.Tests.IntensifiedSupport;

/// <summary>What holds for every case, tried on random commands of three people over some weeks, with few ids so that they meet often.</summary>
public sealed class IntensifiedCaseProperties() : SequenceProperties<IntensifiedSupportCase, IntensifiedCaseProperties.Step>(longest: 80)
{
    protected override IReadOnlyList<object> Beginning => [Opened];

    protected override IntensifiedSupportCase None => IntensifiedSupportCase.None;

    // What a case meeting decides comes the same way in every kind, and is tried in early support.
    protected override IEnumerable<Type> Reachable => EventsOfCase(typeof(IntensifiedSupportOpened)).Where(type => type != typeof(DecidedInCaseMeeting));

    protected override bool IsAllowed(object next, IReadOnlyList<object> before)
    {
        var isClosed = before.LastOrDefault(e =>
            e is IntensifiedSupportOpened or IntensifiedSupportReopened or IntensifiedSupportClosed) is IntensifiedSupportClosed;
        return next switch
        {
            IntensifiedSupportOpened => before.Count == 0,
            RemarkAdded => true,
            IntensifiedSupportReopened => isClosed,
            // The right to take it back, and its end, do not depend on the case.
            ConsentWithdrawn e => Has<ConsentGiven>(g => g.ConsentId == e.ConsentId) && !Has<ConsentWithdrawn>(w => w.ConsentId == e.ConsentId),
            ConsentEnded e => Has<ConsentGiven>(g => g.ConsentId == e.ConsentId) && !Has<ConsentWithdrawn>(w =>
                w.ConsentId == e.ConsentId) && !before.Contains(e),
            _ when isClosed => false,
            IntensifiedSupportClosed => IsFinished(before),
            AlertsTakenUp e => !before.OfType<AlertsTakenUp>().SelectMany(a => a.AlertIds).Concat(Opened.AlertIds).Intersect(e.AlertIds).Any(),
            MeasureCompleted or MeasureAbandoned or MeasureWentOverdue => Has<MeasureAgreed>(_ => true) && !before.Contains(next),
            NegotiationRescheduled { NegotiationId: var id } => IsToCome(id),
            NegotiationCancelled { NegotiationId: var id } => IsToCome(id),
            NegotiationMissed { NegotiationId: var id } => IsToCome(id),
            NegotiationHeld e => IsToCome(e.NegotiationId) && e.Negotiation.Present.HaveBothSides(),
            NegotiationMemoApproved e => !before.Contains(e) && before.OfType<NegotiationHeld>().Single(h => h.NegotiationId == e.NegotiationId).Negotiation
                .Present.Any(p => p.PersonId == e.ApprovedBy && (p.Role == ParticipantRole.Employee) == (e.Party == NegotiationParty.Employee)),
            NegotiationDecisionSettled e => Has<NegotiationHeld>(h => h.Negotiation.Decisions.Any(d => d.DecisionId == e.DecisionId))
                && !Has<NegotiationDecisionSettled>(s => s.DecisionId == e.DecisionId),
            StatementGiven e => (Has<StatementRequested>(r => r.StatementId == e.StatementId) || Has<OccupationalHealthNotified>(_ => true))
                && !Has<StatementGiven>(s => s.StatementId == e.StatementId),
            StatementDeliveredToKela e => Has<StatementGiven>(s => s.StatementId == e.StatementId) && !Has<StatementDeliveredToKela>(s =>
                s.StatementId == e.StatementId),
            WorkTrialEnded e => Has<WorkTrialStarted>(t => t.TrialId == e.TrialId) && !Has<WorkTrialEnded>(t => t.TrialId == e.TrialId),
            ReassignmentOffered e => IsSought(e.ReassignmentId) && !before.Contains(e),
            ReassignmentPlaced e => IsSought(e.ReassignmentId),
            ReassignmentFailed e => IsSought(e.ReassignmentId),
            RehabilitationDecided e => Has<RehabilitationApplied>(a => a.RehabilitationId == e.RehabilitationId)
                && !Has<RehabilitationDecided>(d => d.RehabilitationId == e.RehabilitationId),
            RehabilitationEnded e => Has<RehabilitationDecided>(d => d.RehabilitationId == e.RehabilitationId && d.Granted)
                && !Has<RehabilitationEnded>(d => d.RehabilitationId == e.RehabilitationId),
            _ => !before.Contains(next),
        };

        bool Has<T>(Func<T, bool> such) => before.OfType<T>().Any(such);

        bool IsToCome(string id) => Has<NegotiationScheduled>(n => n.NegotiationId == id) && !Has<NegotiationCancelled>(n => n.NegotiationId == id)
            && !Has<NegotiationHeld>(n => n.NegotiationId == id);

        bool IsSought(string id) => Has<ReassignmentSought>(r => r.ReassignmentId == id) && !Has<ReassignmentPlaced>(r => r.ReassignmentId == id)
            && !Has<ReassignmentFailed>(r => r.ReassignmentId == id);
    }

    private static bool IsFinished(IReadOnlyList<object> before)
    {
        return Ids<NegotiationScheduled>(e => e.NegotiationId).Count() == Ids<NegotiationHeld>(e => e.NegotiationId).Count() + Ids<NegotiationCancelled>(e =>
            e.NegotiationId).Count()
            && before.OfType<NegotiationHeld>().Sum(h => h.Negotiation.Decisions.Count) == Ids<NegotiationDecisionSettled>(e => e.DecisionId).Count()
            && Ids<MeasureAgreed>(e => e.Measure.MeasureId).Count() == Ids<MeasureCompleted>(e => e.MeasureId).Count() + Ids<MeasureAbandoned>(e =>
                e.MeasureId).Count()
            && Ids<WorkTrialStarted>(e => e.TrialId).Count() == Ids<WorkTrialEnded>(e => e.TrialId).Count()
            && Ids<ReassignmentSought>(e => e.ReassignmentId).Count() == Ids<ReassignmentPlaced>(e =>
                e.ReassignmentId).Count() + Ids<ReassignmentFailed>(e => e.ReassignmentId).Count()
            && Ids<RehabilitationApplied>(e => e.RehabilitationId).Count()
                == before.OfType<RehabilitationDecided>().Count(d => !d.Granted) + Ids<RehabilitationEnded>(e => e.RehabilitationId).Count();

        IEnumerable<string> Ids<T>(Func<T, string> id) => before.OfType<T>().Select(id).Distinct();
    }

    protected override Decision Decide(Step step, IntensifiedSupportCase state) => step.Decide(state);

    protected override IntensifiedSupportCase Evolve(IntensifiedSupportCase state, object recorded) => IntensifiedSupportCase.Evolve(state, recorded);

    protected override Gen<Step> Steps() =>
        from command in Commands()
        from actor in Gen.Elements("E1", "B1", "P1")
        from day in Gen.Elements(0, 5, 10, 21, 40)
        select new Step(command, actor, Monday.AddDays(day));

    private static Gen<object> Commands() =>
        from id in Gen.Choose(1, 2)
        from day in Gen.Elements(-2, 0, 3, 4, 9, 12, 20, 41)
        from text in Gen.Elements("", "One", "One", "Another")
        from command in Gen.Elements<Func<object>>(
            () => new OpenIntensifiedSupport("C1", "E1", CaseReason.Alerts, [$"E1-{id}"]),
            () => new OpenIntensifiedSupport("C2", "E1", CaseReason.EarlierCase, [], $"C0{id}"),
            () => new NotifyOccupationalHealth("C1", Monday.AddDays(day), NotifiedBecause.Referral, null),
            () => new StartReturnToWork("C1", $"W{id}"),
            () => new GiveConsent("C1", $"S{id}", Consented with
            {
                GivenOn = Monday.AddDays(-20),
                Until = Monday.AddDays(20),
                Form = day % 2 == 0 ? ConsentForm.OnPaper : ConsentForm.InService
            }),
            () => new WithdrawConsent("C1", $"S{id}"),
            () => new ConsentReminderFellDue("C1", $"S{id}", Monday.AddDays(20)),
            () => new ConsentFellDue("C1", $"S{id}", Monday.AddDays(20)),
            () => new ScheduleNegotiation("C1", $"N{id}", Terms with { On = Monday.AddDays(day) }),
            () => new RescheduleNegotiation("C1", $"N{id}", Monday.AddDays(day), Terms.At, null),
            () => new CancelNegotiation("C1", $"N{id}", Text(text)),
            () => new NegotiationFellDue("C1", $"N{id}", Monday.AddDays(day)),
            () => new HoldNegotiation("C1", $"N{id}", Talk with
            {
                HeldOn = Monday.AddDays(day),
                Decisions = [LighterWork with { DecisionId = $"D{id}",
                Due = Monday.AddDays(day + 5) }],
                Present = [.. Three.Skip(day % 5 == 0 ? 1 : 0)]
            },
                day % 2 == 0 ? [] : [Measure with { MeasureId = $"M{id}", Due = Monday.AddDays(day + 5) }],
                day % 3 == 0 ? new NextNegotiation($"N{3 - id}", Terms with { On = Monday.AddDays(day + 5) }) : null),
            () => new CorrectNegotiationMemo("C1", $"N{id}", 1 + (day & 1), Text(text)),
            () => new ApproveNegotiationMemo("C1", $"N{id}", 1 + (day & 1), (NegotiationParty)Math.Abs(day % 3)),
            () => new SettleDecision("C1", $"D{id}", DecisionResult.CarriedOut, Text(text)),
            () => new DecisionFellDue("C1", $"D{id}", Monday.AddDays(day)),
            () => new RequestStatement("C1", $"L{id}", (StatementPurpose)(id - 1), Monday.AddDays(day), Monday.AddDays(20)),
            () => new GiveStatement("C1", $"L{id}", (StatementPurpose)(id - 1), Monday.AddDays(day), Text(text)),
            () => new DeliverStatementToKela("C1", $"L{id}", Monday.AddDays(day)),
            () => new StatementFellDue("C1", $"L{id}", Monday.AddDays(20)),
            () => new StartWorkTrial("C1", $"T{id}", Trial with { From = Monday.AddDays(day), To = Monday.AddDays(30) }),
            () => new EndWorkTrial("C1", $"T{id}", Monday.AddDays(day), WorkTrialResult.Suits, null),
            () => new SeekReassignment("C1", $"R{id}", "U1", Monday.AddDays(day), null),
            () => new OfferReassignment("C1", $"R{id}", "U2", Monday.AddDays(day)),
            () => new PlaceInUnit("C1", $"R{id}", "U2", Monday.AddDays(day)),
            () => new FailReassignment("C1", $"R{id}", Monday.AddDays(day), Text(text)),
            () => new ApplyForRehabilitation("C1", $"H{id}", RehabilitationKind.Medical, RehabilitationFrom.Kela, Monday.AddDays(day)),
            () => new DecideRehabilitation("C1", $"H{id}", day % 2 == 0, Monday.AddDays(day), null, day % 4 == 0 ? Monday.AddDays(day) : null),
            () => new EndRehabilitation("C1", $"H{id}", Monday.AddDays(day), RehabilitationResult.Completed),
            () => new AgreeMeasure<IntensifiedSupportCase>("C1", Measure with { MeasureId = $"M{id}", Due = Monday.AddDays(20) }),
            () => new CompleteMeasure<IntensifiedSupportCase>("C1", $"M{id}", Monday.AddDays(day)),
            () => new AbandonMeasure<IntensifiedSupportCase>("C1", $"M{id}", Text(text)),
            () => new MeasureFellDue("C1", $"M{id}", Monday.AddDays(20), CaseKind.IntensifiedSupport),
            () => new AddRemark<IntensifiedSupportCase>("C1", $"X{id}", day % 2 == 0 ? null : $"N{id}", Text(text)),
            // Rarely, as it ends nearly everything.
            () => day > 12 ? new CloseCase<IntensifiedSupportCase>("C1", CaseOutcome.Other) : new ReopenCase<IntensifiedSupportCase>("C1", Text(text)),
            () => new ReopenCase<IntensifiedSupportCase>("C1", Text(text)))
        select command();

    protected override string Written(IntensifiedSupportCase state) => JsonSerializer.Serialize(
        typeof(IntensifiedSupportCase).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .ToDictionary(p => p.Name, p => Sorted(p.GetValue(state))));

    private static object? Sorted(object? part) => part switch
    {
        IEnumerable<KeyValuePair<string, Negotiation>> all =>
            all.OrderBy(n => n.Key).Select(n => new { n.Key, n.Value, Approvals = n.Value.Approvals.Select(a => a.ToString()).Order() })
                .Select(n => JsonSerializer.Serialize(new { n.Key, n.Approvals, Rest = n.Value with { Approvals = [] } })),
        IDictionary all => all.Keys.Cast<string>().Order().Select(key => new { key, value = all[key] }),
        _ => part,
    };

    /// <summary>Somebody does something on a day; or a deadline comes.</summary>
    public sealed record Step(object Command, string Actor, DateOnly Today)
    {
        internal Decision Decide(IntensifiedSupportCase state) => Command switch
        {
            CaseCommand<IntensifiedSupportCase> c => c.Decide(state, new CaseContext(Actor, Today, state.State == CaseState.Open ? "C1" : null)),
            ICaseDeadline<IntensifiedSupportCase> due => due.Decide(state, Today),
            // Where no case is open, another one would be opened, and not this one decided on.
            OpenIntensifiedSupport open when state.State == CaseState.Open => open.Decide(state, new OpeningContext(
                EmployeeKnown: true, "B1", "C1", open.AlertIds.ToDictionary(id => id, id =>
                    state.Alerts.Contains(id) ? "C1" : null), EarlierPathId: open.EarlierCaseId)),
            OpenIntensifiedSupport => Decision.Nothing,
            _ => throw new InvalidOperationException($"{Command} is no step."),
        };
    }
}
