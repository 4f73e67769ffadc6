using System.Text.Json.Serialization;

// The field's words (domain.md, "What is written down, and how it is called"). The JSON names are a storage format.
namespace EarlySupport.Domain.Cases;

/// <summary>Why a case was opened, or a conversation held.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CaseReason>))]
public enum CaseReason
{
    [JsonStringEnumMemberName("alerts")] Alerts,
    [JsonStringEnumMemberName("concern")] Concern,
    [JsonStringEnumMemberName("own-request")] OwnRequest,

    /// <summary>An earlier step was not enough, or has led here.</summary>
    [JsonStringEnumMemberName("earlier-case")] EarlierCase,
}

[JsonConverter(typeof(JsonStringEnumConverter<ConversationForm>))]
public enum ConversationForm
{
    [JsonStringEnumMemberName("in-person")] InPerson,
    [JsonStringEnumMemberName("call")] Call,
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
    [JsonStringEnumMemberName("occupational-health-nurse")] OccupationalHealthNurse,
    [JsonStringEnumMemberName("occupational-physician")] OccupationalPhysician,
    [JsonStringEnumMemberName("other-occupational-health-expert")] OtherOccupationalHealthExpert,
    [JsonStringEnumMemberName("work-ability-coordinator")] WorkAbilityCoordinator,
    [JsonStringEnumMemberName("pension-insurer")] PensionInsurer,
    [JsonStringEnumMemberName("kela")] Kela,
    [JsonStringEnumMemberName("other")] Other,
}
