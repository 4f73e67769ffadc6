using Dapper;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Cases;

/// <summary>Which cases are asked for; what is null does not narrow.</summary>
/// <param name="Kind">early-support, intensified-support or return-to-work.</param>
/// <param name="State">One of <see cref="CaseList.States"/>.</param>
/// <param name="Unit">In which the employee works now.</param>
public sealed record CaseFilter(string? Employee = null, string? Supervisor = null, string? Kind = null, string? State = null, string? Unit = null);

/// <param name="EarlierCaseId">The case it grew out of; null when it grew out of none.</param>
/// <param name="PathId">The first case of the process it belongs to.</param>
/// <param name="SupervisorId">The closest supervisor on the day of opening; null when there was none.</param>
/// <param name="EndedAt">When it was closed or escalated; null while it is open. UTC, as all times.</param>
/// <param name="OpenMeasures">Those that are overdue among them.</param>
/// <param name="NextFollowUp">The earliest that is to be held, or was missed; null when there is none, and where the case is closed.</param>
/// <param name="AwaitsConversation">Early support that is open, and in which no conversation was held.</param>
public sealed record CaseRow(
    string CaseId, CaseKind Kind, string EmployeeId, string? SupervisorId, CaseReason Reason, string State, CaseOutcome? Outcome, DateTime OpenedAt,
    DateTime? EndedAt, string? EarlierCaseId, string PathId, long OpenMeasures, long OverdueMeasures, DateOnly? NextFollowUp,
    bool AwaitsConversation);

/// <param name="Total">How many there are on all pages.</param>
/// <param name="Supervisors">Of all cases that the reader may see, as they were when those were opened; in no order.</param>
public sealed record CasesFound(IReadOnlyList<CaseRow> Rows, long Total, IReadOnlyList<string> Supervisors);

/// <summary>Cases of every kind in the order they were opened.</summary>
public sealed class CaseList(TenantDatabase database)
{
    private static readonly string Cases = SqlFile.Beside<CaseList>("cases");

    public static IReadOnlyList<string> States { get; } = ["open", "closed", "escalated"];

    /// <summary>One query.</summary>
    public async Task<IReadOnlyList<CaseRow>> FindAsync(Readership readership, CaseFilter filter, CancellationToken ct) =>
        (await FindAsync(readership, filter, among: null, take: null, skip: 0, withSupervisors: false, ct)).Rows;

    /// <summary>Those that are open of some employees, such as a page of them. One query.</summary>
    public async Task<IReadOnlyList<CaseRow>> FindOpenAsync(Readership readership, string[] among, CancellationToken ct) =>
        (await FindAsync(readership, new CaseFilter(State: "open"), among, take: null, skip: 0, withSupervisors: false, ct)).Rows;

    /// <summary>Some of them, with how many there are and whose they can be narrowed to. One query.</summary>
    /// <param name="take">Null takes all.</param>
    public Task<CasesFound> FindAsync(Readership readership, CaseFilter filter, int? take, int skip, CancellationToken ct) =>
        FindAsync(readership, filter, among: null, take, skip, withSupervisors: true, ct);

    private async Task<CasesFound> FindAsync(
        Readership readership, CaseFilter filter, string[]? among, int? take, int skip, bool withSupervisors, CancellationToken ct)
    {
        var asked = new DynamicParameters(readership);
        asked.AddDynamicParams(filter);
        asked.AddDynamicParams(new { Among = among, Take = take, Skip = skip, WithSupervisors = withSupervisors });
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        var rows = (await connection.QueryAsync<Row>(new CommandDefinition(Cases, asked, cancellationToken: ct))).AsList();
        return new CasesFound([.. rows.Where(row => row.CaseId is not null).Select(row => row.ToCase())], rows[0].Total, (string[]?)rows[0].Supervisors ?? []);
    }

    /// <summary>The employee whom a case of a kind is about; null when there is no such case.</summary>
    public async Task<string?> EmployeeOfAsync(string tenant, CaseKind kind, string caseId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return await connection.QuerySingleOrDefaultAsync<string>(new CommandDefinition(
            "select employee_id from read.cases where tenant_id = @tenant and case_id = @caseId and kind = @kind",
            new { tenant, caseId, kind = FieldName.Of(kind) },
            cancellationToken: ct));
    }

    private sealed record Row(
        string? CaseId, string Kind, string EmployeeId, string? SupervisorId, string Reason, string State, string? Outcome, DateTime OpenedAt,
        DateTime? EndedAt, string? EarlierCaseId, string PathId, long OpenMeasures, long OverdueMeasures, DateOnly? NextFollowUp,
        bool AwaitsConversation, long Total,
        // Dapper hands arrays over as such.
        Array? Supervisors)
    {
        public CaseRow ToCase() => new(
            CaseId!, FieldName.Parse<CaseKind>(Kind), EmployeeId, SupervisorId, FieldName.Parse<CaseReason>(Reason), State,
            Outcome is null ? null : FieldName.Parse<CaseOutcome>(Outcome), OpenedAt, EndedAt, EarlierCaseId, PathId, OpenMeasures, OverdueMeasures,
            State == "open" ? NextFollowUp : null, AwaitsConversation);
    }
}
