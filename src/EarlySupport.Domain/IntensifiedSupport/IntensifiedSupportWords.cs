using System.Text.Json.Serialization;

// The field's words (domain.md, "What is written down, and how it is called"). The JSON names are a storage format.
namespace EarlySupport.Domain.IntensifiedSupport;

/// <summary>Why occupational health was told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NotifiedBecause>))]
public enum NotifiedBecause
{
    /// <summary>The thirty days of the Occupational Health Care Act, 10 a §.</summary>
    [JsonStringEnumMemberName("long-absence")] LongAbsence,
    [JsonStringEnumMemberName("accident")] Accident,
    [JsonStringEnumMemberName("referral")] Referral,
}

/// <summary>What may cross between the employer and occupational health.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ConsentScope>))]
public enum ConsentScope
{
    [JsonStringEnumMemberName("absence-history")] AbsenceHistory,
    [JsonStringEnumMemberName("early-support-memos")] EarlySupportMemos,
    [JsonStringEnumMemberName("negotiation-memos")] NegotiationMemos,
    [JsonStringEnumMemberName("statement")] Statement,
    [JsonStringEnumMemberName("return-plan")] ReturnPlan,
}

[JsonConverter(typeof(JsonStringEnumConverter<ConsentForm>))]
public enum ConsentForm
{
    /// <summary>By the employee themself, signed in.</summary>
    [JsonStringEnumMemberName("in-service")] InService,
    [JsonStringEnumMemberName("on-paper")] OnPaper,
}

/// <summary>A side that approves the memo of a negotiation.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NegotiationParty>))]
public enum NegotiationParty
{
    [JsonStringEnumMemberName("employee")] Employee,
    [JsonStringEnumMemberName("employer")] Employer,
    [JsonStringEnumMemberName("occupational-health")] OccupationalHealth,
}

[JsonConverter(typeof(JsonStringEnumConverter<NegotiationForm>))]
public enum NegotiationForm
{
    [JsonStringEnumMemberName("in-person")] InPerson,
    [JsonStringEnumMemberName("remote")] Remote,
}

[JsonConverter(typeof(JsonStringEnumConverter<AgendaPoint>))]
public enum AgendaPoint
{
    [JsonStringEnumMemberName("purpose")] Purpose,
    [JsonStringEnumMemberName("work-and-demands")] WorkAndDemands,
    [JsonStringEnumMemberName("tried")] Tried,

    /// <summary>As occupational health states it, in terms of work.</summary>
    [JsonStringEnumMemberName("remaining-work-ability")] RemainingWorkAbility,
    [JsonStringEnumMemberName("possibilities")] Possibilities,
    [JsonStringEnumMemberName("decisions")] Decisions,
    [JsonStringEnumMemberName("what-the-employer-is-told")] WhatTheEmployerIsTold,
    [JsonStringEnumMemberName("next-meeting")] NextMeeting,
}

/// <summary>What came of a decision.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DecisionResult>))]
public enum DecisionResult
{
    [JsonStringEnumMemberName("carried-out")] CarriedOut,
    [JsonStringEnumMemberName("not-carried-out")] NotCarriedOut,
}

[JsonConverter(typeof(JsonStringEnumConverter<StatementPurpose>))]
public enum StatementPurpose
{
    /// <summary>On remaining work ability, to Kela by the day of rule FI-90 (Health Insurance Act, ch. 8, 5 a §).</summary>
    [JsonStringEnumMemberName("FI-90")] Fi90,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>Who arranges and pays a work trial.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WorkTrialBy>))]
public enum WorkTrialBy
{
    [JsonStringEnumMemberName("employer")] Employer,
    [JsonStringEnumMemberName("occupational-health")] OccupationalHealth,
    [JsonStringEnumMemberName("kela")] Kela,
    [JsonStringEnumMemberName("pension-insurer")] PensionInsurer,
}

[JsonConverter(typeof(JsonStringEnumConverter<WorkTrialResult>))]
public enum WorkTrialResult
{
    [JsonStringEnumMemberName("suits")] Suits,
    [JsonStringEnumMemberName("suits-with-changes")] SuitsWithChanges,
    [JsonStringEnumMemberName("does-not-suit")] DoesNotSuit,
    [JsonStringEnumMemberName("interrupted")] Interrupted,
}

[JsonConverter(typeof(JsonStringEnumConverter<RehabilitationKind>))]
public enum RehabilitationKind
{
    [JsonStringEnumMemberName("vocational")] Vocational,
    [JsonStringEnumMemberName("medical")] Medical,
}

/// <summary>Whom it was applied for from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RehabilitationFrom>))]
public enum RehabilitationFrom
{
    [JsonStringEnumMemberName("kela")] Kela,
    [JsonStringEnumMemberName("pension-insurer")] PensionInsurer,
    [JsonStringEnumMemberName("occupational-health")] OccupationalHealth,
}

[JsonConverter(typeof(JsonStringEnumConverter<RehabilitationResult>))]
public enum RehabilitationResult
{
    [JsonStringEnumMemberName("completed")] Completed,
    [JsonStringEnumMemberName("interrupted")] Interrupted,
}
