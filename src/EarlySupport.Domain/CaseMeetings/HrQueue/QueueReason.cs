using System.Text.Json.Serialization;

namespace EarlySupport.Domain.CaseMeetings.HrQueue;

/// <summary>Why HR should look at somebody's situation. The JSON names are a storage format.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<QueueReasonCode>))]
public enum QueueReasonCode
{
    /// <summary>An unfinished absence reaches a statutory limit soon. About a rule.</summary>
    [JsonStringEnumMemberName("statutory-date-near")] StatutoryDateNear,

    /// <summary>A statutory limit was reached, nobody has acted on the alert, and the time to respond still runs. About an alert.</summary>
    [JsonStringEnumMemberName("statutory-date-passed")] StatutoryDatePassed,
    [JsonStringEnumMemberName("alert-escalated")] AlertEscalated,

    /// <summary>Whoever was asked has been reminded, and nobody has acted on it.</summary>
    [JsonStringEnumMemberName("alert-overdue")] AlertOverdue,
    [JsonStringEnumMemberName("follow-up-missed")] FollowUpMissed,
    [JsonStringEnumMemberName("measure-overdue")] MeasureOverdue,
    [JsonStringEnumMemberName("memo-not-approved")] MemoNotApproved,

    /// <summary>Intensified support for which no work-ability negotiation was called. About the case.</summary>
    [JsonStringEnumMemberName("negotiation-not-called")] NegotiationNotCalled,

    /// <summary>About the person.</summary>
    [JsonStringEnumMemberName("long-absence-without-contact")] LongAbsenceWithoutContact,

    /// <summary>A return is waited for, and the case's own day for the next contact has passed. About the case.</summary>
    [JsonStringEnumMemberName("contact-overdue")] ContactOverdue,

    /// <summary>A step of a return plan was to begin and has not. About the step, by its number.</summary>
    [JsonStringEnumMemberName("return-step-missed")] ReturnStepMissed,
    [JsonStringEnumMemberName("negotiation-missed")] NegotiationMissed,

    /// <summary>What a negotiation decided is not settled.</summary>
    [JsonStringEnumMemberName("decision-overdue")] DecisionOverdue,
    [JsonStringEnumMemberName("statement-due")] StatementDue,
    [JsonStringEnumMemberName("consent-ending")] ConsentEnding,

    /// <summary>An employee has asked for support, and nobody has held a conversation. About the case.</summary>
    [JsonStringEnumMemberName("support-requested")] SupportRequested,
}

/// <summary>One reason why something is in HR's queue.</summary>
/// <param name="Day">The day by which it was, or is, to be done.</param>
/// <param name="Days">From <paramref name="Day"/> to the day of the queue: positive when it is over, negative while there is time left.</param>
/// <param name="ItemId">What it is about: the alert, rule, measure, follow-up, memo, case or person.</param>
public sealed record QueueReason(QueueReasonCode Code, DateOnly Day, int Days, string ItemId)
{
    private bool IsOfAlert => Code is QueueReasonCode.StatutoryDatePassed or QueueReasonCode.AlertEscalated or QueueReasonCode.AlertOverdue;

    /// <summary>Whether both are about the same matter, which an alert stays when it is escalated.</summary>
    public bool IsAbout(QueueReason other) => ItemId == other.ItemId && (Code == other.Code || (IsOfAlert && other.IsOfAlert));

    /// <summary>The alert it is about; null when it is about something else.</summary>
    public string? AlertId() => IsOfAlert ? ItemId : null;
}
