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
public sealed class Forecasts(TenantDatabase database, BusinessClock clock, UnfinishedAbsences unfinished)
{
    private static readonly string Absent = OrganisationReader.SettingsSql + UnfinishedAbsences.Sql;

    /// <summary>Ordered by date, employee and rule. One round trip, and another for those whose rules were not evaluated yet today.</summary>
    /// <param name="among">Only these; null: all who may be seen.</param>
    /// <param name="supervisor">Only whom this person leads now; null does not narrow.</param>
    public async Task<IReadOnlyList<ForecastRow>> FindAsync(Readership readership, string[]? among, string? supervisor, CancellationToken ct)
    {
        // Days of the organisation and of UTC differ by one at most, and a finished absence more gives no row.
        var yesterday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(-1);
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        var asked = UnfinishedAbsences.Asked(readership, yesterday, among, supervisor, unit: null);
        OrganisationSettings organisation;
        IReadOnlyList<UnfinishedAbsences.PersonRow> rows;
        await using (var results = await connection.QueryMultipleAsync(new CommandDefinition(Absent, asked, cancellationToken: ct)))
        {
            organisation = await OrganisationReader.SettingsAsync(results);
            rows = await UnfinishedAbsences.ReadAsync(results);
        }

        var people = await unfinished.EvaluateAsync(
            connection, readership.Tenant, organisation, organisation.DayAt(clock.GetUtcNow()), rows, ct);
        return
        [
            .. people.SelectMany(person => person.Ahead.Foreseen.Select(f => new ForecastRow(
                    person.EmployeeId, person.SupervisorId, f.RuleId, f.RuleVersion, f.On, f.DaysLeft, f.NoticeOn, f.Explanation is AllowanceDaysExplanation)))
                .OrderBy(f => f.ExpectedOn).ThenBy(f => f.EmployeeId, StringComparer.Ordinal).ThenBy(f => f.RuleId, StringComparer.Ordinal),
        ];
    }
}
