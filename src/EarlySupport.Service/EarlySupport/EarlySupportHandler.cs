using EarlySupport.Domain.Cases.AbandoningMeasure;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.Cases.ReopeningCase;
using EarlySupport.Domain.EarlySupport.ApprovingMemo;
using EarlySupport.Domain.EarlySupport.CorrectingMemo;
using EarlySupport.Domain.EarlySupport.EscalatingCase;
using EarlySupport.Domain.EarlySupport.HoldingFollowUp;
using EarlySupport.Domain.EarlySupport.LoggingConversation;
using EarlySupport.Domain.EarlySupport.OpeningCase;
using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using Case = EarlySupport.Domain.EarlySupport.EarlySupportCase;

namespace EarlySupport.Service.EarlySupport;

/// <summary>Every command and deadline of early support. What each decides stands in the domain under its name.</summary>
public static class EarlySupportHandler
{
    public static Task<Outcome> HandleAsync(OpenEarlySupport command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.OpenAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(LogConversation command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(CorrectMemo command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(ApproveMemo command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(ScheduleFollowUp command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(HoldFollowUp command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(EscalateToIntensifiedSupport command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
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

    public static Task HandleAsync(FollowUpFellDue due, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.FellDueAsync(due, session, ct);
}
