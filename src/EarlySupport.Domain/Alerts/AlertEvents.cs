using System.Text.Json.Serialization;
using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;
using EarlySupport.Domain.Privacy;

// Names and shapes are a storage format: events that are written stay as they are. A new shape is a new version beside the old one.
namespace EarlySupport.Domain.Alerts;

/// <summary>A threshold will be reached on a day unless the absence ends before; told as many days ahead as its rule says.</summary>
/// <param name="SupervisorId">Who was asked: the closest supervisor on the day of the notice; null when there is none, and it falls to HR.</param>
public sealed record AdvanceNoticeGiven(
    string AlertId,
    string EmployeeId,
    string RuleId,
    int RuleVersion,
    DateOnly ExpectedOn,
    Explanation Explanation,
    IReadOnlyList<Recipient> Recipients,
    string? SupervisorId,
    DateOnly GivenOn);

public sealed record AdvanceNoticeDateCorrected(
    string AlertId, int RuleVersion, DateOnly From, DateOnly To, Explanation Explanation, Cause Cause);

public sealed record AdvanceNoticeWithdrawn(string AlertId, Cause Cause);

/// <param name="SupervisorId">Who was asked: the closest supervisor on the day the alert was raised; null when there is none, and it falls to HR.</param>
/// <param name="RaisedOn">The business date on which it was raised; the time to respond runs from it.</param>
/// <param name="FollowsNotice">Whether an advance notice was given of it.</param>
/// <param name="IsHistory">Whether the crossing lies before the organisation's go-live date: shown, but sent to nobody.</param>
public sealed record AlertRaised(
    string AlertId,
    string EmployeeId,
    string RuleId,
    int RuleVersion,
    DateOnly ReachedOn,
    Explanation Explanation,
    IReadOnlyList<Recipient> Recipients,
    string? SupervisorId,
    DateOnly RaisedOn,
    bool FollowsNotice,
    bool IsHistory);

/// <summary>Somebody was told of the alert; one for each occasion, with everybody who was told then.</summary>
/// <param name="ReachedOn">The day the rule was reached or, at an advance notice, is expected to be.</param>
/// <param name="On">The business date of the telling; who answered for the employee on that day was told.</param>
public sealed record AlertNotified(
    string AlertId, string EmployeeId, string RuleId, DateOnly ReachedOn, NotificationOccasion Occasion, DateOnly On, IReadOnlyList<Told> Told);

/// <summary>Re-evaluation moved the crossing; the alert and what was done on it stay.</summary>
public sealed record AlertDateCorrected(
    string AlertId, int RuleVersion, DateOnly From, DateOnly To, Explanation Explanation, Cause Cause);

/// <summary>Re-evaluation found that the crossing no longer exists. Nothing is deleted.</summary>
public sealed record AlertWithdrawn(string AlertId, Cause Cause);

/// <summary>Whoever was asked has seen it. It still waits to be acted on.</summary>
public sealed record AlertAcknowledged(string AlertId);

/// <summary>A conversation was held about it, or another step of a case taken.</summary>
public sealed record AlertActedOn(string AlertId, string CaseId);

/// <param name="Explanation">In the words of whoever dismissed it.</param>
public sealed record AlertDismissed(string AlertId, DismissalReason Reason, PersonalText? Explanation);

/// <summary>Nobody had acted on it in time, and the one who was asked was reminded.</summary>
public sealed record AlertReminded(string AlertId);

/// <summary>Nobody had acted on it in time, reminded or not: it is HR's now too.</summary>
public sealed record AlertEscalated(string AlertId);

/// <summary>Why an alert calls for nothing.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DismissalReason>))]
public enum DismissalReason
{
    [JsonStringEnumMemberName("already-supported")] AlreadySupported,
    [JsonStringEnumMemberName("not-about-work-ability")] NotAboutWorkAbility,
    [JsonStringEnumMemberName("employment-ending")] EmploymentEnding,
    [JsonStringEnumMemberName("absence-recorded-wrong")] AbsenceRecordedWrong,
    [JsonStringEnumMemberName("other")] Other,
}

/// <summary>Why somebody is told of an alert.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NotificationOccasion>))]
public enum NotificationOccasion
{
    [JsonStringEnumMemberName("advance-notice")] AdvanceNotice,
    [JsonStringEnumMemberName("raised")] Raised,
    [JsonStringEnumMemberName("reminder")] Reminder,
    [JsonStringEnumMemberName("escalation")] Escalation,
}

/// <param name="PersonId">The supervisor, or the deputy in force that day; null for HR and occupational health, who see to it among themselves.</param>
public sealed record Told(Recipient Recipient, string? PersonId)
{
    public static Told Hr { get; } = new(Recipient.Hr, null);
}
