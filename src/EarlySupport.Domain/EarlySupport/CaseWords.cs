using System.Text.Json.Serialization;

// The field's words (domain.md, "What is written down, and how it is called"). The JSON names are a storage format.
namespace EarlySupport.Domain.EarlySupport;

/// <summary>Why a case was opened, or a conversation held.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseReason>))]
public enum CaseReason
{
    [JsonStringEnumMemberName("alerts")] Alerts,
    [JsonStringEnumMemberName("concern")] Concern,
    [JsonStringEnumMemberName("own-request")] OwnRequest,
}

[JsonConverter(typeof(JsonStringEnumConverter<ConversationForm>))]
public enum ConversationForm
{
    [JsonStringEnumMemberName("in-person")] InPerson,
    [JsonStringEnumMemberName("call")] Call,
}

/// <summary>What a conversation was about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Theme>))]
public enum Theme
{
    [JsonStringEnumMemberName("content-and-load-of-work")] ContentAndLoadOfWork,
    [JsonStringEnumMemberName("working-hours")] WorkingHours,
    [JsonStringEnumMemberName("environment-and-ergonomics")] EnvironmentAndErgonomics,
    [JsonStringEnumMemberName("work-community-and-leading")] WorkCommunityAndLeading,
    [JsonStringEnumMemberName("competence")] Competence,
    [JsonStringEnumMemberName("change-at-work")] ChangeAtWork,
    [JsonStringEnumMemberName("life-outside-work")] LifeOutsideWork,

    /// <summary>What the employee wishes to say, and nothing else: the employer's side never asks for a cause.</summary>
    [JsonStringEnumMemberName("health-by-own-wish")] HealthByOwnWish,
}

/// <summary>Where a matter is taken further after a conversation.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TakenTo>))]
public enum TakenTo
{
    [JsonStringEnumMemberName("workplace-measures")] WorkplaceMeasures,
    [JsonStringEnumMemberName("occupational-health")] OccupationalHealth,
    [JsonStringEnumMemberName("work-community-process")] WorkCommunityProcess,
    [JsonStringEnumMemberName("substance-programme")] SubstanceProgramme,
    [JsonStringEnumMemberName("nowhere")] Nowhere,
}

[JsonConverter(typeof(JsonStringEnumConverter<MeasureKind>))]
public enum MeasureKind
{
    [JsonStringEnumMemberName("modified-work")] ModifiedWork,
    [JsonStringEnumMemberName("substitute-work")] SubstituteWork,
    [JsonStringEnumMemberName("working-time-change")] WorkingTimeChange,
    [JsonStringEnumMemberName("aids-and-ergonomics")] AidsAndErgonomics,
    [JsonStringEnumMemberName("training")] Training,
    [JsonStringEnumMemberName("mentoring")] Mentoring,
    [JsonStringEnumMemberName("work-community-process")] WorkCommunityProcess,
    [JsonStringEnumMemberName("substance-programme-referral")] SubstanceProgrammeReferral,
    [JsonStringEnumMemberName("occupational-health-referral")] OccupationalHealthReferral,
    [JsonStringEnumMemberName("partial-sickness-allowance")] PartialSicknessAllowance,
    [JsonStringEnumMemberName("work-trial-by-employer")] WorkTrialByEmployer,
    [JsonStringEnumMemberName("work-trial-by-occupational-health")] WorkTrialByOccupationalHealth,
    [JsonStringEnumMemberName("work-trial-by-kela")] WorkTrialByKela,
    [JsonStringEnumMemberName("work-trial-by-pension-insurer")] WorkTrialByPensionInsurer,
    [JsonStringEnumMemberName("vocational-rehabilitation-by-kela")] VocationalRehabilitationByKela,
    [JsonStringEnumMemberName("vocational-rehabilitation-by-pension-insurer")] VocationalRehabilitationByPensionInsurer,
    [JsonStringEnumMemberName("medical-rehabilitation")] MedicalRehabilitation,
    [JsonStringEnumMemberName("reassignment")] Reassignment,
    [JsonStringEnumMemberName("partial-disability-pension-applied")] PartialDisabilityPensionApplied,
    [JsonStringEnumMemberName("temporary-disability-pension-applied")] TemporaryDisabilityPensionApplied,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>How a process ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseOutcome>))]
public enum CaseOutcome
{
    [JsonStringEnumMemberName("own-work-as-before")] OwnWorkAsBefore,
    [JsonStringEnumMemberName("own-work-with-changes")] OwnWorkWithChanges,
    [JsonStringEnumMemberName("another-post")] AnotherPost,

    /// <summary>Goes on with a share of full working time.</summary>
    [JsonStringEnumMemberName("partly")] Partly,
    [JsonStringEnumMemberName("rehabilitation")] Rehabilitation,
    [JsonStringEnumMemberName("partial-disability-pension")] PartialDisabilityPension,
    [JsonStringEnumMemberName("temporary-disability-pension")] TemporaryDisabilityPension,
    [JsonStringEnumMemberName("full-disability-pension")] FullDisabilityPension,
    [JsonStringEnumMemberName("employment-ended")] EmploymentEnded,
    [JsonStringEnumMemberName("not-about-work-ability")] NotAboutWorkAbility,
    [JsonStringEnumMemberName("employee-declined")] EmployeeDeclined,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>In which part somebody was present.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ParticipantRole>))]
public enum ParticipantRole
{
    [JsonStringEnumMemberName("employee")] Employee,
    [JsonStringEnumMemberName("supervisor")] Supervisor,
    [JsonStringEnumMemberName("hr")] Hr,
    [JsonStringEnumMemberName("occupational-health")] OccupationalHealth,
    [JsonStringEnumMemberName("shop-steward")] ShopSteward,
    [JsonStringEnumMemberName("safety-representative")] SafetyRepresentative,
    [JsonStringEnumMemberName("other")] Other,
}
