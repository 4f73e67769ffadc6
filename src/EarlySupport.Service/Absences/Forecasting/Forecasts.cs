using EarlySupport.Domain.Absences;
using EarlySupport.Service.Access;

namespace EarlySupport.Service.Absences.Forecasting;

/// <param name="DaysLeft">Calendar days from today to <paramref name="ExpectedOn"/>.</param>
/// <param name="NoticeOn">The day of the advance notice; null where the rule has none.</param>
/// <param name="Estimate">Whether the date rests on an estimated count of sickness-allowance days.</param>
public sealed record ForecastRow(
    string EmployeeId, string? SupervisorId, string RuleId, int RuleVersion, DateOnly ExpectedOn, int DaysLeft, DateOnly? NoticeOn, bool Estimate);

/// <summary>What the unfinished absences will reach, and when, if they go on as recorded.</summary>
public sealed class Forecasts(UnfinishedAbsences unfinished)
{
    /// <summary>Ordered by date, employee and rule. One round trip, and another for those whose rules were not evaluated yet today.</summary>
    /// <param name="among">Only these; null: all who may be seen.</param>
    /// <param name="supervisor">Only whom this person leads now; null does not narrow.</param>
    public async Task<IReadOnlyList<ForecastRow>> FindAsync(Readership readership, string[]? among, string? supervisor, CancellationToken ct) =>
    [
        .. (await unfinished.FindAsync(readership, among, supervisor, unit: null, ct)).People
            .SelectMany(person => person.Ahead.Foreseen.Select(f => new ForecastRow(
                person.EmployeeId, person.SupervisorId, f.RuleId, f.RuleVersion, f.On, f.DaysLeft, f.NoticeOn, f.Explanation is AllowanceDaysExplanation)))
            .OrderBy(f => f.ExpectedOn).ThenBy(f => f.EmployeeId, StringComparer.Ordinal).ThenBy(f => f.RuleId, StringComparer.Ordinal),
    ];
}
