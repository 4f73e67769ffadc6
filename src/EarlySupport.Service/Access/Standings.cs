using Dapper;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Access;

/// <summary>Whom a request names; all null where it names nobody.</summary>
public sealed record Named(string? EmployeeId, string? CaseId, string? AlertId)
{
    public bool Nobody => (EmployeeId, CaseId, AlertId) == (null, null, null);
}

/// <summary>The person a record is about, and how somebody stands to them today.</summary>
public sealed record StandingTo(string EmployeeId, Standing Standing);

/// <summary>How people stand to each other on the organisation's day.</summary>
public sealed class Standings(TenantDatabase database, BusinessClock clock)
{
    private static readonly string Sql = SqlFile.Beside<Standings>("standing");

    /// <summary>One round trip. Null when the organisation has nothing of what is named.</summary>
    public async Task<StandingTo?> FindAsync(string tenant, string actor, Named named, CancellationToken ct)
    {
        var asked = new { tenant, actor, named.EmployeeId, named.CaseId, named.AlertId, at = clock.GetUtcNow() };
        await using var connection = await database.OpenAsync(tenant, ct);
        return (await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(Sql, asked, cancellationToken: ct)))?.ToStanding();
    }

    private sealed class Row
    {
        public required string EmployeeId { get; init; }

        public required bool Self { get; init; }

        public required bool Line { get; init; }

        public required bool Deputy { get; init; }

        public required bool Referred { get; init; }

        public required string[] Consents { get; init; }

        public StandingTo ToStanding()
        {
            IEnumerable<(bool Is, Relation Relation)> relations =
                [(Self, Relation.Self), (Line, Relation.Line), (Deputy, Relation.Deputy), (Referred, Relation.Referred)];
            return new StandingTo(EmployeeId, new Standing(
                relations.Where(r => r.Is).Select(r => r.Relation).ToHashSet(), Consents.Select(FieldName.Parse<ConsentScope>).ToHashSet()));
        }
    }
}
