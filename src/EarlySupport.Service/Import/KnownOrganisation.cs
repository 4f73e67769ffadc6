using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Import.ReadingFiles;

namespace EarlySupport.Service.Import;

/// <summary>What the organisation has already, for rows to be checked against.</summary>
public sealed class KnownOrganisation(TenantDatabase database)
{
    private static readonly string Sql = SqlFile.Beside<KnownOrganisation>("known");

    /// <summary>One round trip.</summary>
    /// <param name="absenceIds">The ids whose owners matter.</param>
    public async Task<Known> LoadAsync(string tenant, string[] absenceIds, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, new { tenant, absenceIds }, cancellationToken: ct));
        return new Known(
            (await results.ReadAsync<string>()).ToHashSet(),
            (await results.ReadAsync<Person>()).ToDictionary(p => p.EmployeeId, p => new KnownEmployee(p.SupervisorId, p.EmployedFrom, p.EmployedTo)),
            (await results.ReadAsync<Owner>()).ToDictionary(o => o.AbsenceId, o => o.EmployeeId));
    }

    private sealed record Person(string EmployeeId, string? SupervisorId, DateOnly EmployedFrom, DateOnly? EmployedTo);

    private sealed record Owner(string AbsenceId, string EmployeeId);
}
