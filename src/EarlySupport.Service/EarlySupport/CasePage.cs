using EarlySupport.Domain.EarlySupport;

namespace EarlySupport.Service.EarlySupport;

/// <summary>One case with its texts, as the stream tells it. A text is null once the person is forgotten.</summary>
/// <param name="Version">To be sent with what is decided on the ground of this page.</param>
/// <param name="History">Everything that was recorded, in its order.</param>
public sealed record CasePage(
    string CaseId,
    string EmployeeId,
    string? SupervisorId,
    CaseReason Reason,
    CaseState State,
    CaseOutcome? Outcome,
    decimal? SharePercent,
    long Version,
    IReadOnlyList<string> AlertIds,
    IReadOnlyList<LoggedConversation> Conversations,
    IReadOnlyList<CaseMeasure> Measures,
    IReadOnlyList<CaseFollowUp> FollowUps,
    IReadOnlyList<CaseRemark> Remarks,
    IReadOnlyList<CaseChange> History);

/// <param name="MemoVersions">From the first to the newest.</param>
public sealed record LoggedConversation(
    string ConversationId,
    DateOnly HeldOn,
    ConversationForm Form,
    string? Place,
    IReadOnlyList<Present> Present,
    CaseReason WhyHeld,
    IReadOnlyList<Theme> Themes,
    string? EmployeeView,
    string? SupervisorView,
    IReadOnlyList<TakenTo> TakenTo,
    IReadOnlyList<string> MeasureIds,
    IReadOnlyList<string> AnsweredAlertIds,
    IReadOnlyList<MemoVersion> MemoVersions);

public sealed record Present(ParticipantRole Role, string? PersonId, string? Name);

/// <param name="WrittenBy">Who recorded it.</param>
public sealed record MemoVersion(int Version, string? Memo, string WrittenBy, DateTimeOffset WrittenAt, IReadOnlyList<MemoApproval> Approvals);

public sealed record MemoApproval(string ApprovedBy, DateTimeOffset ApprovedAt);

/// <param name="State">open, overdue, completed or abandoned.</param>
/// <param name="AbandonedWhy">Null unless it was abandoned.</param>
public sealed record CaseMeasure(
    string MeasureId, MeasureKind Kind, string? What, string OwnerId, DateOnly AgreedOn, DateOnly Due, string State, DateOnly? CompletedOn, string? AbandonedWhy);

/// <param name="State">scheduled, missed or held.</param>
public sealed record CaseFollowUp(string FollowUpId, DateOnly On, string State, DateOnly? HeldOn, string? Memo);

/// <param name="ConversationId">Null when it is about the case.</param>
public sealed record CaseRemark(string RemarkId, string? ConversationId, string RemarkBy, string? Remark, DateTimeOffset AddedAt);
