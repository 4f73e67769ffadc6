using Dapper;
using EarlySupport.Domain.Absences;
using EarlySupport.EventStore;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Absences.Forecasting;

/// <param name="DaysLeft">Calendar days from today to <paramref name="ExpectedOn"/>.</param>
/// <param name="NoticeOn">The day of the advance notice; null where the rule has none.</param>
/// <param name="Estimate">Whether the date rests on an estimated count of sickness-allowance days.</param>
public sealed record ForecastRow(
    string EmployeeId, string? SupervisorId, string RuleId, int RuleVersion, DateOnly ExpectedOn, int DaysLeft, DateOnly? NoticeOn, bool Estimate);

/// <summary>What the unfinished absences will reach, and when, if they go on as recorded.</summary>
public sealed class Forecasts(TenantDatabase database, BusinessClock clock)
{
    private static readonly string Unfinished = OrganisationReader.SettingsSql + UnfinishedAbsences.Sql;

    /// <summary>Ordered by date, employee and rule. One round trip; the rules are evaluated here, up to a third of a millisecond a person.</summary>
    /// <param name="among">Only these; null: all who may be seen.</param>
    /// <param name="supervisor">Only whom this person leads now; null does not narrow.</param>
    public async Task<IReadOnlyList<ForecastRow>> FindAsync(Readership readership, string[]? among, string? supervisor, CancellationToken ct)
    {
        // Days of the organisation and of UTC differ by one at most, and a finished absence more gives no row.
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        await using var results = await connection.QueryMultipleAsync(
            new CommandDefinition(Unfinished, UnfinishedAbsences.Asked(readership, today, among, supervisor, unit: null), cancellationToken: ct));
        var organisation = await OrganisationReader.SettingsAsync(results);
        var people = await UnfinishedAbsences.ReadAsync(results);

        return
        [
            .. people.SelectMany(person => person.Foreseen(organisation.Rules, organisation.DayAt(clock.GetUtcNow())).Select(f => new ForecastRow(
                    person.EmployeeId, person.SupervisorId, f.RuleId, f.RuleVersion, f.On, f.DaysLeft, f.NoticeOn, f.Explanation is AllowanceDaysExplanation)))
                .OrderBy(f => f.ExpectedOn).ThenBy(f => f.EmployeeId, StringComparer.Ordinal).ThenBy(f => f.RuleId, StringComparer.Ordinal),
        ];
    }
}
