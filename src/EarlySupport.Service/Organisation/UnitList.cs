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
    private static readonly string Units = SqlFile.Beside<UnitList>("units");

    public async Task<IReadOnlyList<UnitRow>> FindAsync(string tenant, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        await using var connection = await database.OpenAsync(tenant, ct);
        return [.. await connection.QueryAsync<UnitRow>(new CommandDefinition(Units, new { tenant, today }, cancellationToken: ct))];
    }

    /// <summary>To choose one of.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync(string tenant, CancellationToken ct) =>
        [.. (await FindAsync(tenant, ct)).Select(unit => new Choice(unit.UnitId, unit.Name))];
}
