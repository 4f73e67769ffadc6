using Dapper;
using EarlySupport.Domain.Alerts;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Alerts;

/// <summary>
/// Who is asked about an employee: the closest supervisor by the line of command of the business date, or the deputy whom that supervisor
/// has named for it.
/// </summary>
public sealed class AskedSupervisors(TenantDatabase database, BusinessClock clock)
{
    private static readonly string Lines = OrganisationReader.SettingsSql + SqlFile.Beside<AskedSupervisors>("asked");

    /// <summary>One round trip.</summary>
    public async Task<(Asked Asked, OrganisationSettings Organisation)> TodayAsync(string tenant, string employeeId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Lines, new { tenant, employeeId }, cancellationToken: ct));
        var organisation = await OrganisationReader.SettingsAsync(results);
        var today = organisation.DayAt(clock.GetUtcNow());
        var line = (await results.ReadAsync<Line>()).FirstOrDefault(l => l.FromDay <= today);
        var supervisor = line?.EmployedTo < today ? null : line?.SupervisorId;
        var deputy = (await results.ReadAsync<Deputy>()).FirstOrDefault(d => d.SupervisorId == supervisor && d.From <= today && today <= d.To);
        return (new Asked(supervisor, organisation.GoLive, today, deputy?.DeputyId), organisation);
    }

    private sealed record Line(DateOnly FromDay, string? SupervisorId, DateOnly? EmployedTo);

    private sealed record Deputy(string SupervisorId, string DeputyId, DateOnly From, DateOnly To);
}
