using System.Text.Json;
using EarlySupport.Domain.Alerts;
using EarlySupport.Domain.Policies;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Alerts.ListingAlerts;

/// <param name="ReachedOn">The crossing date; the expected one while the state is <c>ahead</c>.</param>
/// <param name="SupervisorId">The closest supervisor on the day it was raised; null when it fell to HR.</param>
/// <param name="AskedId">
/// Who was asked last: the supervisor of that day, or the deputy. Null when it was HR, or nobody: what is history, and what was raised
/// before it was recorded who is told.
/// </param>
/// <param name="RaisedAt">When it was recorded, UTC.</param>
/// <param name="Answer">acknowledged, acted-on or dismissed; null while nobody has done anything about it.</param>
/// <param name="CaseId">The case it was acted on by.</param>
/// <param name="RemindedAt">When whoever was asked was reminded, UTC; null if that was not needed.</param>
/// <param name="EscalatedAt">When it went to HR because nobody acted on it, UTC; null if that was not needed.</param>
public sealed record AlertRow(
    string AlertId,
    string EmployeeId,
    string RuleId,
    int RuleVersion,
    DateOnly ReachedOn,
    string State,
    string? SupervisorId,
    string? AskedId,
    IReadOnlyList<Recipient> Recipients,
    DateTimeOffset RaisedAt,
    string? Answer,
    string? CaseId,
    DismissalReason? DismissedBecause,
    DateTimeOffset? RemindedAt,
    DateTimeOffset? EscalatedAt);

/// <summary>A row of <c>read.alerts</c> as the driver gives it.</summary>
internal record StoredAlert
{
    public required string AlertId { get; init; }
    public required string EmployeeId { get; init; }
    public required string RuleId { get; init; }
    public required int RuleVersion { get; init; }
    public required DateOnly ReachedOn { get; init; }
    public required string State { get; init; }
    public string? SupervisorId { get; init; }
    public string? AskedId { get; init; }
    public required string Recipients { get; init; }
    public required DateTime RaisedAt { get; init; }
    public string? Answer { get; init; }
    public string? CaseId { get; init; }
    public string? DismissedBecause { get; init; }
    public DateTime? RemindedAt { get; init; }
    public DateTime? EscalatedAt { get; init; }

    public AlertRow ToAlertRow() => new(
        AlertId, EmployeeId, RuleId, RuleVersion, ReachedOn, State, SupervisorId, AskedId,
        JsonSerializer.Deserialize<IReadOnlyList<Recipient>>(Recipients, Json.Plain)!, RaisedAt, Answer, CaseId,
        DismissedBecause is null ? null : FieldName.Parse<DismissalReason>(DismissedBecause), RemindedAt, EscalatedAt);
}
