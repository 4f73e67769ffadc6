using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.CaseMeetings;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.OccupationalHealth;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Policies;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.ReturnToWork;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.Hosting;

/// <summary>Every event under its stored name. A name is a storage format: it is never changed and never given to another shape.</summary>
public static class StoredEvents
{
    public static EventTypes All { get; } = new EventTypes()
        // Absences
        .Add<AbsenceReported>("absence_reported")
        .Add<AbsenceCorrected>("absence_corrected")
        .Add<AbsenceCancelled>("absence_cancelled")
        .Add<OccupationalHealthToldOfAccident>("occupational_health_told_of_accident")
        .Add<SicknessAllowanceDaysConfirmed>("sickness_allowance_days_confirmed")
        .Add<ThresholdForeseen>("threshold_foreseen")
        .Add<ForeseenDateCorrected>("foreseen_date_corrected")
        .Add<ForeseenThresholdWithdrawn>("foreseen_threshold_withdrawn")
        .Add<ThresholdCrossed>("threshold_crossed")
        .Add<CrossingDateCorrected>("crossing_date_corrected")
        .Add<CrossingWithdrawn>("crossing_withdrawn")
        // Alerts
        .Add<AdvanceNoticeGiven>("advance_notice_given")
        .Add<AdvanceNoticeDateCorrected>("advance_notice_date_corrected")
        .Add<AdvanceNoticeWithdrawn>("advance_notice_withdrawn")
        .Add<AlertRaised>("alert_raised")
        .Add<AlertNotified>("alert_notified")
        .Add<AlertDateCorrected>("alert_date_corrected")
        .Add<AlertWithdrawn>("alert_withdrawn")
        .Add<AlertAcknowledged>("alert_acknowledged")
        .Add<AlertActedOn>("alert_acted_on")
        .Add<AlertDismissed>("alert_dismissed")
        .Add<AlertReminded>("alert_reminded")
        .Add<AlertEscalated>("alert_escalated")
        // Cases of every kind
        .Add<AlertsTakenUp>("alerts_taken_up")
        .Add<EarlierCaseJoined>("earlier_case_joined")
        .Add<RemarkAdded>("remark_added")
        .Add<DecidedInCaseMeeting>("decided_in_case_meeting")
        .Add<MeasureAgreed>("measure_agreed")
        .Add<MeasureCompleted>("measure_completed")
        .Add<MeasureAbandoned>("measure_abandoned")
        .Add<MeasureWentOverdue>("measure_went_overdue")
        .Add<NeedReviewDue>("need_review_due")
        .Add<NeedReviewed>("need_reviewed")
        .Add<CaseErasureApproved>("case_erasure_approved")
        .Add<CaseErased>("case_erased")
        // Early support
        .Add<EarlySupportOpened>("early_support_opened")
        .Add<ConversationLogged>("conversation_logged")
        .Add<MemoCorrected>("memo_corrected")
        .Add<MemoApproved>("memo_approved")
        .Add<FollowUpScheduled>("follow_up_scheduled")
        .Add<FollowUpHeld>("follow_up_held")
        .Add<FollowUpMissed>("follow_up_missed")
        .Add<EarlySupportClosed>("early_support_closed")
        .Add<EarlySupportReopened>("early_support_reopened")
        .Add<EscalatedToIntensifiedSupport>("escalated_to_intensified_support")
        // Return to work
        .Add<ReturnToWorkOpened>("return_to_work_opened")
        .Add<ContactHeld>("contact_held")
        .Add<ContactFellOverdue>("contact_fell_overdue")
        .Add<ReturnPlanAgreed>("return_plan_agreed")
        .Add<ReturnPlanApproved>("return_plan_approved")
        .Add<ReturnStepStarted>("return_step_started")
        .Add<ReturnStepMissed>("return_step_missed")
        .Add<ReturnedToWork>("returned_to_work")
        .Add<RelapseNoted>("relapse_noted")
        .Add<ReturnFollowUpScheduled>("return_follow_up_scheduled")
        .Add<ReturnFollowUpHeld>("return_follow_up_held")
        .Add<ReturnFollowUpCancelled>("return_follow_up_cancelled")
        .Add<ReturnFollowUpMissed>("return_follow_up_missed")
        .Add<ReturnToWorkClosed>("return_to_work_closed")
        .Add<ReturnToWorkReopened>("return_to_work_reopened")
        // Intensified support
        .Add<IntensifiedSupportOpened>("intensified_support_opened")
        .Add<OccupationalHealthNotified>("occupational_health_notified")
        .Add<ConsentGiven>("consent_given")
        .Add<ConsentWithdrawn>("consent_withdrawn")
        .Add<ConsentEndNeared>("consent_end_neared")
        .Add<ConsentEnded>("consent_ended")
        .Add<NegotiationScheduled>("negotiation_scheduled")
        .Add<NegotiationRescheduled>("negotiation_rescheduled")
        .Add<NegotiationCancelled>("negotiation_cancelled")
        .Add<NegotiationMissed>("negotiation_missed")
        .Add<NegotiationHeld>("negotiation_held")
        .Add<NegotiationMemoCorrected>("negotiation_memo_corrected")
        .Add<NegotiationMemoApproved>("negotiation_memo_approved")
        .Add<NegotiationDecisionSettled>("negotiation_decision_settled")
        .Add<NegotiationDecisionWentOverdue>("negotiation_decision_went_overdue")
        .Add<StatementRequested>("statement_requested")
        .Add<StatementGiven>("statement_given")
        .Add<StatementDeliveredToKela>("statement_delivered_to_kela")
        .Add<StatementWentOverdue>("statement_went_overdue")
        .Add<WorkTrialStarted>("work_trial_started")
        .Add<WorkTrialEnded>("work_trial_ended")
        .Add<ReassignmentSought>("reassignment_sought")
        .Add<ReassignmentOffered>("reassignment_offered")
        .Add<ReassignmentPlaced>("reassignment_placed")
        .Add<ReassignmentFailed>("reassignment_failed")
        .Add<RehabilitationApplied>("rehabilitation_applied")
        .Add<RehabilitationDecided>("rehabilitation_decided")
        .Add<RehabilitationEnded>("rehabilitation_ended")
        .Add<ReturnToWorkStarted>("return_to_work_started")
        .Add<IntensifiedSupportClosed>("intensified_support_closed")
        .Add<IntensifiedSupportReopened>("intensified_support_reopened")
        // Occupational health
        .Add<OccupationalHealthNoteWritten>("occupational_health_note_written")
        .Add<OccupationalHealthNoteCorrected>("occupational_health_note_corrected")
        // Case meetings
        .Add<CaseMeetingScheduled>("case_meeting_scheduled")
        .Add<CaseMeetingRescheduled>("case_meeting_rescheduled")
        .Add<AgendaFixed>("agenda_fixed")
        .Add<CaseDiscussed>("case_discussed")
        .Add<CaseMeetingClosed>("case_meeting_closed")
        // Organisation
        .Add<OrganisationFounded>("organisation_founded")
        .Add<OrganisationRenamed>("organisation_renamed")
        .Add<TimeZoneChanged>("time_zone_changed")
        .Add<GoLiveDateSet>("go_live_date_set")
        .Add<UnitRegistered>("unit_registered")
        .Add<UnitRenamed>("unit_renamed")
        .Add<EmployeeRegistered>("employee_registered")
        .Add<EmployeeDetailsCorrected>("employee_details_corrected")
        .Add<EmployeeMovedToUnit>("employee_moved_to_unit")
        .Add<SupervisorAssigned>("supervisor_assigned")
        .Add<DeputyNamed>("deputy_named")
        .Add<DeputyshipEnded>("deputyship_ended")
        .Add<RoleGranted>("role_granted")
        .Add<RoleRevoked>("role_revoked")
        .Add<PersonErasureApproved>("person_erasure_approved")
        .Add<PersonErased>("person_erased")
        // Policies
        .Add<PolicyPublished>("policy_published")
        .Add<RetentionPublished>("retention_published");
}
