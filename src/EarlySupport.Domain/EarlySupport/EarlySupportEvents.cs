using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

// Names and shapes are a storage format: events that are written stay as they are. A new shape is a new version beside the old one.
namespace EarlySupport.Domain.EarlySupport;

/// <param name="AlertIds">The alerts it was opened for; empty where it was a concern or the employee's own request alone.</param>
/// <param name="SupervisorId">The closest supervisor on the day of opening; null when there is none, and it falls to HR.</param>
public sealed record EarlySupportOpened(
    string EmployeeId, string CaseId, CaseReason Reason, IReadOnlyList<string> AlertIds, string? SupervisorId);

/// <summary>A raise-the-issue conversation was held. Its memo is version 1.</summary>
/// <param name="MeasureIds">What was agreed in it; each has a <see cref="MeasureAgreed"/> of its own.</param>
/// <param name="AnsweredAlertIds">The case's alerts that no conversation had answered before.</param>
public sealed record ConversationLogged(
    string EmployeeId,
    string CaseId,
    string ConversationId,
    Conversation Conversation,
    IReadOnlyList<string> MeasureIds,
    IReadOnlyList<string> AnsweredAlertIds);

/// <summary>The memo was put right; approvals of earlier versions do not count for this one.</summary>
/// <param name="MemoVersion">The new version, from 2 on.</param>
public sealed record MemoCorrected(string EmployeeId, string CaseId, string ConversationId, int MemoVersion, PersonalText Memo);

/// <param name="ApprovedBy">Somebody who took part.</param>
public sealed record MemoApproved(string EmployeeId, string CaseId, string ConversationId, int MemoVersion, string ApprovedBy);

/// <summary>A follow-up was set for a day; for one that is scheduled already, its new day.</summary>
public sealed record FollowUpScheduled(string EmployeeId, string CaseId, string FollowUpId, DateOnly On);

public sealed record FollowUpHeld(string EmployeeId, string CaseId, string FollowUpId, DateOnly HeldOn, PersonalText Memo);

/// <summary>The day of a follow-up passed and it was not held.</summary>
public sealed record FollowUpMissed(string EmployeeId, string CaseId, string FollowUpId, DateOnly On);

/// <param name="SharePercent">The share of full working time that goes on, with the outcome <see cref="CaseOutcome.Partly"/> only.</param>
public sealed record EarlySupportClosed(string EmployeeId, string CaseId, CaseOutcome Outcome, decimal? SharePercent);

public sealed record EarlySupportReopened(string EmployeeId, string CaseId, PersonalText Why);

/// <summary>Workplace measures are not enough; it goes on with HR and occupational health.</summary>
public sealed record EscalatedToIntensifiedSupport(string EmployeeId, string CaseId, PersonalText Why);
