using Dapper;
using EarlySupport.EventStore;

namespace EarlySupport.Service.Organisation;

/// <summary>A deputyship as it was named, and what became of it.</summary>
/// <param name="From">Inclusive.</param>
/// <param name="To">Inclusive.</param>
/// <param name="EndedFrom">The first day on which the deputy did not stand in any more; null unless it was ended before its last day.</param>
public sealed record DeputyRow(string DeputyId, DateOnly From, DateOnly To, DateOnly? EndedFrom);

/// <param name="Name">Their number where there is none.</param>
public sealed record NearPerson(string PersonId, string Name);

/// <summary>Whom a supervisor has named as deputy.</summary>
public sealed class DeputyList(TenantDatabase database)
{
    private const string Near = """
        select p.employee_id as PersonId, coalesce(p.name, p.employee_id) as Name
        from read.people own
        join read.people p on p.tenant_id = own.tenant_id and p.employee_id <> own.employee_id
          and (p.unit_id = own.unit_id or p.supervisor_id in (own.employee_id, own.supervisor_id) or p.employee_id = own.supervisor_id)
        where own.tenant_id = @tenant and own.employee_id = @supervisorId and coalesce(p.employed_to >= @today, true)
        order by p.name, p.employee_id
        """;

    private const string OfSupervisor = """
        select deputy_id as DeputyId, from_day as "From", to_day as "To", ended_from as EndedFrom
        from read.deputies where tenant_id = @tenant and supervisor_id = @supervisorId order by from_day
        """;

    private const string Leads = "select exists (select from read.people where tenant_id = @tenant and supervisor_id = @employeeId)";

    /// <summary>Whether somebody leads anybody now, so that there is something to stand in for.</summary>
    public async Task<bool> LeadsAsync(string tenant, string employeeId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return await connection.QuerySingleAsync<bool>(new CommandDefinition(Leads, new { tenant, employeeId }, cancellationToken: ct));
    }

    /// <summary>In the order of their first days.</summary>
    public async Task<IReadOnlyList<DeputyRow>> OfAsync(string tenant, string supervisorId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return (await connection.QueryAsync<DeputyRow>(new CommandDefinition(OfSupervisor, new { tenant, supervisorId }, cancellationToken: ct))).AsList();
    }

    /// <summary>Who is likely to be chosen: of the same unit, with the same supervisor, led by the person, or leading them. By name.</summary>
    public async Task<IReadOnlyList<NearPerson>> NearAsync(string tenant, string supervisorId, DateOnly today, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return (await connection.QueryAsync<NearPerson>(new CommandDefinition(Near, new { tenant, supervisorId, today }, cancellationToken: ct))).AsList();
    }
}
