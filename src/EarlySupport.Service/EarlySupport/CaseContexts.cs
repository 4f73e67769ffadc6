using Dapper;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.OpeningCase;
using EarlySupport.Service.Alerts;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;
using Npgsql;

namespace EarlySupport.Service.EarlySupport;

/// <summary>What deciding in a case needs besides the case itself.</summary>
public sealed class CaseContexts(NpgsqlDataSource database, AskedSupervisors supervisors, BusinessClock clock)
{
    private static readonly string OfCase = OrganisationReader.SettingsSql + SqlFile.Beside<CaseContexts>("case-context");
    private static readonly string OfPerson = SqlFile.Beside<CaseContexts>("opening-context");

    /// <summary>One round trip.</summary>
    public async Task<(CaseContext Context, OrganisationSettings Organisation)> OfAsync(string tenant, string actor, string caseId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(OfCase, new { tenant, caseId }, cancellationToken: ct));
        var organisation = await OrganisationReader.SettingsAsync(results);
        return (new CaseContext(actor, Today(organisation), await results.ReadSingleOrDefaultAsync<string>()), organisation);
    }

    public async Task<(OpeningContext Context, OrganisationSettings Organisation)> OfAsync(string tenant, OpenEarlySupport command, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(
            OfPerson, new { tenant, command.EmployeeId, AlertIds = command.AlertIds.ToArray() }, cancellationToken: ct));
        var known = await results.ReadSingleAsync<bool>();
        var open = await results.ReadSingleOrDefaultAsync<string>();
        var alerts = (await results.ReadAsync<(string AlertId, string? CaseId)>()).ToDictionary(a => a.AlertId, a => a.CaseId);
        var (asked, organisation) = await supervisors.TodayAsync(tenant, command.EmployeeId, ct);
        return (new OpeningContext(known, asked.SupervisorId, open, alerts), organisation);
    }

    /// <summary>The organisation's business date now.</summary>
    public DateOnly Today(OrganisationSettings organisation) => organisation.DayAt(clock.GetUtcNow());
}
