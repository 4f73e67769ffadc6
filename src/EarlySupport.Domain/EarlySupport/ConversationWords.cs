using System.Text.Json.Serialization;

// The field's words (domain.md, "What is written down, and how it is called"). The JSON names are a storage format.
namespace EarlySupport.Domain.EarlySupport;

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
