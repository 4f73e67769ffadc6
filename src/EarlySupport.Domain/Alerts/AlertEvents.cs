using EarlySupport.Domain.Absences;
using EarlySupport.Domain.Policies;

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
    string? SupervisorId);

public sealed record AdvanceNoticeDateCorrected(
    string AlertId, int RuleVersion, DateOnly From, DateOnly To, Explanation Explanation, Cause Cause);

public sealed record AdvanceNoticeWithdrawn(string AlertId, Cause Cause);

/// <param name="SupervisorId">Who was asked: the closest supervisor on the day the alert was raised; null when there is none, and it falls to HR.</param>
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
    bool IsHistory);

/// <summary>Re-evaluation moved the crossing; the alert and what was done on it stay.</summary>
public sealed record AlertDateCorrected(
    string AlertId, int RuleVersion, DateOnly From, DateOnly To, Explanation Explanation, Cause Cause);

/// <summary>Re-evaluation found that the crossing no longer exists. Nothing is deleted.</summary>
public sealed record AlertWithdrawn(string AlertId, Cause Cause);
