using System.Text.Json;
using Dapper;
using EarlySupport.Domain.Absences;
using EarlySupport.EventStore;
using EarlySupport.Service.Alerts.ListingAlerts;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Alerts.ExplainingAlert;

/// <param name="Estimate">Whether the count is an estimate of sickness-allowance days: the employer does not see Kela's ledger.</param>
/// <param name="WithdrawnBecause">What made it no longer exist; null unless it is withdrawn.</param>
public sealed record ExplainedAlert(AlertRow Alert, bool Estimate, Explanation Explanation, Cause? WithdrawnBecause);

/// <summary>Why one alert was raised.</summary>
public sealed class AlertExplanations(TenantDatabase database)
{
    private static readonly string Alert = SqlFile.Beside<AlertExplanations>("explanation");

    /// <summary>Null when the organisation has no such alert.</summary>
    public async Task<ExplainedAlert?> FindAsync(string tenant, string alertId, CancellationToken ct)
    {
        await using var connection = await database.OpenAsync(tenant, ct);
        var row = await connection.QuerySingleOrDefaultAsync<Row>(new CommandDefinition(Alert, new { tenant, alertId }, cancellationToken: ct));
        return row?.ToExplained();
    }

    private sealed record Row : StoredAlert
    {
        public required string Explanation { get; init; }
        public string? WithdrawnBecause { get; init; }

        public ExplainedAlert ToExplained()
        {
            var explanation = JsonSerializer.Deserialize<Explanation>(Explanation, Json.Plain)!;
            return new ExplainedAlert(
                ToAlertRow(), explanation is AllowanceDaysExplanation, explanation,
                WithdrawnBecause is null ? null : JsonSerializer.Deserialize<Cause>(WithdrawnBecause, Json.Plain));
        }
    }
}
