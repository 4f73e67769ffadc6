using System.Collections.Immutable;
using System.Text.Json;
using Dapper;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.Erasing;
using EarlySupport.EventStore;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Privacy;

/// <summary>How long an organisation keeps what.</summary>
/// <param name="Today">The organisation's business date.</param>
public record Keeping(Retention Retention, DateOnly Today);

/// <summary>What an organisation keeps, and by what terms.</summary>
/// <param name="Records">Cases, then people; those that are erased too.</param>
public sealed record Kept(Retention Retention, DateOnly Today, IReadOnlyList<KeptRecord> Records) : Keeping(Retention, Today);

/// <summary>Reads what an organisation keeps, in one round trip. What is due is worked out when it is asked for, so nothing in it can be stale.</summary>
public sealed class KeptRecords(TenantDatabase database, CaseContexts contexts)
{
    private static readonly string KeepingSql = OrganisationReader.SettingsSql + SqlFile.Beside<KeptRecords>("keeping");
    private static readonly string Sql = KeepingSql + SqlFile.Beside<KeptRecords>("kept-records");

    public async Task<Keeping> KeepingAsync(string tenant, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(KeepingSql, new { tenant }, cancellationToken: ct));
        return (await KeepingAsync(results)).Keeping;
    }

    public Task<Kept> FindAsync(string tenant, CancellationToken ct) => FindAsync(tenant, endedOnly: false, ct);

    /// <summary>Without what goes on, which nothing can be due of: cases of processes that are open, and people with no last day of employment.</summary>
    public Task<Kept> FindEndedAsync(string tenant, CancellationToken ct) => FindAsync(tenant, endedOnly: true, ct);

    private async Task<Kept> FindAsync(string tenant, bool endedOnly, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, new { tenant, endedOnly }, cancellationToken: ct));
        var (organisation, keeping) = await KeepingAsync(results);
        List<KeptRecord> cases = [.. (await results.ReadAsync<CaseRow>()).Select(row => row.ToRecord(organisation))];
        var byPerson = cases.ToLookup(c => c.EmployeeId);
        var people = (await results.ReadAsync<PersonRow>()).Select(row => row.ToRecord(byPerson[row.EmployeeId]));
        return new Kept(keeping.Retention, keeping.Today, [.. cases, .. people]);
    }

    private async Task<(OrganisationSettings Organisation, Keeping Keeping)> KeepingAsync(SqlMapper.GridReader results)
    {
        var organisation = await OrganisationReader.SettingsAsync(results);
        var publications = (await results.ReadAsync<PublicationRow>()).Select(row => row.Published()).ToImmutableList();
        return (organisation, new Keeping(new Retention(publications.Count, publications), contexts.Today(organisation)));
    }

    private static Erasure ErasureOf(string? erasure) => erasure switch
    {
        null => Erasure.None,
        "approved" => Erasure.Approved,
        _ => Erasure.Done,
    };

    private sealed record PublicationRow(int Version, DateOnly EffectiveFrom, string Terms)
    {
        public RetentionPublished Published() =>
            new(Version, EffectiveFrom, JsonSerializer.Deserialize<IReadOnlyList<RetentionTerm>>(Terms, Json.Plain)!);
    }

    private sealed record CaseRow(
        string Kind, string CaseId, string EmployeeId, DateTime? EndedAt, string? OpenCaseId, DateOnly? EraseReviewedOn, string? Erasure)
    {
        public KeptRecord ToRecord(OrganisationSettings organisation) => new(
            FieldName.Parse<CaseKind>(Kind).StreamId(CaseId), FieldName.Parse<RetentionClass>(Kind), EmployeeId, CaseId,
            OpenCaseId is null && EndedAt is { } ended ? organisation.DayAt(ended) : null, OpenCaseId, EraseReviewedOn)
        {
            Erasure = ErasureOf(Erasure),
        };
    }

    private sealed record PersonRow(string EmployeeId, DateOnly? EmployedTo, string? OpenCaseId, string? Erasure)
    {
        public KeptRecord ToRecord(IEnumerable<KeptRecord> cases) => new(
            EmployeeStream.StreamId(EmployeeId), RetentionClass.Employment, EmployeeId, null, EmployedTo, OpenCaseId)
        {
            Erasure = ErasureOf(Erasure),
            Cases = [.. cases.Where(c => c.Erasure == Domain.Privacy.Erasing.Erasure.None)],
        };
    }
}
