using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Alerts.ListingAlerts;

/// <summary>How many alerts a rule has, by state.</summary>
public sealed record AlertCount(string RuleId, long Open, long History, long Ahead);

public sealed class AlertCounts(TenantDatabase database)
{
    private static readonly string Counts = SqlFile.Beside<AlertCounts>("counts");

    /// <summary>By rule id; rules without an alert are left out.</summary>
    public async Task<IReadOnlyList<AlertCount>> ByRuleAsync(string tenant, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return (await connection.QueryAsync<AlertCount>(new CommandDefinition(Counts, new { tenant }, cancellationToken: ct))).AsList();
    }
}
