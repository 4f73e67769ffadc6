using Dapper;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.OpeningCase;
using EarlySupport.EventStore;
using EarlySupport.Service.Alerts;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Cases;

/// <summary>What deciding in a case needs besides the case itself.</summary>
public sealed class CaseContexts(TenantDatabase database, AskedSupervisors supervisors, BusinessClock clock)
{
    private static readonly string OfCase = OrganisationReader.SettingsSql + SqlFile.Beside<CaseContexts>("case-context");
    private static readonly string OfPerson = SqlFile.Beside<CaseContexts>("opening-context");

    /// <summary>One round trip.</summary>
    /// <param name="unitId">The unit that is named; null where none is.</param>
    public async Task<(CaseContext Context, OrganisationSettings Organisation)> OfAsync(
        string tenant, string actor, CaseKind kind, string caseId, string? unitId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(
            new CommandDefinition(OfCase, new { tenant, caseId, kind = FieldName.Of(kind), unitId }, cancellationToken: ct));
        var organisation = await OrganisationReader.SettingsAsync(results);
        var openCaseId = await results.ReadSingleOrDefaultAsync<string>();
        return (new CaseContext(actor, Today(organisation), openCaseId, await results.ReadSingleAsync<bool>()), organisation);
    }

    public async Task<(OpeningContext Context, OrganisationSettings Organisation)> OfAsync<TCase>(
        string tenant, OpenCase<TCase> command, CancellationToken ct)
        where TCase : SupportCase, ICaseKind<TCase>
    {
        var asked = new { tenant, command.EmployeeId, command.CaseId, command.EarlierCaseId, kind = FieldName.Of(TCase.Kind), AlertIds = command.AlertIds.ToArray() };
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(OfPerson, asked, cancellationToken: ct));
        var person = await results.ReadSingleAsync<Person>();
        var alerts = (await results.ReadAsync<(string AlertId, string? CaseId)>()).ToDictionary(a => a.AlertId, a => a.CaseId);
        var (line, organisation) = await supervisors.TodayAsync(tenant, command.EmployeeId, ct);
        var context = new OpeningContext(
            person.Known, line.SupervisorId, person.OpenCaseId, alerts, person.OpenPathId, person.EarlierPathId, person.CaseIdTaken, Today(organisation),
            person.Erased);
        return (context, organisation);
    }

    /// <summary>The organisation's business date now.</summary>
    public DateOnly Today(OrganisationSettings organisation) => organisation.DayAt(clock.GetUtcNow());

    private sealed record Person(bool Known, string? OpenCaseId, string? OpenPathId, string? EarlierPathId, bool CaseIdTaken, bool Erased);
}
