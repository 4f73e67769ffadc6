using System.Collections.Immutable;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Domain.IntensifiedSupport.Reassignments;
using EarlySupport.Domain.IntensifiedSupport.Rehabilitations;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;

namespace EarlySupport.Domain.IntensifiedSupport;

// Each gives null for an event of another part.
public sealed partial record IntensifiedSupportCase
{
    private IntensifiedSupportCase? TakeTalk(object @event) => @event switch
    {
        NegotiationScheduled e => this with { Negotiations = Negotiations.Add(e.NegotiationId, Negotiation.Scheduled(e.Negotiation)) },
        NegotiationRescheduled e => With(e.NegotiationId, n => n with { Terms = n.Terms with { On = e.On, At = e.At, Place = e.Place }, IsMissed = false }),
        NegotiationCancelled e => With(e.NegotiationId, n => n with { CancelledAs = e }),
        NegotiationMissed e => With(e.NegotiationId, n => n with { IsMissed = true }),
        NegotiationHeld e => With(e.NegotiationId, n => n with { HeldAs = e, MemoVersion = 1, Memo = e.Negotiation.Memo }) with
        {
            Decisions = Decisions.AddRange(
                e.Negotiation.Decisions.Select(d => KeyValuePair.Create(d.DecisionId, new AgreedDecision(d, null, IsOverdue: false)))),
            Unanswered = Unanswered.RemoveRange(e.AnsweredAlertIds),
        },
        NegotiationMemoCorrected e => With(e.NegotiationId, n => n with { MemoVersion = e.MemoVersion, Memo = e.Memo, Approvals = [] }),
        NegotiationMemoApproved e => With(e.NegotiationId, n => n with { Approvals = n.Approvals.Add(new MemoApproval(e.Party, e.ApprovedBy)) }),
        NegotiationDecisionSettled e => this with { Decisions = Changed(Decisions, e.DecisionId, d => d with { SettledAs = e }) },
        NegotiationDecisionWentOverdue e => this with { Decisions = Changed(Decisions, e.DecisionId, d => d with { IsOverdue = true }) },
        _ => null,
    };

    private IntensifiedSupportCase? TakeStatement(object @event) => @event switch
    {
        ConsentGiven e => this with { Consents = Consents.Add(e.ConsentId, new Consent(e.Consent, null, HasNeared: false, HasEnded: false)) },
        ConsentWithdrawn e => this with { Consents = Changed(Consents, e.ConsentId, c => c with { WithdrawnOn = e.WithdrawnOn }) },
        ConsentEndNeared e => this with { Consents = Changed(Consents, e.ConsentId, c => c with { HasNeared = true }) },
        ConsentEnded e => this with { Consents = Changed(Consents, e.ConsentId, c => c with { HasEnded = true }) },
        StatementRequested e => this with { Statements = Statements.Add(e.StatementId, new Statement(e, null, null, IsOverdue: false)) },
        StatementGiven e => this with
        {
            Statements = Statements.SetItem(
                e.StatementId, (Statements.GetValueOrDefault(e.StatementId) ?? new Statement(null, null, null, IsOverdue: false)) with { GivenAs = e }),
        },
        StatementDeliveredToKela e => this with { Statements = Changed(Statements, e.StatementId, s => s with { DeliveredAs = e }) },
        StatementWentOverdue e => this with { Statements = Changed(Statements, e.StatementId, s => s with { IsOverdue = true }) },
        _ => null,
    };

    private IntensifiedSupportCase? TakeSupport(object @event) => @event switch
    {
        WorkTrialStarted e => this with { WorkTrials = WorkTrials.Add(e.TrialId, new WorkTrial(e.Trial, null)) },
        WorkTrialEnded e => this with { WorkTrials = Changed(WorkTrials, e.TrialId, t => t with { EndedAs = e }) },
        ReassignmentSought e => this with { Reassignments = Reassignments.Add(e.ReassignmentId, new Reassignment(e, [], null)) },
        ReassignmentOffered e => this with { Reassignments = Changed(Reassignments, e.ReassignmentId, r => r with { Offers = r.Offers.Add(e) }) },
        ReassignmentPlaced e => this with { Reassignments = Changed(Reassignments, e.ReassignmentId, r => r with { EndedAs = e }) },
        ReassignmentFailed e => this with { Reassignments = Changed(Reassignments, e.ReassignmentId, r => r with { EndedAs = e }) },
        RehabilitationApplied e => this with { Rehabilitations = Rehabilitations.Add(e.RehabilitationId, new Rehabilitation(e, null, null)) },
        RehabilitationDecided e => this with { Rehabilitations = Changed(Rehabilitations, e.RehabilitationId, r => r with { DecidedAs = e }) },
        RehabilitationEnded e => this with { Rehabilitations = Changed(Rehabilitations, e.RehabilitationId, r => r with { EndedAs = e }) },
        _ => null,
    };

    private IntensifiedSupportCase With(string negotiationId, Func<Negotiation, Negotiation> change) =>
        this with { Negotiations = Changed(Negotiations, negotiationId, change) };

    private static ImmutableDictionary<string, T> Changed<T>(ImmutableDictionary<string, T> all, string id, Func<T, T> change) =>
        all.SetItem(id, change(all[id]));
}
