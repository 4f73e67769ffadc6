using Dapper;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Cases;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Audit;

/// <summary>Which streams tell of a case or a person, of one organisation's and nobody else's.</summary>
public sealed class AuditedStreams(TenantDatabase database)
{
    private static readonly string OfCase = OrganisationReader.SettingsSql + SqlFile.Beside<AuditedStreams>("audited-case");
    private static readonly string OfPerson = OrganisationReader.SettingsSql + SqlFile.Beside<AuditedStreams>("audited-person");

    /// <summary>The whole path that the case is on, with the alerts that led to it. One round trip. Null when the organisation has no such case.</summary>
    public async Task<Audited?> OfCaseAsync(string tenant, string caseId, CancellationToken ct)
    {
        var (organisation, rows) = await ReadAsync(OfCase, tenant, caseId, ct);
        return rows.FirstOrDefault(r => r.Kind == "person") is { } person
            ? new Audited(organisation, person.Id, FieldName.Parse<CaseKind>(rows.First(r => r.Kind == "asked").Id), Cases(rows), Alerts(rows), [])
            : null;
    }

    /// <summary>A person's absences, alerts and cases of every kind. One round trip. Null when the organisation knows no such person.</summary>
    public async Task<Audited?> OfPersonAsync(string tenant, string employeeId, CancellationToken ct)
    {
        var (organisation, rows) = await ReadAsync(OfPerson, tenant, employeeId, ct);
        return rows.Any(r => r.Kind == "person")
            ? new Audited(organisation, employeeId, null, Cases(rows), Alerts(rows), [AbsenceRecord.StreamId(employeeId)])
            : null;
    }

    private async Task<(OrganisationSettings Organisation, IReadOnlyList<Row> Rows)> ReadAsync(string sql, string tenant, string id, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(sql, new { tenant, id }, cancellationToken: ct));
        return (await OrganisationReader.SettingsAsync(results), (await results.ReadAsync<Row>()).AsList());
    }

    private static Dictionary<string, CaseKind> Cases(IEnumerable<Row> rows) => rows
        .Where(r => FieldName.TryParse<CaseKind>(r.Kind, out _))
        .Select(r => (Kind: FieldName.Parse<CaseKind>(r.Kind), CaseId: r.Id))
        .ToDictionary(c => c.Kind.StreamId(c.CaseId), c => c.Kind);

    private static IReadOnlyList<string> Alerts(IEnumerable<Row> rows) => [.. rows.Where(r => r.Kind == "alert").Select(r => Alert.StreamId(r.Id))];

    private sealed record Row(string Kind, string Id);
}

/// <summary>What there is to read of a case or a person.</summary>
/// <param name="Kind">Of the case asked for; null for a person.</param>
/// <param name="Cases">Stream ids, each with its kind.</param>
/// <param name="Alerts">Stream ids.</param>
/// <param name="Absences">Stream ids; of a person only.</param>
public sealed record Audited(
    OrganisationSettings Organisation, string EmployeeId, CaseKind? Kind, IReadOnlyDictionary<string, CaseKind> Cases, IReadOnlyList<string> Alerts,
    IReadOnlyList<string> Absences)
{
    public IReadOnlyCollection<string> Streams => [.. Absences, .. Alerts, .. Cases.Keys];
}
