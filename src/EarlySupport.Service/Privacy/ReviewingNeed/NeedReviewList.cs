using Dapper;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Privacy.ReviewingNeed;

public sealed record NeedReviewTask(string CaseId, CaseKind Kind, string EmployeeId, DateOnly Due);

/// <summary>Cases whose need has to be reviewed; what fell due first comes first.</summary>
public sealed class NeedReviewList(TenantDatabase database)
{
    private const string Due = """
        select case_id, kind, employee_id, review_due from read.kept_cases where tenant_id = @tenant and review_due is not null order by review_due, case_id
        """;

    public async Task<IReadOnlyList<NeedReviewTask>> FindAsync(string tenant, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        var due = await connection.QueryAsync<(string CaseId, string Kind, string EmployeeId, DateOnly Due)>(
            new CommandDefinition(Due, new { tenant }, cancellationToken: ct));
        return [.. due.Select(row => new NeedReviewTask(row.CaseId, FieldName.Parse<CaseKind>(row.Kind), row.EmployeeId, row.Due))];
    }
}
