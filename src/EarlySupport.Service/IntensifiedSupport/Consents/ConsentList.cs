using System.Text.Json;
using Dapper;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.IntensifiedSupport.Consents;

/// <param name="GivenOn">Inclusive, as <paramref name="Until"/> is.</param>
/// <param name="WithdrawnOn">Null where it was not; from that day on it does not stand.</param>
public sealed record ConsentRow(
    string CaseId, string ConsentId, IReadOnlyList<ConsentScope> Scope, DateOnly GivenOn, DateOnly Until, ConsentForm Form, DateOnly? WithdrawnOn)
{
    public bool IsInForceOn(DateOnly day) => GivenOn <= day && day <= Until && !(WithdrawnOn <= day);
}

/// <summary>What one person has consented to share, in force or not.</summary>
public sealed class ConsentList(TenantDatabase database)
{
    private static readonly string Consents = SqlFile.Beside<ConsentList>("consents");

    public async Task<IReadOnlyList<ConsentRow>> OfPersonAsync(string tenant, string employeeId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        var rows = await connection.QueryAsync<Row>(new CommandDefinition(Consents, new { tenant, employeeId }, cancellationToken: ct));
        return [.. rows.Select(row => row.ToConsent())];
    }

    private sealed record Row(string CaseId, string ConsentId, string Scope, DateOnly GivenOn, DateOnly Until, string Form, DateOnly? WithdrawnOn)
    {
        public ConsentRow ToConsent() => new(
            CaseId, ConsentId, JsonSerializer.Deserialize<IReadOnlyList<ConsentScope>>(Scope, Json.Plain)!, GivenOn, Until, FieldName.Parse<ConsentForm>(Form),
            WithdrawnOn);
    }
}
