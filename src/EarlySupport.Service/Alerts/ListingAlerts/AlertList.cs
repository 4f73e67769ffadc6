using System.Runtime.CompilerServices;
using System.Text.Json;
using Dapper;
using EarlySupport.Domain.Policies;
using EarlySupport.Service.Hosting;
using Npgsql;

namespace EarlySupport.Service.Alerts.ListingAlerts;

/// <summary>Which alerts are asked for; what is null does not narrow.</summary>
/// <param name="State">One of <see cref="AlertList.States"/>; null: open and history, which is what stands.</param>
/// <param name="From">First day reached, inclusive.</param>
/// <param name="To">Last day reached, inclusive.</param>
public sealed record AlertFilter(
    string? Employee = null, string? Supervisor = null, string? Rule = null, string? State = null, DateOnly? From = null, DateOnly? To = null);

/// <param name="ReachedOn">The crossing date; the expected one while the state is <c>ahead</c>.</param>
/// <param name="SupervisorId">Who was asked; null when it fell to HR.</param>
/// <param name="RaisedAt">When it was recorded, UTC.</param>
public sealed record AlertRow(
    string AlertId,
    string EmployeeId,
    string RuleId,
    int RuleVersion,
    DateOnly ReachedOn,
    string State,
    string? SupervisorId,
    IReadOnlyList<Recipient> Recipients,
    DateTimeOffset RaisedAt);

/// <summary>Alerts ordered by employee, date and rule.</summary>
public sealed class AlertList(NpgsqlDataSource database)
{
    private static readonly string Alerts = SqlFile.Beside<AlertList>("alerts");

    /// <summary>
    /// <c>ahead</c>: advance notice given, not reached yet; <c>open</c>: reached; <c>history</c>: reached before the organisation went
    /// live; <c>withdrawn</c>: what it was about no longer exists.
    /// </summary>
    public static IReadOnlyList<string> States { get; } = ["ahead", "open", "history", "withdrawn"];

    /// <summary>One query; rows are handed on as they come.</summary>
    public async IAsyncEnumerable<AlertRow> FindAsync(string tenant, AlertFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var arguments = new DynamicParameters(filter);
        arguments.Add("tenant", tenant);
        await foreach (var row in connection.QueryUnbufferedAsync<Row>(Alerts, arguments).WithCancellation(ct))
            yield return row.ToAlertRow();
    }

    private sealed record Row(
        string AlertId, string EmployeeId, string RuleId, int RuleVersion, DateOnly ReachedOn, string State, string? SupervisorId, string Recipients, DateTime RaisedAt)
    {
        public AlertRow ToAlertRow() => new(
            AlertId, EmployeeId, RuleId, RuleVersion, ReachedOn, State, SupervisorId,
            JsonSerializer.Deserialize<IReadOnlyList<Recipient>>(Recipients, Json.Plain)!, RaisedAt);
    }
}
