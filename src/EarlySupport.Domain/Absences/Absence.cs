using System.Text.Json.Serialization;

namespace EarlySupport.Domain.Absences;

/// <summary>What payroll says an absence is. Never a cause or a diagnosis. Names as in <c>absence-rules.md</c>, "Words".</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AbsenceKind>))]
public enum AbsenceKind
{
    [JsonStringEnumMemberName("sickness")] Sickness,
    [JsonStringEnumMemberName("occupational-accident")] OccupationalAccident,
    [JsonStringEnumMemberName("partial-sickness")] PartialSickness,
    [JsonStringEnumMemberName("rehabilitation")] Rehabilitation,
    [JsonStringEnumMemberName("child-sickness")] ChildSickness,
}

/// <summary>One record from payroll, as it stands after corrections.</summary>
/// <param name="AbsenceId">Payroll's id, unique in the organisation.</param>
/// <param name="FirstDay">Inclusive, in the organisation's calendar.</param>
/// <param name="LastDay">Inclusive; null while the absence is still going on.</param>
/// <param name="Percent">Share of the working time that is missed, above 0 and at most 100.</param>
public sealed record Absence(string AbsenceId, AbsenceKind Kind, DateOnly FirstDay, DateOnly? LastDay, decimal Percent);

/// <summary>
/// A count of sickness-allowance days that Kela has confirmed. It replaces the estimate from <paramref name="AsOf"/>, inclusive, on
/// (<c>absence-rules.md</c>, "Estimated sickness-allowance days").
/// </summary>
public sealed record ConfirmedAllowanceDays(DateOnly AsOf, int Days);
