using Dapper;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.CaseMeetings.DiscussingCase;

/// <summary>In which case a person's matter goes on.</summary>
public sealed class CasesGoingOn(TenantDatabase database)
{
    /// <summary>The furthest step that the person has open; null when none is.</summary>
    public async Task<string?> FurthestOpenAsync(string tenant, string employeeId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        var open = await connection.QueryAsync<(string CaseId, string Kind)>(new CommandDefinition(
            "select case_id, kind from read.open_cases where tenant_id = @tenant and employee_id = @employeeId",
            new { tenant, employeeId },
            cancellationToken: ct));
        return OpenCase.For(null, open.Select(c => new OpenCase(employeeId, c.CaseId, FieldName.Parse<CaseKind>(c.Kind))));
    }

    /// <summary>Null when there is no such case.</summary>
    public async Task<CaseKind?> KindOfAsync(string tenant, string caseId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select kind from read.cases where tenant_id = @tenant and case_id = @caseId", new { tenant, caseId }, cancellationToken: ct)) is { } kind
                ? FieldName.Parse<CaseKind>(kind)
                : null;
    }
}
