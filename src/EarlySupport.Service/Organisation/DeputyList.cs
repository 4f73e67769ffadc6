using Dapper;
using EarlySupport.EventStore;

namespace EarlySupport.Service.Organisation;

/// <summary>A deputyship as it was named, and what became of it.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Inclusive.</param>
/// <param name="EndedFrom">The first day on which the deputy did not stand in any more; null unless it was ended before its last day.</param>
public sealed record DeputyRow(string DeputyId, DateOnly From, DateOnly To, DateOnly? EndedFrom);

/// <summary>Whom a supervisor has named as deputy.</summary>
public sealed class DeputyList(TenantDatabase database)
{
    private const string OfSupervisor = """
        select deputy_id as DeputyId, from_day as "From", to_day as "To", ended_from as EndedFrom
        from read.deputies where tenant_id = @tenant and supervisor_id = @supervisorId order by from_day
        """;

    /// <summary>In the order of their first days.</summary>
    public async Task<IReadOnlyList<DeputyRow>> OfAsync(string tenant, string supervisorId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return (await connection.QueryAsync<DeputyRow>(new CommandDefinition(OfSupervisor, new { tenant, supervisorId }, cancellationToken: ct))).AsList();
    }
}
