using Dapper;
using EarlySupport.Domain.Alerts;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;
using Npgsql;

namespace EarlySupport.Service.Alerts;

/// <summary>Who is asked about an employee: the closest supervisor by the line of command of the business date.</summary>
public sealed class AskedSupervisors(NpgsqlDataSource database, BusinessClock clock)
{
    private static readonly string Lines = OrganisationReader.SettingsSql + SqlFile.Beside<AskedSupervisors>("asked");

    /// <summary>One round trip.</summary>
    public async Task<(Asked Asked, OrganisationSettings Organisation)> TodayAsync(string tenant, string employeeId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Lines, new { tenant, employeeId }, cancellationToken: ct));
        var organisation = await OrganisationReader.SettingsAsync(results);
        var today = organisation.DayAt(clock.GetUtcNow());
        var line = (await results.ReadAsync<Line>()).FirstOrDefault(l => l.FromDay <= today);
        return (new Asked(line?.EmployedTo < today ? null : line?.SupervisorId, organisation.GoLive, today), organisation);
    }

    private sealed record Line(DateOnly FromDay, string? SupervisorId, DateOnly? EmployedTo);
}
