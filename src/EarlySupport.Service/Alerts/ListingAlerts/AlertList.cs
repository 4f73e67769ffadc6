using Dapper;
using EarlySupport.EventStore;
using EarlySupport.Service.Absences;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;

namespace EarlySupport.Service.Alerts.ListingAlerts;

/// <summary>Which alerts are asked for; what is null does not narrow.</summary>
/// <param name="Supervisor">Those this person was asked about as supervisor, or stands in for today as a deputy.</param>
/// <param name="State">One of <see cref="AlertList.States"/>; null: open and history, which is what stands.</param>
/// <param name="Answer">One of <see cref="AlertList.Answers"/>.</param>
/// <param name="Escalated">Whether nobody acted on it in time, so that it went to HR.</param>
/// <param name="From">First day reached, inclusive.</param>
/// <param name="To">Last day reached, inclusive.</param>
/// <param name="Among">Those of these employees, such as a page of them.</param>
public sealed record AlertFilter(
    string? Employee = null,
    string? Supervisor = null,
    string? Rule = null,
    string? State = null,
    string? Answer = null,
    bool? Escalated = null,
    DateOnly? From = null,
    DateOnly? To = null,
    string[]? Among = null);

/// <summary>Alerts ordered by employee, date and rule.</summary>
public sealed class AlertList(TenantDatabase database, OrganisationReader organisations, AbsenceContexts contexts)
{
    private static readonly string Alerts = SqlFile.Beside<AlertList>("alerts");

    /// <summary>
    /// <c>ahead</c>: advance notice given, not reached yet; <c>open</c>: reached; <c>history</c>: reached before the organisation went
    /// live; <c>withdrawn</c>: what it was about no longer exists.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["ahead", "open", "history", "withdrawn"];

    /// <summary>What somebody did about it.</summary>
    public static IReadOnlyList<string> Answers { get; } = ["none", "acknowledged", "acted-on", "dismissed"];

    /// <summary>One query, and the business date before it where a deputy can be meant.</summary>
    public async Task<IReadOnlyList<AlertRow>> FindAsync(Readership readership, AlertFilter filter, CancellationToken ct)
    {
        DateOnly? today = filter.Supervisor is null ? null : contexts.Today(await organisations.SettingsAsync(readership.Tenant, ct));
        await using var connection = await database.OpenAsync(readership.Tenant, ct);
        var arguments = new DynamicParameters(filter);
        arguments.AddDynamicParams(readership);
        arguments.AddDynamicParams(new { today });
        return [.. (await connection.QueryAsync<StoredAlert>(new CommandDefinition(Alerts, arguments, cancellationToken: ct))).Select(row => row.ToAlertRow())];
    }
}
