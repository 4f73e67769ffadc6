using EarlySupport.Domain.Privacy;

// The events that cases of every kind have. Names and shapes are a storage format: events that are written stay as they are. A new shape is a
// new version beside the old one.
namespace EarlySupport.Domain.Cases;

/// <summary>Further alerts of the person came, and are dealt with in the case that is open.</summary>
public sealed record AlertsTakenUp(string EmployeeId, string CaseId, IReadOnlyList<string> AlertIds);

/// <summary>Another case of the person, of an earlier step, goes on in this one, which was open already.</summary>
/// <param name="PathId">The path of this case, which the earlier one is on from now on.</param>
public sealed record EarlierCaseJoined(string EmployeeId, string CaseId, string EarlierCaseId, string PathId);

/// <summary>Somebody sees it otherwise, and it stands beside the memo for good.</summary>
/// <param name="ConversationId">The conversation, negotiation or contact it is about; null when it is about the case.</param>
public sealed record RemarkAdded(string EmployeeId, string CaseId, string RemarkId, string? ConversationId, string RemarkBy, PersonalText Remark);

/// <param name="AgreedOn">The day of the conversation it was agreed in, or the day it was recorded.</param>
public sealed record MeasureAgreed(string EmployeeId, string CaseId, MeasureTerms Measure, DateOnly AgreedOn);

public sealed record MeasureCompleted(string EmployeeId, string CaseId, string MeasureId, DateOnly CompletedOn);

public sealed record MeasureAbandoned(string EmployeeId, string CaseId, string MeasureId, PersonalText Why);

/// <summary>The due day passed with the measure neither completed nor abandoned.</summary>
public sealed record MeasureWentOverdue(string EmployeeId, string CaseId, string MeasureId, DateOnly Due);

/// <summary>HR's case meeting went through the case; what it decided is agreed as a measure in the same moment.</summary>
/// <param name="ItemId">Of the meeting's agenda.</param>
public sealed record DecidedInCaseMeeting(string EmployeeId, string CaseId, string MeetingId, string ItemId, PersonalText Decision, string MeasureId);
