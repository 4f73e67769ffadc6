using Dapper;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.EventStore;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.OccupationalHealth;

/// <param name="What">The rule of the last notice, or <c>occupational-accident</c>; null where there was none.</param>
/// <param name="On">The day that notice is about.</param>
/// <param name="ReferredOn">When the person was last referred, or a statement asked for; null where never.</param>
/// <param name="Consents">In force today.</param>
/// <param name="StatementBy">By when the statement of FI-90 is needed, as it was told; null where it was not.</param>
/// <param name="SixtyOn">When the limit of FI-60 was reached last; null where never.</param>
/// <param name="NinetyOn">The same of FI-90.</param>
/// <param name="NextNegotiation">Null where none is scheduled.</param>
public sealed record NotifiedPerson(
    string EmployeeId, string? Name, string? Unit, string? What, DateOnly? On, DateOnly? ReferredOn, IReadOnlySet<ConsentScope> Consents, DateOnly? StatementBy,
    DateOnly? SixtyOn, DateOnly? NinetyOn, DateOnly? NextNegotiation);

/// <param name="Total">On all pages.</param>
public sealed record Notified(IReadOnlyList<NotifiedPerson> People, long Total, DateOnly? Today);

/// <summary>The people occupational health has to do with, those told of last first. One query a page.</summary>
public sealed class NotifiedPeople(TenantDatabase database)
{
    private static readonly string Sql = SqlFile.Beside<NotifiedPeople>("notified");

    /// <param name="page">From 1.</param>
    /// <param name="limit">How many a page; null for all.</param>
    public async Task<Notified> FindAsync(Readership readership, int page, int? limit, CancellationToken ct)
    {
        var asked = new DynamicParameters(readership);
        asked.AddDynamicParams(new { limit, skip = (page - 1) * limit ?? 0 });
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        var rows = (await connection.QueryAsync<Row>(new CommandDefinition(Sql, asked, cancellationToken: ct))).AsList();
        return new Notified([.. rows.Select(row => row.ToPerson())], rows.FirstOrDefault()?.Total ?? 0, rows.FirstOrDefault()?.Today);
    }

    private sealed class Row
    {
        public required string EmployeeId { get; init; }

        public string? Name { get; init; }

        public string? Unit { get; init; }

        public string? What { get; init; }

        public DateOnly? On { get; init; }

        public DateTime? ReferredAt { get; init; }

        public required long Total { get; init; }

        public required string[] Consents { get; init; }

        public DateOnly? StatementBy { get; init; }

        public DateOnly? SixtyOn { get; init; }

        public DateOnly? NinetyOn { get; init; }

        public DateOnly? NextNegotiation { get; init; }

        public required DateOnly Today { get; init; }

        public NotifiedPerson ToPerson() => new(
            EmployeeId, Name, Unit, What, On, ReferredAt is { } at ? DateOnly.FromDateTime(at) : null, Consents.Select(FieldName.Parse<ConsentScope>).ToHashSet(),
            StatementBy, SixtyOn, NinetyOn, NextNegotiation);
    }
}
