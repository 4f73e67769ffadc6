using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.CaseMeetings;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Domain.IntensifiedSupport.Negotiations;
using EarlySupport.Domain.IntensifiedSupport.WorkTrials;
using EarlySupport.Domain.OccupationalHealth;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Policies;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.ReturnToWork;

namespace EarlySupport.Service.Tests.Design;

/// <summary>
/// What each file in <c>Samples/</c> must load to. A file is an event's data as PostgreSQL gave it back when the event was new; neither it
/// nor its value here is changed ever again. Another shape of an event is another stored name, with a sample of its own.
/// </summary>
internal static class EventSamples
{
    private static readonly DateOnly First = new(2026, 2, 2);
    private static readonly DateOnly Last = new(2026, 3, 3);
    private static readonly Cause Imported = new(CauseKind.AbsencesImported, ["A1", "A2"]);
    private static readonly Recipient[] Recipients = [Recipient.Supervisor, Recipient.Hr, Recipient.OccupationalHealth];
    private static readonly PersonalText Name = new("own", "E1", "Mikael Åkerlund");
    private static readonly PersonalText About = new("own", "E1", "Mikaelin työaikaa kevennetään");
    private static readonly OccupationalHealthText Noted = new("own", "E1", "Seurataan kuukauden kuluttua");
    private static readonly PersonalText Email = new("own", "E1", "mikael@example.org");

