using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Pages.Fields;

namespace EarlySupport.Service.Organisation;

/// <param name="People">Who work in it today.</param>
public sealed record UnitRow(string UnitId, string Name, string Sector, long People);

/// <summary>The organisation's units, by sector and name.</summary>
public sealed class UnitList(TenantDatabase database, BusinessClock clock)
{
    private const string Choices = "select unit_id as Value, name as Text from read.units where tenant_id = @tenant order by sector, name, unit_id";

    private static readonly string Units = SqlFile.Beside<UnitList>("units");

    public async Task<IReadOnlyList<UnitRow>> FindAsync(string tenant, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await using var connection = await database.OpenAsync(tenant, ct);
        return [.. await connection.QueryAsync<UnitRow>(new CommandDefinition(Units, new { tenant, today }, cancellationToken: ct))];
    }

    /// <summary>To choose one of.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(string tenant, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return [.. await connection.QueryAsync<Choice>(new CommandDefinition(Choices, new { tenant }, cancellationToken: ct))];
    }
}
