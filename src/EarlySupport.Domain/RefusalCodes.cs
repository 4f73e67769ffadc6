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
    public const string AlertNotReached = "alert-not-reached";
    public const string AlertUnknown = "alert-unknown";
    public const string AlertWithdrawn = "alert-withdrawn";
    public const string AllowanceDaysOutOfRange = "allowance-days-out-of-range";
    public const string ConfirmedInTheFuture = "confirmed-in-the-future";
    public const string EmployeeUnknown = "employee-unknown";
    public const string LastDayBeforeFirst = "last-day-before-first";
    public const string OrganisationNameMissing = "organisation-name-missing";
    public const string PercentOutOfRange = "percent-out-of-range";
    public const string ResponseTimesOutOfRange = "response-times-out-of-range";
    public const string RuleIdMalformed = "rule-id-malformed";
    public const string RuleIdStatutory = "rule-id-statutory";
    public const string RuleParameterOutOfRange = "rule-parameter-out-of-range";
    public const string RuleTwice = "rule-twice";
    public const string RuleWithoutRecipients = "rule-without-recipients";
    public const string TimeZoneUnknown = "time-zone-unknown";
}
