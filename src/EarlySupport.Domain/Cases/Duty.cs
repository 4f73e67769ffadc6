using System.Text.Json.Serialization;

namespace EarlySupport.Domain.Cases;

/// <summary>Something that somebody has to do in a case.</summary>
/// <param name="ItemId">Of the measure, follow-up, memo and so on.</param>
/// <param name="Role">In which part it falls to somebody; null where the person alone says it, as a measure's owner does.</param>
/// <param name="PersonId">Employee number; null where it falls to whoever has the part.</param>
/// <param name="By">Inclusive: it is overdue from the day after. Null where no day is set.</param>
public sealed record Duty(DutyKind Kind, string ItemId, ParticipantRole? Role, string? PersonId, DateOnly? By);

[JsonConverter(typeof(JsonStringEnumConverter<DutyKind>))]
public enum DutyKind
{
    [JsonStringEnumMemberName("conversation")] Conversation,
    [JsonStringEnumMemberName("measure")] Measure,
    [JsonStringEnumMemberName("follow-up")] FollowUp,
    [JsonStringEnumMemberName("memo-approval")] MemoApproval,
    [JsonStringEnumMemberName("negotiation")] Negotiation,
    [JsonStringEnumMemberName("decision")] Decision,
    [JsonStringEnumMemberName("statement")] Statement,
    [JsonStringEnumMemberName("delivery-to-kela")] DeliveryToKela,
    [JsonStringEnumMemberName("consent")] Consent,
    [JsonStringEnumMemberName("work-trial")] WorkTrial,
    [JsonStringEnumMemberName("reassignment")] Reassignment,
    [JsonStringEnumMemberName("rehabilitation")] Rehabilitation,
    [JsonStringEnumMemberName("return-step")] ReturnStep,
    [JsonStringEnumMemberName("contact")] Contact,
}
