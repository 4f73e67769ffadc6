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

/// <summary>What an organisation keeps, and by what terms.</summary>
/// <param name="Today">The organisation's business date.</param>
/// <param name="Records">Cases, then people; those that are erased too.</param>
public sealed record Kept(Retention Retention, DateOnly Today, IReadOnlyList<KeptRecord> Records);

/// <summary>Reads what an organisation keeps, in one round trip. What is due is worked out when it is asked for, so nothing in it can be stale.</summary>
public sealed class KeptRecords(TenantDatabase database, CaseContexts contexts)
{
    private static readonly string Sql = OrganisationReader.SettingsSql + SqlFile.Beside<KeptRecords>("kept-records");

    public async Task<Kept> FindAsync(string tenant, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(Sql, new { tenant }, cancellationToken: ct));
        var organisation = await OrganisationReader.SettingsAsync(results);
        var publications = (await results.ReadAsync<PublicationRow>()).Select(row => row.Published()).ToImmutableList();
        List<KeptRecord> cases = [.. (await results.ReadAsync<CaseRow>()).Select(row => row.ToRecord(organisation))];
        var byPerson = cases.ToLookup(c => c.EmployeeId);
        var people = (await results.ReadAsync<PersonRow>()).Select(row => row.ToRecord(byPerson[row.EmployeeId]));
        return new Kept(new Retention(publications.Count, publications), contexts.Today(organisation), [.. cases, .. people]);
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
