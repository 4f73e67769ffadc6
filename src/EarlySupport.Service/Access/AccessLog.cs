using Dapper;
using EarlySupport.Domain.Access;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Access;

/// <summary>Somebody is about to read the records of some people.</summary>
/// <param name="Reference">What an auditor's purpose is about, such as the number of a matter; null when nothing was given.</param>
/// <param name="CaseId">Where one case is read; else null.</param>
/// <param name="People">At least one.</param>
public sealed record Reading(
    string Tenant, string Actor, Role Role, Relation Relation, Act Act, Purpose Purpose, string? Reference, string? CaseId, IReadOnlyList<string> People);

/// <summary>A reading as the auditor sees it.</summary>
/// <param name="At">UTC.</param>
/// <param name="People">Whose records were read.</param>
public sealed record AccessRow(
    long Number, DateTime At, string Actor, string Role, string Relation, string Act, string Part, string Purpose, string? Reference, string? CaseId,
    IReadOnlyList<string> People);

/// <summary>A reading as the employee sees it: not by whom, but in which role and what for (<c>domain.md</c>, "Privacy").</summary>
/// <param name="On">The organisation's day.</param>
/// <param name="LastAt">The last time on that day, UTC.</param>
public sealed record OwnAccessRow(DateOnly On, string Role, string Part, string Purpose, DateTime LastAt);

/// <summary>Which readings are asked for; what is null does not narrow.</summary>
/// <param name="From">The first day, inclusive, as <paramref name="To"/> is; days of UTC.</param>
/// <param name="Before">Numbers below this one: the page after one that ended there.</param>
/// <param name="Limit">How many at most.</param>
public sealed record AccessFilter(
    string? Employee = null, string? Actor = null, string? Role = null, DateOnly? From = null, DateOnly? To = null, long? Before = null,
    int Limit = AccessLog.Page);

/// <summary>Who has read whose record, in which role, on which ground, what of it and what for. Rows are only ever added.</summary>
public sealed class AccessLog(TenantDatabase database, TimeProvider wallClock)
{
    /// <summary>Of one page of the API.</summary>
    public const int Page = 500;

    private const string Write = """
        insert into privacy.access_log (tenant_id, at, actor, role, relation, act, part, purpose, reference, case_id, people)
        values (@tenant, @at, @actor, @role, @relation, @act, @part, @purpose, @reference, @caseId, @people)
        """;

    private static readonly string Search = SqlFile.Beside<AccessLog>("access-log");
    private static readonly string Own = SqlFile.Beside<AccessLog>("own-access-log");

    /// <summary>Returns when it is written; what fails here must not be answered.</summary>
    public async Task WriteAsync(Reading reading, CancellationToken ct)
    {
        var row = new
        {
            reading.Tenant,
            at = wallClock.GetUtcNow(),
            reading.Actor,
            role = FieldName.Of(reading.Role),
            relation = FieldName.Of(reading.Relation),
            act = reading.Act.Name,
            part = FieldName.Of(reading.Act.Part!.Value),
            purpose = FieldName.Of(reading.Purpose),
            reading.Reference,
            reading.CaseId,
            people = reading.People.ToArray(),
        };
        await using var connection = await database.OpenAsync(reading.Tenant, ct);
        await connection.ExecuteAsync(new CommandDefinition(Write, row, cancellationToken: ct));
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<AccessRow>> SearchAsync(string tenant, AccessFilter filter, CancellationToken ct)
    {
        var asked = new
        {
            tenant,
            filter.Employee,
            filter.Actor,
            filter.Role,
            from = filter.From?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            until = filter.To?.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
            filter.Before,
            filter.Limit,
        };
        await using var connection = await database.OpenAsync(tenant, ct);
        return [.. (await connection.QueryAsync<Row>(new CommandDefinition(Search, asked, cancellationToken: ct))).Select(row => row.ToRow())];
    }

    /// <summary>One person's, the newest first; readings of the same day, role, part and purpose are one row.</summary>
    public async Task<IReadOnlyList<OwnAccessRow>> OfPersonAsync(string tenant, string employeeId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        return (await connection.QueryAsync<OwnAccessRow>(new CommandDefinition(Own, new { tenant, employeeId }, cancellationToken: ct))).AsList();
    }

    private sealed class Row
    {
        public required long Number { get; init; }

        public required DateTime At { get; init; }

        public required string Actor { get; init; }

        public required string Role { get; init; }

        public required string Relation { get; init; }

        public required string Act { get; init; }

        public required string Part { get; init; }

        public required string Purpose { get; init; }

        public string? Reference { get; init; }

        public string? CaseId { get; init; }

        public required string[] People { get; init; }

        public AccessRow ToRow() => new(Number, At, Actor, Role, Relation, Act, Part, Purpose, Reference, CaseId, People);
    }
}
