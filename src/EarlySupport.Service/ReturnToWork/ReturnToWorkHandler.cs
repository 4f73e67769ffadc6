using EarlySupport.Domain.Cases.AbandoningMeasure;
using EarlySupport.Domain.Cases.AddingRemark;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.Cases.ClosingCase;
using EarlySupport.Domain.Cases.CompletingMeasure;
using EarlySupport.Domain.Cases.ReopeningCase;
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
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using Case = EarlySupport.Domain.ReturnToWork.ReturnToWorkCase;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>Every command and deadline of return to work. What each decides stands in the domain under its name.</summary>
public static class ReturnToWorkHandler
{
    public static Task<Outcome> HandleAsync(OpenReturnToWork command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.OpenAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(HoldContact command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(AgreeReturnPlan command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(ApproveReturnPlan command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(StartReturnStep command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(RecordReturn command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(NoteRelapse command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(ScheduleReturnFollowUp command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(HoldReturnFollowUp command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.DecideAsync(command, session, ct);

    public static Task<Outcome> HandleAsync(CancelReturnFollowUp command, IEventSession session, DecidingCases cases, CancellationToken ct) =>
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

    public static Task HandleAsync(ContactFellDue due, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.FellDueAsync(due, session, ct);

    public static Task HandleAsync(ReturnStepFellDue due, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.FellDueAsync(due, session, ct);

    public static Task HandleAsync(ReturnFollowUpFellDue due, IEventSession session, DecidingCases cases, CancellationToken ct) =>
        cases.FellDueAsync(due, session, ct);
}
