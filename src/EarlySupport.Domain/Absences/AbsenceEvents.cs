using System.Text.Json.Serialization;

// Names and shapes are a storage format: events that are written stay as they are. A new shape is a new version beside the old one.
namespace EarlySupport.Domain.Absences;

public sealed record AbsenceReported(
    string EmployeeId, string AbsenceId, AbsenceKind Kind, DateOnly FirstDay, DateOnly? LastDay, decimal Percent);

/// <summary>The record as it should have been; replaces all of what was reported under the id.</summary>
public sealed record AbsenceCorrected(
    string EmployeeId, string AbsenceId, AbsenceKind Kind, DateOnly FirstDay, DateOnly? LastDay, decimal Percent);

public sealed record AbsenceCancelled(string EmployeeId, string AbsenceId);

/// <summary>
/// Occupational health was told of an absence by occupational accident: when it was reported, or corrected into one, and once. Taken back
/// when the absence is cancelled or corrected to another kind.
/// </summary>
public sealed record OccupationalHealthToldOfAccident(string EmployeeId, string AbsenceId, DateOnly FirstDay);

/// <summary>Kela's count at the end of a day; replaces the estimate from then on.</summary>
public sealed record SicknessAllowanceDaysConfirmed(string EmployeeId, DateOnly AsOf, int Days);

/// <summary>An unfinished absence will reach a rule on a day, and the day of the rule's advance notice has come.</summary>
public sealed record ThresholdForeseen(string EmployeeId, string AlertId, string RuleId, int RuleVersion, DateOnly ExpectedOn);

public sealed record ForeseenDateCorrected(
    string EmployeeId, string AlertId, string RuleId, int RuleVersion, DateOnly From, DateOnly To, Cause Cause);

public sealed record ForeseenThresholdWithdrawn(string EmployeeId, string AlertId, string RuleId, DateOnly ExpectedOn, Cause Cause);

/// <param name="AlertId">The alert this crossing raises, or whose advance notice it makes true.</param>
public sealed record ThresholdCrossed(string EmployeeId, string AlertId, string RuleId, int RuleVersion, DateOnly ReachedOn);

public sealed record CrossingDateCorrected(
    string EmployeeId, string AlertId, string RuleId, int RuleVersion, DateOnly From, DateOnly To, Cause Cause);

public sealed record CrossingWithdrawn(string EmployeeId, string AlertId, string RuleId, DateOnly ReachedOn, Cause Cause);

/// <summary>What made a person's crossings be looked at again: the reason given when one is withdrawn or moved.</summary>
/// <param name="AbsenceIds">The records that were reported, corrected or cancelled; empty for the other kinds.</param>
public sealed record Cause(CauseKind Kind, IReadOnlyList<string> AbsenceIds)
{
    public static Cause TimePassed { get; } = new(CauseKind.TimePassed, []);

    public static Cause PolicyPublished { get; } = new(CauseKind.PolicyPublished, []);

    public static Cause AllowanceDaysConfirmed { get; } = new(CauseKind.AllowanceDaysConfirmed, []);
}

[JsonConverter(typeof(JsonStringEnumConverter<CauseKind>))]
public enum CauseKind
{
    [JsonStringEnumMemberName("absence-reported")] AbsenceReported,
    [JsonStringEnumMemberName("absence-corrected")] AbsenceCorrected,
    [JsonStringEnumMemberName("absence-cancelled")] AbsenceCancelled,
    [JsonStringEnumMemberName("absences-imported")] AbsencesImported,
    [JsonStringEnumMemberName("allowance-days-confirmed")] AllowanceDaysConfirmed,
    [JsonStringEnumMemberName("policy-published")] PolicyPublished,
    [JsonStringEnumMemberName("time-passed")] TimePassed,
}
