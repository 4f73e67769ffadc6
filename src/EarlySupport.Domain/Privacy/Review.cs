using System.Text.Json.Serialization;

namespace EarlySupport.Domain.Privacy;

/// <summary>Whether health-related data is still needed must be looked at every five years at least (Act 759/2004, 5 §).</summary>
public static class Review
{
    public static DateOnly NextAfter(DateOnly day) => day.AddYears(5);
}

[JsonConverter(typeof(JsonStringEnumConverter<ReviewResult>))]
public enum ReviewResult
{
    [JsonStringEnumMemberName("keep")] Keep,

    /// <summary>Listed for erasure at once, whatever its class says.</summary>
    [JsonStringEnumMemberName("erase")] Erase,
}

[JsonConverter(typeof(JsonStringEnumConverter<ReviewReason>))]
public enum ReviewReason
{
    [JsonStringEnumMemberName("support-goes-on")] SupportGoesOn,
    [JsonStringEnumMemberName("statutory-duty")] StatutoryDuty,
    [JsonStringEnumMemberName("legal-claim")] LegalClaim,
    [JsonStringEnumMemberName("no-longer-needed")] NoLongerNeeded,
    [JsonStringEnumMemberName("other")] Other,
}
