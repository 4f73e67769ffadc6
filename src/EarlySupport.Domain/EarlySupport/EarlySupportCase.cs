using System.Collections.Immutable;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.EarlySupport;

/// <summary>Where a case stands.</summary>
public enum CaseState
{
    /// <summary>Not known yet: the stream is empty.</summary>
    None,

    Open,

    /// <summary>Takes only remarks and reopening.</summary>
    Closed,

    /// <summary>Goes on as intensified support; takes remarks, and what was agreed is still brought to an end.</summary>
    Escalated,
}

/// <summary>An early-support case as decisions need it.</summary>
/// <param name="Alerts">All that led to it.</param>
/// <param name="Unanswered">Those of them that no conversation has answered.</param>
/// <param name="Conversations">By conversation id; so are measures, follow-ups and remarks by theirs.</param>
/// <param name="Closing">How it was closed last; null while it was not.</param>
public sealed record EarlySupportCase(
    CaseState State,
    string EmployeeId,
    ImmutableList<string> Alerts,
    ImmutableList<string> Unanswered,
    ImmutableDictionary<string, HeldConversation> Conversations,
    ImmutableDictionary<string, AgreedMeasure> Measures,
    ImmutableDictionary<string, FollowUp> FollowUps,
    ImmutableDictionary<string, RemarkAdded> Remarks,
    EarlySupportClosed? Closing)
{
    public const string StreamType = "early_support_case";

    public static EarlySupportCase None { get; } = new(
        CaseState.None,
        "",
        [],
        [],
        ImmutableDictionary<string, HeldConversation>.Empty,
        ImmutableDictionary<string, AgreedMeasure>.Empty,
        ImmutableDictionary<string, FollowUp>.Empty,
        ImmutableDictionary<string, RemarkAdded>.Empty,
        null);

    public int OpenMeasures => Measures.Values.Count(m => m.IsOpen);

    public static string StreamId(string caseId) => $"early-support-{caseId}";

    public static EarlySupportCase Evolve(EarlySupportCase state, object @event) => @event switch
    {
        EarlySupportOpened e => state with { State = CaseState.Open, EmployeeId = e.EmployeeId, Alerts = [.. e.AlertIds], Unanswered = [.. e.AlertIds] },
        AlertsTakenUp e => state with { Alerts = state.Alerts.AddRange(e.AlertIds), Unanswered = state.Unanswered.AddRange(e.AlertIds) },
        ConversationLogged e => state with
        {
            Conversations = state.Conversations.Add(e.ConversationId, new HeldConversation(e.Conversation, e.MeasureIds, 1, e.Conversation.Memo, [])),
            Unanswered = state.Unanswered.RemoveRange(e.AnsweredAlertIds),
        },
        MemoCorrected e => state.With(e.ConversationId, c => c with { MemoVersion = e.MemoVersion, Memo = e.Memo, ApprovedBy = [] }),
        MemoApproved e => state.With(e.ConversationId, c => c with { ApprovedBy = c.ApprovedBy.Add(e.ApprovedBy) }),
        RemarkAdded e => state with { Remarks = state.Remarks.Add(e.RemarkId, e) },
        MeasureAgreed e => state with { Measures = state.Measures.Add(e.Measure.MeasureId, new AgreedMeasure(e.Measure, e.AgreedOn, null, IsOverdue: false)) },
        MeasureCompleted e => state.With(e.MeasureId, m => m with { EndedBy = e }),
        MeasureAbandoned e => state.With(e.MeasureId, m => m with { EndedBy = e }),
        MeasureWentOverdue e => state.With(e.MeasureId, m => m with { IsOverdue = true }),
        FollowUpScheduled e => state with { FollowUps = state.FollowUps.SetItem(e.FollowUpId, new FollowUp(e.On, IsMissed: false, null)) },
        FollowUpHeld e => state.With(e.FollowUpId, f => f with { HeldAs = e }),
        FollowUpMissed e => state.With(e.FollowUpId, f => f with { IsMissed = true }),
        EarlySupportClosed e => state with { State = CaseState.Closed, Closing = e },
        EarlySupportReopened => state with { State = CaseState.Open, Closing = null },
        EscalatedToIntensifiedSupport => state with { State = CaseState.Escalated },
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is not an event of an early-support case."),
    };

    /// <summary>The refusal of what only an open case takes; null when it is open.</summary>
    public Decision? UnlessOpen() => State switch
    {
        CaseState.Open => null,
        CaseState.Escalated => Decision.Refused(RefusalCodes.CaseEscalated),
        _ => UnlessOpenOrEscalated(),
    };

    /// <summary>The refusal of what is brought to an end after an escalation too; null when the case takes it.</summary>
    public Decision? UnlessOpenOrEscalated() => State == CaseState.Closed ? Decision.Refused(RefusalCodes.CaseClosed) : UnlessKnown();

    /// <summary>The refusal of what every case takes; null when there is one.</summary>
    public Decision? UnlessKnown() => State == CaseState.None ? Decision.Refused(RefusalCodes.CaseUnknown) : null;

    private EarlySupportCase With(string conversationId, Func<HeldConversation, HeldConversation> change) =>
        this with { Conversations = Conversations.SetItem(conversationId, change(Conversations[conversationId])) };

    private EarlySupportCase With(string measureId, Func<AgreedMeasure, AgreedMeasure> change) =>
        this with { Measures = Measures.SetItem(measureId, change(Measures[measureId])) };

    private EarlySupportCase With(string followUpId, Func<FollowUp, FollowUp> change) =>
        this with { FollowUps = FollowUps.SetItem(followUpId, change(FollowUps[followUpId])) };
}

/// <param name="MemoVersion">The newest, which approvals are asked for.</param>
/// <param name="ApprovedBy">Who approved that version.</param>
public sealed record HeldConversation(
    Conversation Conversation, IReadOnlyList<string> MeasureIds, int MemoVersion, PersonalText Memo, ImmutableHashSet<string> ApprovedBy);

/// <param name="EndedBy">The event that completed or abandoned it; null while it is open.</param>
public sealed record AgreedMeasure(MeasureTerms Terms, DateOnly AgreedOn, object? EndedBy, bool IsOverdue)
{
    public bool IsOpen => EndedBy is null;
}

/// <param name="On">The day it is set for, the last one told.</param>
/// <param name="HeldAs">Null while it is to come.</param>
public sealed record FollowUp(DateOnly On, bool IsMissed, FollowUpHeld? HeldAs);