    public static IReadOnlyDictionary<string, object> All { get; } = new Dictionary<string, object>
    {
        ["absence_reported"] = new AbsenceReported("E1", "A1", AbsenceKind.OccupationalAccident, First, null, 100m),
        ["absence_corrected"] = new AbsenceCorrected("E1", "A1", AbsenceKind.PartialSickness, First, Last, 37.5m),
        ["absence_cancelled"] = new AbsenceCancelled("E1", "A1"),
        ["occupational_health_told_of_accident"] = new OccupationalHealthToldOfAccident("E1", "A1", First),
        ["sickness_allowance_days_confirmed"] = new SicknessAllowanceDaysConfirmed("E1", Last, 12),
        ["threshold_foreseen"] = new ThresholdForeseen("E1", "E1-1", "FI-60", 1, Last),
        ["foreseen_date_corrected"] = new ForeseenDateCorrected("E1", "E1-1", "FI-60", 1, First, Last, Imported),
        ["foreseen_threshold_withdrawn"] =
            new ForeseenThresholdWithdrawn("E1", "E1-1", "FI-60", Last, new Cause(CauseKind.AbsenceCancelled, ["A1"])),
        ["threshold_crossed"] = new ThresholdCrossed("E1", "E1-2", "ORG-20", 3, Last),
        ["crossing_date_corrected"] =
            new CrossingDateCorrected("E1", "E1-2", "ORG-20", 3, First, Last, new Cause(CauseKind.AbsenceReported, ["A3"])),
        ["crossing_withdrawn"] = new CrossingWithdrawn("E1", "E1-2", "ORG-20", Last, Cause.PolicyPublished),
        ["advance_notice_given"] = new AdvanceNoticeGiven(
            "E1-1", "E1", "FI-90", 1, Last,
            new AllowanceDaysExplanation(
                90, CountPartial: true, 90, First, new DayRange(First, First.AddDays(11)), [new AccruedDays(new DayRange(First, Last), 20, false)],
                [new AccruedDays(new DayRange(First.AddDays(-99), First.AddDays(-50)), 40, true)], First.AddMonths(-24), new ConfirmedAllowanceDays(First, 30)),
            Recipients, "B1", First),
        ["advance_notice_date_corrected"] = new AdvanceNoticeDateCorrected(
            "E1-1", 1, First, Last, new ContinuousDaysExplanation(60, new DayRange(First, Last), [new DayRange(First, Last)], [new DayRange(Last, Last)]),
            new Cause(CauseKind.AbsenceCorrected, ["A1"])),
        ["advance_notice_withdrawn"] = new AdvanceNoticeWithdrawn("E1-1", Cause.TimePassed),
        ["alert_raised"] = new AlertRaised(
            "E1-2", "E1", "ORG-SHORT", 1, Last, new SpellCountExplanation(3, 3, new DayRange(First, Last), [new DayRange(First, First)]), Recipients, null, Last,
            FollowsNotice: false, IsHistory: true),
        ["alert_notified"] = new AlertNotified(
            "E1-1", "E1", "FI-90", Last, NotificationOccasion.AdvanceNotice, First,
            [new Told(Recipient.Supervisor, "B2"), Told.Hr, new Told(Recipient.OccupationalHealth, null)]),
        ["alert_date_corrected"] = new AlertDateCorrected(
            "E1-2", 2, First, Last, new TotalDaysExplanation(20, new DayRange(First, Last), 20, [new DayRange(First, Last)]), Cause.AllowanceDaysConfirmed),
        ["alert_withdrawn"] = new AlertWithdrawn("E1-2", Imported),
        ["alert_acknowledged"] = new AlertAcknowledged("E1-2"),
        ["alert_acted_on"] = new AlertActedOn("E1-2", "C1"),
        ["alert_dismissed"] = new AlertDismissed("E1-2", DismissalReason.NotAboutWorkAbility, new PersonalText("own", "E1", "Mikael on kunnossa")),
        ["alert_reminded"] = new AlertReminded("E1-2"),
        ["alert_escalated"] = new AlertEscalated("E1-2"),
        ["early_support_opened"] = new EarlySupportOpened("E1", "C1", CaseReason.OwnRequest, ["E1-1"], "B1"),
        ["alerts_taken_up"] = new AlertsTakenUp("E1", "C1", ["E1-2", "E1-3"]),
        ["earlier_case_joined"] = new EarlierCaseJoined("E1", "C2", "C1", "C0"),
        ["conversation_logged"] = new ConversationLogged(
            "E1", "C1", "K1",
            new Conversation(
                First, ConversationForm.Call, About, [new Participant(ParticipantRole.Employee, "E1", null), new Participant(ParticipantRole.ShopSteward, null, Name)],
                CaseReason.Alerts, [Theme.ContentAndLoadOfWork, Theme.HealthByOwnWish], About, null, About, [TakenTo.OccupationalHealth, TakenTo.WorkplaceMeasures]),
            ["M1"], ["E1-1"]),
        ["memo_corrected"] = new MemoCorrected("E1", "C1", "K1", 2, About),
        ["memo_approved"] = new MemoApproved("E1", "C1", "K1", 2, "B1"),
        ["remark_added"] = new RemarkAdded("E1", "C1", "R1", null, "E1", About),
        ["decided_in_case_meeting"] = new DecidedInCaseMeeting("E1", "C1", "P1", "case-C1", About, "M1"),
        ["measure_agreed"] = new MeasureAgreed("E1", "C1", new MeasureTerms("M1", MeasureKind.AidsAndErgonomics, About, "B1", Last), First),
        ["measure_completed"] = new MeasureCompleted("E1", "C1", "M1", Last),
        ["measure_abandoned"] = new MeasureAbandoned("E1", "C1", "M1", About),
        ["measure_went_overdue"] = new MeasureWentOverdue("E1", "C1", "M1", Last),
        ["need_review_due"] = new NeedReviewDue("E1", "C1", Last),
        ["need_reviewed"] = new NeedReviewed("E1", "C1", Last, ReviewResult.Erase, ReviewReason.NoLongerNeeded),
        ["case_erasure_approved"] = new CaseErasureApproved("E1", "C1", Last),
        ["case_erased"] = new CaseErased("E1", "C1"),
        ["follow_up_scheduled"] = new FollowUpScheduled("E1", "C1", "F1", Last),
        ["follow_up_held"] = new FollowUpHeld("E1", "C1", "F1", Last, About),
        ["follow_up_missed"] = new FollowUpMissed("E1", "C1", "F1", Last),
        ["early_support_closed"] = new EarlySupportClosed("E1", "C1", CaseOutcome.Partly, 62.5m),
        ["early_support_reopened"] = new EarlySupportReopened("E1", "C1", About),
        ["escalated_to_intensified_support"] = new EscalatedToIntensifiedSupport("E1", "C1", About),
        // Return to work
        ["return_to_work_opened"] = new ReturnToWorkOpened("E1", "C3", CaseReason.EarlierCase, ["E1-1"], "C2", "C1", "B1", Last),
        ["contact_held"] = new ContactHeld(
            "E1", "C3", "K1",
            new Contact(First, ConversationForm.Call,
                [new Participant(ParticipantRole.Employee, "E1", null), new Participant(ParticipantRole.Supervisor, "B1", Name)], About),
            Last, ["E1-1"]),
        ["contact_fell_overdue"] = new ContactFellOverdue("E1", "C3", Last),
        ["return_plan_agreed"] = new ReturnPlanAgreed(
            "E1", "C3", 2, First, 2, [new ReturnStep(First, Last, 37.5m, About, About), new ReturnStep(Last.AddDays(1), null, 100m, null, null)], About, [2, 3],
            ["E1-2"]),
        ["return_plan_approved"] = new ReturnPlanApproved("E1", "C3", 2, "E1"),
        ["return_step_started"] = new ReturnStepStarted("E1", "C3", 2, First, 37.5m),
        ["return_step_missed"] = new ReturnStepMissed("E1", "C3", 2, First),
        ["returned_to_work"] = new ReturnedToWork("E1", "C3", 1, Last, 62.5m, First, [3]),
        ["relapse_noted"] = new RelapseNoted("E1", "C3", Last, 1, "A1", About, ["E1-3"], Last.AddDays(30), [3]),
        ["return_follow_up_scheduled"] = new ReturnFollowUpScheduled("E1", "C3", "F1", Last),
        ["return_follow_up_held"] = new ReturnFollowUpHeld("E1", "C3", "F1", Last, About),
        ["return_follow_up_cancelled"] = new ReturnFollowUpCancelled("E1", "C3", "F1", About),
        ["return_follow_up_missed"] = new ReturnFollowUpMissed("E1", "C3", "F1", Last),
        ["return_to_work_closed"] = new ReturnToWorkClosed("E1", "C3", CaseOutcome.Partly, 62.5m),
        ["return_to_work_reopened"] = new ReturnToWorkReopened("E1", "C3", About),
        ["intensified_support_opened"] = new IntensifiedSupportOpened("E1", "C2", CaseReason.EarlierCase, ["E1-2"], "C1", "C0", null),
        ["occupational_health_notified"] = new OccupationalHealthNotified("E1", "C2", First, NotifiedBecause.LongAbsence, About),
        ["consent_given"] = new ConsentGiven(
            "E1", "C2", "S1", new ConsentTerms([ConsentScope.AbsenceHistory, ConsentScope.EarlySupportMemos], First, Last, ConsentForm.OnPaper)),
        ["consent_withdrawn"] = new ConsentWithdrawn("E1", "C2", "S1", Last),
        ["consent_end_neared"] = new ConsentEndNeared("E1", "C2", "S1", Last),
        ["consent_ended"] = new ConsentEnded("E1", "C2", "S1", Last),
        ["negotiation_scheduled"] = new NegotiationScheduled(
            "E1", "C2", "N1", new NegotiationTerms(First, new TimeOnly(9, 30), null,
                [new Participant(ParticipantRole.OccupationalPhysician, "P1", Name)], About)),
        ["negotiation_rescheduled"] = new NegotiationRescheduled("E1", "C2", "N1", Last, new TimeOnly(13, 5), About),
        ["negotiation_cancelled"] = new NegotiationCancelled("E1", "C2", "N1", About),
        ["negotiation_missed"] = new NegotiationMissed("E1", "C2", "N1", First),
        ["negotiation_held"] = new NegotiationHeld(
            "E1", "C2", "N1",
            new HeldNegotiation(
                First, NegotiationForm.Remote, [new Participant(ParticipantRole.Employee, "E1", null), new Participant(ParticipantRole.Hr, "H1", Name)],
                [new AgendaItem(AgendaPoint.RemainingWorkAbility, About), new AgendaItem(AgendaPoint.WhatTheEmployerIsTold, null)],
                [new NegotiationDecision("D1", About, "B1", Last)], About),
            ["M1"], "N2", ["E1-2"]),
        ["negotiation_memo_corrected"] =
            new NegotiationMemoCorrected("E1", "C2", "N1", 2, About,
                [NegotiationParty.Employee, NegotiationParty.Employer, NegotiationParty.OccupationalHealth]),
        ["negotiation_memo_approved"] = new NegotiationMemoApproved("E1", "C2", "N1", 2, NegotiationParty.OccupationalHealth, "P1"),
        ["negotiation_decision_settled"] = new NegotiationDecisionSettled("E1", "C2", "D1", DecisionResult.NotCarriedOut, About),
        ["negotiation_decision_went_overdue"] = new NegotiationDecisionWentOverdue("E1", "C2", "D1", Last),
        ["statement_requested"] = new StatementRequested("E1", "C2", "L1", StatementPurpose.Fi90, First, Last),
        ["statement_given"] = new StatementGiven("E1", "C2", "L1", StatementPurpose.Other, null, First, About),
        ["statement_delivered_to_kela"] = new StatementDeliveredToKela("E1", "C2", "L1", Last),
        ["statement_went_overdue"] = new StatementWentOverdue("E1", "C2", "L1", Last),
        ["work_trial_started"] = new WorkTrialStarted("E1", "C2", "T1", new WorkTrialTerms(WorkTrialBy.PensionInsurer, First, Last, "U2", About)),
        ["work_trial_ended"] = new WorkTrialEnded("E1", "C2", "T1", Last, WorkTrialResult.SuitsWithChanges, About),
        ["reassignment_sought"] = new ReassignmentSought("E1", "C2", "R1", "U1", First, About),
        ["reassignment_offered"] = new ReassignmentOffered("E1", "C2", "R1", "U2", First),
        ["reassignment_placed"] = new ReassignmentPlaced("E1", "C2", "R1", "U2", Last),
        ["reassignment_failed"] = new ReassignmentFailed("E1", "C2", "R1", Last, About),
        ["rehabilitation_applied"] =
            new RehabilitationApplied("E1", "C2", "H1", RehabilitationKind.Vocational, RehabilitationFrom.OccupationalHealth, First),
        ["rehabilitation_decided"] = new RehabilitationDecided("E1", "C2", "H1", Granted: true, First, First, Last),
        ["rehabilitation_ended"] = new RehabilitationEnded("E1", "C2", "H1", Last, RehabilitationResult.Interrupted),
        ["return_to_work_started"] = new ReturnToWorkStarted("E1", "C2", "C3"),
        ["intensified_support_closed"] = new IntensifiedSupportClosed("E1", "C2", CaseOutcome.Partly, 62.5m),
        ["intensified_support_reopened"] = new IntensifiedSupportReopened("E1", "C2", About),
        ["occupational_health_note_written"] = new OccupationalHealthNoteWritten("E1", "M1", Noted),
        ["occupational_health_note_corrected"] = new OccupationalHealthNoteCorrected("E1", "M1", 2, Noted),
        ["case_meeting_scheduled"] = new CaseMeetingScheduled("P1", Last, new TimeOnly(9, 30), "Neuvotteluhuone 3"),
        ["case_meeting_rescheduled"] = new CaseMeetingRescheduled("P1", Last, new TimeOnly(13, 0), null),
        ["agenda_fixed"] = new AgendaFixed(
            "P1",
            [
                new QueueItem("case-C1", "E1", "C1", [new QueueReason(QueueReasonCode.MeasureOverdue, First, 29, "M1")]),
                new QueueItem("person-E2", "E2", null, [new QueueReason(QueueReasonCode.StatutoryDateNear, Last, -1, "FI-60")]),
            ],
            ["case-C9"]),
        ["case_discussed"] = new CaseDiscussed("P1", "case-C1", "E1", "C1", About, "B1", Last, "M2"),
        ["case_meeting_closed"] = new CaseMeetingClosed("P1", ["person-E2"]),
        ["organisation_founded"] = new OrganisationFounded("Mallilan hyvinvointialue", "Europe/Helsinki", First),
        ["organisation_renamed"] = new OrganisationRenamed("Mallila"),
        ["time_zone_changed"] = new TimeZoneChanged("Europe/Stockholm"),
        ["go_live_date_set"] = new GoLiveDateSet(null),
        ["unit_registered"] = new UnitRegistered("U1", "Hoiva 1", "Hoiva"),
        ["unit_renamed"] = new UnitRenamed("U1", "Hoito 1", "Hoito"),
        ["employee_registered"] = new EmployeeRegistered("E1", Name, Email, "U1", "B1", First, null, 100m),
        ["employee_details_corrected"] = new EmployeeDetailsCorrected("E1", Name, null, First, Last, 62.5m),
        ["employee_moved_to_unit"] = new EmployeeMovedToUnit("E1", "U2", Last),
        ["supervisor_assigned"] = new SupervisorAssigned("E1", null, Last),
        ["deputy_named"] = new DeputyNamed("B1", "B2", First, Last),
        ["deputyship_ended"] = new DeputyshipEnded("B1", "B2", First, Last),
        ["role_granted"] = new RoleGranted("E1", GrantedRole.OccupationalHealth, Email),
        ["role_revoked"] = new RoleRevoked("E1", GrantedRole.Hr),
        ["person_erasure_approved"] = new PersonErasureApproved("E1", Last),
        ["person_erased"] = new PersonErased("E1"),
        ["policy_published"] = new PolicyPublished(2, First,
        [
            new Rule("OWN-1", 1, new ContinuousDays(14), First, null, Recipients, 7),
            new Rule("OWN-2", 2, new TotalDays(10, Window.OfDays(90), 30), First, Last, Recipients),
            new Rule("OWN-3", 1, new SpellCount(4, Window.OfMonths(6), 3), First, null, Recipients),
            new Rule("OWN-4", 1, new Relapse(14, 30), First, null, Recipients),
            new Rule("OWN-5", 1, new AllowanceDays(45, CountPartial: true), First, null, Recipients),
        ], new ResponseTimes(10, 30)),
        ["retention_published"] = new RetentionPublished(1, First, [new(RetentionClass.EarlySupport, 2), new(RetentionClass.Employment, 10)]),
    };
}
