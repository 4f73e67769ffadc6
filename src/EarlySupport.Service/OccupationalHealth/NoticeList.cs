using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.OccupationalHealth;

/// <param name="What">The rule's id, or <c>occupational-accident</c>.</param>
/// <param name="Occasion">advance-notice or raised, of an alert; reported, of an absence.</param>
/// <param name="On">The day the rule was reached, or is expected to be; the first day of the absence.</param>
/// <param name="AlertId">Null when it is about an absence.</param>
/// <param name="AbsenceId">Null when it is about an alert.</param>
/// <param name="State">told, or withdrawn: what was told is not so any more.</param>
/// <param name="ToldAt">When it was recorded, UTC.</param>
public sealed record NoticeRow(
    string EmployeeId, string What, string Occasion, DateOnly On, string? AlertId, string? AbsenceId, string State, DateTimeOffset ToldAt);

/// <summary>What occupational health was told, the newest first.</summary>
public sealed class NoticeList(TenantDatabase database)
{
    private static readonly string Notices = SqlFile.Beside<NoticeList>("notices");

    /// <summary>One query.</summary>
    /// <param name="employee">Null for everybody.</param>
    /// <param name="from">First day that a notice is about, inclusive; null for no limit.</param>
    /// <param name="to">Last day, inclusive; null for no limit.</param>
    public async Task<IReadOnlyList<NoticeRow>> FindAsync(Readership readership, string? employee, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        var asked = new DynamicParameters(readership);
        asked.AddDynamicParams(new { employee, from, to });
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        var rows = await connection.QueryAsync<Stored>(new CommandDefinition(Notices, asked, cancellationToken: ct));
        return [.. rows.Select(row => row.ToRow())];
    }

    private sealed record Stored(string EmployeeId, string What, string Occasion, DateOnly On, string SubjectId, string State, DateTime ToldAt)
    {
        public NoticeRow ToRow()
        {
            var (alert, absence) = Occasion == OccupationalHealthReadModel.Reported ? ((string?)null, (string?)SubjectId) : (SubjectId, null);
            return new NoticeRow(EmployeeId, What, Occasion, On, alert, absence, State, ToldAt);
        }
    }
}
