using System.Globalization;
using System.Text.Json;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;

namespace EarlySupport.Domain.Tests.Absences;

/// <summary>Absences in few words. Dates are ISO dates.</summary>
internal static class Given
{
    public static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static DayRange Days(string first, string last) => new(Day(first), Day(last));

    public static Absence Sickness(string first, string? last) => Absent(AbsenceKind.Sickness, first, last);

    public static Absence Absent(AbsenceKind kind, string first, string? last) =>
        new($"{kind} from {first}", kind, Day(first), last is null ? null : Day(last), 100);

    public static ConfirmedAllowanceDays Confirmed(string asOf, int days) => new(Day(asOf), days);

    /// <summary>A rule that is in force at all times.</summary>
    public static Rule Rule(RuleType type, string id = "RULE") => new(id, 1, type, DateOnly.MinValue, null, [Recipient.Supervisor]);

    /// <summary>The dates on which the one rule is reached by the end of 2026.</summary>
    public static IEnumerable<DateOnly> Reached(RuleType type, params Absence[] absences) =>
        Crossings(type, absences).Select(crossing => crossing.ReachedOn);

    public static IReadOnlyList<Crossing> Crossings(RuleType type, params Absence[] absences) =>
        RuleEvaluation.Crossings(absences, [], [Rule(type)], Day("2026-12-31"));

    /// <summary>As text, because records compare their lists by reference.</summary>
    public static string Written<T>(T value) => JsonSerializer.Serialize(value, Indented);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
}
