using System.Text.Json.Serialization;

// The names stand in tokens, headers and the access log: a storage format.
namespace EarlySupport.Domain.Access;

/// <summary>In which part somebody uses the service; one in a session (<c>domain.md</c>, "Who uses it").</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Role>))]
public enum Role
{
    [JsonStringEnumMemberName("supervisor")] Supervisor,
    [JsonStringEnumMemberName("hr")] Hr,
    [JsonStringEnumMemberName("occupational-health")] OccupationalHealth,
    [JsonStringEnumMemberName("employee")] Employee,
    [JsonStringEnumMemberName("auditor")] Auditor,
    [JsonStringEnumMemberName("administrator")] Administrator,

    /// <summary>Whoever runs the program's commands on the machine, with the database's password: nobody signs in as this.</summary>
    [JsonStringEnumMemberName("operator")] Operator,
}

/// <summary>How somebody stands on a day to the person whom a record is about.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Relation>))]
public enum Relation
{
    [JsonStringEnumMemberName("self")] Self,

    /// <summary>Above the person in the line of command in force that day, at whatever distance; while the person is employed.</summary>
    [JsonStringEnumMemberName("line")] Line,

    /// <summary>Stands in that day for somebody above the person.</summary>
    [JsonStringEnumMemberName("deputy")] Deputy,

    /// <summary>The person was notified or referred to occupational health, or has consented to share with it.</summary>
    [JsonStringEnumMemberName("referred")] Referred,

    /// <summary>Of the same organisation, which is all that HR, auditors and administrators need.</summary>
    [JsonStringEnumMemberName("organisation")] Organisation,
}

/// <summary>What of a person is read.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RecordPart>))]
public enum RecordPart
{
    /// <summary>Days and kinds of absence as payroll has them, and what follows from them: counts, forecasts, alerts. Never a cause: none is held.</summary>
    [JsonStringEnumMemberName("absences")] Absences,

    /// <summary>That there is a case, its kind, state, measures and days.</summary>
    [JsonStringEnumMemberName("case")] Case,
    [JsonStringEnumMemberName("early-support-memos")] EarlySupportMemos,
    [JsonStringEnumMemberName("negotiation-memos")] NegotiationMemos,
    [JsonStringEnumMemberName("statement")] Statement,
    [JsonStringEnumMemberName("return-plan")] ReturnPlan,

    /// <summary>Everything that was recorded, in its order.</summary>
    [JsonStringEnumMemberName("history")] History,
    [JsonStringEnumMemberName("occupational-health-notes")] OccupationalHealthNotes,
    [JsonStringEnumMemberName("access-log")] AccessLog,
    [JsonStringEnumMemberName("all-data")] AllData,
}

/// <summary>Why a record is read; the employee is told it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Purpose>))]
public enum Purpose
{
    [JsonStringEnumMemberName("absence-follow-up")] AbsenceFollowUp,
    [JsonStringEnumMemberName("early-support")] EarlySupport,
    [JsonStringEnumMemberName("intensified-support")] IntensifiedSupport,
    [JsonStringEnumMemberName("return-to-work")] ReturnToWork,
    [JsonStringEnumMemberName("case-meeting")] CaseMeeting,
    [JsonStringEnumMemberName("occupational-health-care")] OccupationalHealthCare,
    [JsonStringEnumMemberName("retention")] Retention,
    [JsonStringEnumMemberName("own-data")] OwnData,
    [JsonStringEnumMemberName("operation")] Operation,

    // An auditor states one of these.
    [JsonStringEnumMemberName("audit")] Audit,
    [JsonStringEnumMemberName("complaint")] Complaint,
    [JsonStringEnumMemberName("incident")] Incident,
    [JsonStringEnumMemberName("data-subject-request")] DataSubjectRequest,
}
