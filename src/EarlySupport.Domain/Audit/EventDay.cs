using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Policies;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.ReturnToWork;

namespace EarlySupport.Domain.Audit;

/// <summary>When something happened, as the event itself tells it: it may have been recorded later.</summary>
public static class EventDay
{
    /// <summary>
    /// In the organisation's calendar; null where the event names no day on which it happened, so that it is the day it was recorded. A day
    /// that was only foreseen or agreed on has not happened; what was corrected to another day happened on that one.
    /// </summary>
    public static DateOnly? Of(object @event) => @event switch
    {
        // Absences
        AbsenceReported e => e.FirstDay,
        AbsenceCorrected e => e.FirstDay,
        SicknessAllowanceDaysConfirmed e => e.AsOf,
        OccupationalHealthToldOfAccident e => e.FirstDay,
        ThresholdCrossed e => e.ReachedOn,
        CrossingDateCorrected e => e.To,
        // Alerts
        AdvanceNoticeGiven e => e.GivenOn,
        AlertRaised e => e.ReachedOn,
        AlertNotified e => e.On,
        AlertDateCorrected e => e.To,
        // Cases of every kind
        MeasureAgreed e => e.AgreedOn,
        MeasureCompleted e => e.CompletedOn,
        MeasureWentOverdue e => e.Due.AddDays(1),
        NeedReviewDue e => e.Due,
        NeedReviewed e => e.ReviewedOn,
        // Early support
        ConversationLogged e => e.Conversation.HeldOn,
        FollowUpHeld e => e.HeldOn,
        FollowUpMissed e => e.On,
        // Intensified support
        OccupationalHealthNotified e => e.NotifiedOn,
        ConsentGiven e => e.Consent.GivenOn,
        ConsentWithdrawn e => e.WithdrawnOn,
        ConsentEnded e => e.Until.AddDays(1),
        NegotiationHeld e => e.Negotiation.HeldOn,
        NegotiationMissed e => e.On,
        NegotiationDecisionWentOverdue e => e.Due.AddDays(1),
        StatementRequested e => e.RequestedOn,
        StatementGiven e => e.GivenOn,
        StatementDeliveredToKela e => e.DeliveredOn,
        StatementWentOverdue e => e.NeededBy.AddDays(1),
        WorkTrialStarted e => e.Trial.From,
        WorkTrialEnded e => e.EndedOn,
        ReassignmentSought e => e.SoughtOn,
        ReassignmentOffered e => e.OfferedOn,
        ReassignmentPlaced e => e.From,
        ReassignmentFailed e => e.FailedOn,
        RehabilitationApplied e => e.AppliedOn,
        RehabilitationDecided e => e.DecidedOn,
        RehabilitationEnded e => e.EndedOn,
        // Return to work
        ContactHeld e => e.Contact.HeldOn,
        ContactFellOverdue e => e.ContactBy.AddDays(1),
        ReturnPlanAgreed e => e.AgreedOn,
        ReturnStepStarted e => e.StartedOn,
        ReturnStepMissed e => e.From,
        ReturnedToWork e => e.ReturnedOn,
        RelapseNoted e => e.On,
        ReturnFollowUpHeld e => e.HeldOn,
        ReturnFollowUpMissed e => e.On,
        // Organisation
        EmployeeRegistered e => e.EmployedFrom,
        EmployeeMovedToUnit e => e.From,
        SupervisorAssigned e => e.From,
        DeputyNamed e => e.From,
        DeputyshipEnded e => e.EndedFrom,
        // Policies
        PolicyPublished e => e.EffectiveFrom,
        RetentionPublished e => e.EffectiveFrom,
        _ => null,
    };
}
