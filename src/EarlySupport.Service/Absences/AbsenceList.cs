using Dapper;
using EarlySupport.Domain.Absences;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Absences;

/// <summary>One person's absences as they stand.</summary>
public sealed class AbsenceList(TenantDatabase database)
{
    private const string OfPerson = """
        select absence_id as AbsenceId, kind as Kind, first_day as FirstDay, last_day as LastDay, percent as Percent
        from read.absences where tenant_id = @tenant and employee_id = @employeeId order by first_day, absence_id
        """;

    /// <summary>Ordered by first day and id.</summary>
    public async Task<IReadOnlyList<Absence>> OfAsync(string tenant, string employeeId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(OfPerson, new { tenant, employeeId }, cancellationToken: ct));
        return [.. rows.Select(r => new Absence(r.AbsenceId, FieldName.Parse<AbsenceKind>(r.Kind), r.FirstDay, r.LastDay, r.Percent))];
    }

    private sealed record Row(string AbsenceId, string Kind, DateOnly FirstDay, DateOnly? LastDay, decimal Percent);
}
