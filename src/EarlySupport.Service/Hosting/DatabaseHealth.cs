using EarlySupport.EventStore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace EarlySupport.Service.Hosting;

/// <summary>Ready means that the database answers and has this version's tables.</summary>
internal sealed class DatabaseHealth(TenantDatabase database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.OpenForEngineAsync(cancellationToken);
            await using var command = new NpgsqlCommand("select 1 from read.alerts limit 1", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException error)
        {
            return HealthCheckResult.Unhealthy("The database does not answer, or its tables are not there.", error);
        }
    }
}
