using System.Text.Json;
using Dapper;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Audit;

/// <param name="Cases">In the order they were opened.</param>
public sealed record FoundPerson(string EmployeeId, string? Name, string? Unit, IReadOnlyList<FoundCase> Cases);

public sealed record FoundCase(string CaseId, CaseKind Kind, string State, DateTimeOffset OpenedAt);

/// <summary>Finds people by number, name or case, by name.</summary>
public sealed class PeopleSearch(TenantDatabase database)
{
    /// <summary>More are not shown: who finds so many asks for less.</summary>
    public const int Most = 30;

    private static readonly string Sql = SqlFile.Beside<PeopleSearch>("people-search");

    public async Task<IReadOnlyList<FoundPerson>> FindAsync(Readership readership, string text, CancellationToken ct)
    {
        var asked = new DynamicParameters(readership);
        var escaped = text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal);
        asked.AddDynamicParams(new { text, pattern = $"%{escaped}%", limit = Most });
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(Sql, asked, cancellationToken: ct))).Select(row => row.ToPerson())];
    }

    private sealed record Row(string EmployeeId, string? Name, string? Unit, string Cases)
    {
        public FoundPerson ToPerson() => new(EmployeeId, Name, Unit, JsonSerializer.Deserialize<IReadOnlyList<FoundCase>>(Cases, Json.Plain)!);
    }
}
