using EarlySupport.Domain.Cases.AbandoningMeasure;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Domain.IntensifiedSupport.NotifyingOccupationalHealth;
using EarlySupport.Domain.IntensifiedSupport.OpeningCase;
using EarlySupport.Domain.IntensifiedSupport.Reassignments;
using EarlySupport.Domain.IntensifiedSupport.Rehabilitations;
using EarlySupport.Domain.IntensifiedSupport.StartingReturnToWork;
using EarlySupport.Domain.IntensifiedSupport.Statements;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.IntensifiedSupport.Statements;
using Case = EarlySupport.Domain.IntensifiedSupport.IntensifiedSupportCase;

namespace EarlySupport.Service.IntensifiedSupport;

/// <summary>Every command and deadline of intensified support. What each decides stands in the domain under its name.</summary>
public static class IntensifiedSupportHandler
{
    public static Task<Outcome> HandleAsync(OpenIntensifiedSupport command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.OpenAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(NotifyOccupationalHealth command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(StartReturnToWork command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(GiveConsent command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(WithdrawConsent command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(ScheduleNegotiation command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(RescheduleNegotiation command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(CancelNegotiation command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(HoldNegotiation command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(CorrectNegotiationMemo command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(ApproveNegotiationMemo command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(SettleDecision command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static async Task<Outcome> HandleAsync(
        RequestStatement command, IEventSession session, DecidingCases cases, StatementDeadlines deadlines, CancellationToken ct) =>
        await cases.DecideAsync(command with { NeededBy = await deadlines.NeededByAsync(command, session, ct) }, session, ct);

    public static Task<Outcome> HandleAsync(GiveStatement command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(DeliverStatementToKela command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(StartWorkTrial command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(EndWorkTrial command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(SeekReassignment command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(OfferReassignment command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(PlaceInUnit command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(FailReassignment command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(ApplyForRehabilitation command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(DecideRehabilitation command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(EndRehabilitation command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(AgreeMeasure<Case> command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(CompleteMeasure<Case> command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(AbandonMeasure<Case> command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(AddRemark<Case> command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(CloseCase<Case> command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(ReopenCase<Case> command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task HandleAsync(ConsentReminderFellDue due, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.FellDueAsync(due, session, ct);

    public static Task HandleAsync(ConsentFellDue due, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.FellDueAsync(due, session, ct);

    public static Task HandleAsync(NegotiationFellDue due, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.FellDueAsync(due, session, ct);

    public static Task HandleAsync(DecisionFellDue due, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.FellDueAsync(due, session, ct);

    /// <summary>
    /// Where what is foreseen has moved, so has the deadline: it is sent on to a later day. Where nothing is foreseen any more, nothing is late.
    /// </summary>
    public static async Task HandleAsync(
        StatementFellDue due, IEventSession session, DecidingCases cases, StatementDeadlines deadlines, CancellationToken ct)
    {
        if (await deadlines.NeededByAsync(due, session, ct) is { } neededBy)
            await cases.FellDueAsync(due with { NeededBy = neededBy }, session, ct);
    }
}
