namespace EarlySupport.Domain;

/// <summary>Every code a refusal can have. Stable: callers and translations go by it.</summary>
public static class RefusalCodes
{
    public const string AbsenceAfterEmployment = "absence-after-employment";
    public const string AbsenceAlreadyReported = "absence-already-reported";
    public const string AbsenceBeforeEmployment = "absence-before-employment";
    public const string AbsenceIdMalformed = "absence-id-malformed";
    public const string AbsenceIdOfAnotherPerson = "absence-id-of-another-person";
    public const string AbsenceUnknown = "absence-unknown";
    public const string AlertActedOn = "alert-acted-on";
    public const string AlertAlreadyDismissed = "alert-already-dismissed";
    public const string AlertNotOfThisPerson = "alert-not-of-this-person";
    public const string AlertNotReached = "alert-not-reached";
    public const string AlertOfAnotherCase = "alert-of-another-case";
    public const string AlertUnknown = "alert-unknown";
    public const string AlertWithdrawn = "alert-withdrawn";
    public const string AlertsMissing = "alerts-missing";
    public const string AllowanceDaysOutOfRange = "allowance-days-out-of-range";
    public const string CaseAlreadyOpen = "case-already-open";
    public const string CaseChangedMeanwhile = "case-changed-meanwhile";
    public const string CaseClosed = "case-closed";
    public const string CaseEscalated = "case-escalated";
    public const string CaseIdOfAnotherPerson = "case-id-of-another-person";
    public const string CaseUnknown = "case-unknown";
    public const string ConfirmedInTheFuture = "confirmed-in-the-future";
    public const string ConversationInTheFuture = "conversation-in-the-future";
    public const string ConversationMissing = "conversation-missing";
    public const string ConversationUnknown = "conversation-unknown";
    public const string ConversationWithoutBothSides = "conversation-without-both-sides";
    public const string EmployeeUnknown = "employee-unknown";
    public const string FollowUpAlreadyHeld = "follow-up-already-held";
    public const string FollowUpInTheFuture = "follow-up-in-the-future";
    public const string FollowUpInThePast = "follow-up-in-the-past";
    public const string FollowUpUnknown = "follow-up-unknown";
    public const string IdAlreadyUsed = "id-already-used";
    public const string IdMalformed = "id-malformed";
    public const string LastDayBeforeFirst = "last-day-before-first";
    public const string MeasureAlreadyEnded = "measure-already-ended";
    public const string MeasureCompletedInTheFuture = "measure-completed-in-the-future";
    public const string MeasureDueBeforeAgreed = "measure-due-before-agreed";
    public const string MeasureUnknown = "measure-unknown";
    public const string MeasuresOpen = "measures-open";
    public const string MemoApproverNotPresent = "memo-approver-not-present";
    public const string MemoVersionPassed = "memo-version-passed";
    public const string OrganisationNameMissing = "organisation-name-missing";
    public const string OutcomeShareOutOfRange = "outcome-share-out-of-range";
    public const string PercentOutOfRange = "percent-out-of-range";
    public const string ResponseTimesOutOfRange = "response-times-out-of-range";
    public const string RuleIdMalformed = "rule-id-malformed";
    public const string RuleIdStatutory = "rule-id-statutory";
    public const string RuleParameterOutOfRange = "rule-parameter-out-of-range";
    public const string RuleTwice = "rule-twice";
    public const string RuleWithoutRecipients = "rule-without-recipients";
    public const string TextMissing = "text-missing";
    public const string TimeZoneUnknown = "time-zone-unknown";
}
