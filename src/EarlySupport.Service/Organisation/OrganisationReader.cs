using System.Text.Json;
using Dapper;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Policies;
using EarlySupport.EventStore;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Organisation;

/// <summary>Reads what is known of an organisation.</summary>
public sealed class OrganisationReader(TenantDatabase database)
{
    /// <summary>Asked for first by whoever needs more than the settings in the same round trip; read by <see cref="SettingsAsync(SqlMapper.GridReader)"/>.</summary>
    internal static readonly string SettingsSql = SqlFile.Beside<OrganisationReader>("settings");

    /// <summary>One round trip. An organisation that was not founded has the default time zone and the default policy.</summary>
    public async Task<OrganisationSettings> SettingsAsync(string tenant, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(SettingsSql, new { tenant }, cancellationToken: ct));
        return await SettingsAsync(results);
    }

    /// <summary>Every publication of the organisation's own rules, in order of their versions.</summary>
    public async Task<IReadOnlyList<PolicyPublished>> PublicationsAsync(string tenant, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        await using var results = await connection.QueryMultipleAsync(new CommandDefinition(SettingsSql, new { tenant }, cancellationToken: ct));
        await results.ReadAsync<ProfileRow>();
        return [.. (await results.ReadAsync<PolicyRow>()).Select(row => row.Published())];
    }

    public async Task<IReadOnlyList<string>> TenantsAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenForEngineAsync(ct);
        return (await connection.QueryAsync<string>(new CommandDefinition(
            "select tenant_id from read.organisations order by tenant_id", cancellationToken: ct))).AsList();
    }

    internal static async Task<OrganisationSettings> SettingsAsync(SqlMapper.GridReader results)
    {
        var profile = await results.ReadSingleOrDefaultAsync<ProfileRow>();
        var publications = await results.ReadAsync<PolicyRow>();
        return new OrganisationSettings(
            profile is null ? null : new OrganisationProfile(profile.Name, profile.TimeZone, profile.GoLive),
            publications.Aggregate(Policy.Default, (policy, row) => Policy.Evolve(policy, row.Published())));
    }

    private sealed record ProfileRow(string Name, string TimeZone, DateOnly? GoLive);

    private sealed record PolicyRow(int Version, DateOnly EffectiveFrom, string Rules, int RemindAfter, int EscalateAfter)
    {
        public PolicyPublished Published() =>
            new(Version, EffectiveFrom, JsonSerializer.Deserialize<IReadOnlyList<Rule>>(Rules, Json.Plain)!, new ResponseTimes(RemindAfter, EscalateAfter));
    }
}
