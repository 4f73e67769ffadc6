using Dapper;
using EarlySupport.Service.Hosting;
using Npgsql;

namespace EarlySupport.Service.EarlySupport;

/// <summary>Which cases are asked for; what is null does not narrow.</summary>
/// <param name="State">One of <see cref="CaseList.States"/>.</param>
public sealed record CaseFilter(string? Employee = null, string? Supervisor = null, string? State = null);

/// <param name="Reason">alerts, concern or own-request.</param>
/// <param name="SupervisorId">The closest supervisor on the day of opening; null when there was none.</param>
/// <param name="EndedAt">When it was closed or escalated; null while it is open. UTC, as all times.</param>
/// <param name="OpenMeasures">Those that are overdue among them.</param>
/// <param name="NextFollowUp">The earliest that is to be held, or was missed; null when there is none.</param>
public sealed record CaseRow(
    string CaseId, string EmployeeId, string? SupervisorId, string Reason, string State, string? Outcome, DateTime OpenedAt, DateTime? EndedAt,
    long OpenMeasures, long OverdueMeasures, DateOnly? NextFollowUp);

/// <summary>Cases in the order they were opened.</summary>
public sealed class CaseList(NpgsqlDataSource database)
{
    private static readonly string Cases = SqlFile.Beside<CaseList>("cases");

    public static IReadOnlyList<string> States { get; } = ["open", "closed", "escalated"];

    /// <summary>One query.</summary>
    public async Task<IReadOnlyList<CaseRow>> FindAsync(string tenant, CaseFilter filter, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return (await connection.QueryAsync<CaseRow>(new CommandDefinition(
            Cases, new { tenant, filter.Employee, filter.Supervisor, filter.State }, cancellationToken: ct))).AsList();
    }

    /// <summary>The employee whom a case is about; null when there is no such case.</summary>
    public async Task<string?> EmployeeOfAsync(string tenant, string caseId, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select employee_id from read.early_support_cases where tenant_id = @tenant and case_id = @caseId", new { tenant, caseId }, cancellationToken: ct));
    }
}
