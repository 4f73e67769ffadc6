using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Policies;
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
        .Add<MeasureAgreed>("measure_agreed")
        .Add<MeasureCompleted>("measure_completed")
        .Add<MeasureAbandoned>("measure_abandoned")
        .Add<MeasureWentOverdue>("measure_went_overdue")
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
        // Policies
        .Add<PolicyPublished>("policy_published");
}
