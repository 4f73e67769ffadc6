using System.Collections.Immutable;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.EarlySupport;

/// <summary>An early-support case as decisions need it.</summary>
public sealed record EarlySupportCase : SupportCase, ICaseKind<EarlySupportCase>
{
    public static CaseKind Kind => CaseKind.EarlySupport;

    public static string StreamType => "early_support_case";

    public static EarlySupportCase None { get; } = new();

    /// <summary>By conversation id; follow-ups by theirs.</summary>
    public ImmutableDictionary<string, HeldConversation> Conversations { get; init; } = ImmutableDictionary<string, HeldConversation>.Empty;

    public ImmutableDictionary<string, FollowUp> FollowUps { get; init; } = ImmutableDictionary<string, FollowUp>.Empty;

    protected override IEnumerable<Duty> OwnDuties
    {
        get
        {
            if (Conversations.IsEmpty)
                yield return new Duty(DutyKind.Conversation, CaseId, ParticipantRole.Supervisor, SupervisorId, null);
            foreach (var (id, followUp) in FollowUps.Where(f => f.Value.HeldAs is null))
                yield return new Duty(DutyKind.FollowUp, id, ParticipantRole.Supervisor, SupervisorId, followUp.On);
            foreach (var (id, _) in Conversations.Where(c => !c.Value.ApprovedBy.Contains(EmployeeId)))
                yield return new Duty(DutyKind.MemoApproval, id, ParticipantRole.Employee, EmployeeId, null);
        }
    }

    public static EarlySupportCase Evolve(EarlySupportCase state, object @event) => @event switch
    {
        EarlySupportOpened e => state with
        {
            State = CaseState.Open,
            EmployeeId = e.EmployeeId,
            CaseId = e.CaseId,
            SupervisorId = e.SupervisorId,
            Reason = e.Reason,
            Alerts = [.. e.AlertIds],
            Unanswered = [.. e.AlertIds],
        },
        ConversationLogged e => state with
        {
            Conversations = state.Conversations.Add(e.ConversationId, new HeldConversation(e.Conversation, e.MeasureIds, 1, e.Conversation.Memo, [])),
            Unanswered = state.Unanswered.RemoveRange(e.AnsweredAlertIds),
        },
        MemoCorrected e => state.With(e.ConversationId, c => c with { MemoVersion = e.MemoVersion, Memo = e.Memo, ApprovedBy = [] }),
        MemoApproved e => state.With(e.ConversationId, c => c with { ApprovedBy = c.ApprovedBy.Add(e.ApprovedBy) }),
        FollowUpScheduled e => state with { FollowUps = state.FollowUps.SetItem(e.FollowUpId, new FollowUp(e.On, IsMissed: false, null)) },
        FollowUpHeld e => state.With(e.FollowUpId, f => f with { HeldAs = e }),
        FollowUpMissed e => state.With(e.FollowUpId, f => f with { IsMissed = true }),
        EarlySupportClosed e => state with { State = CaseState.Closed, Closing = new CaseClosing(e.Outcome, e.SharePercent) },
        EarlySupportReopened => state with { State = CaseState.Open, Closing = null },
        EscalatedToIntensifiedSupport => state with { State = CaseState.Escalated },
        _ => (EarlySupportCase)state.Take(@event),
    };

    public static object Closed(string employeeId, string caseId, CaseClosing closing) =>
        new EarlySupportClosed(employeeId, caseId, closing.Outcome, closing.SharePercent);

    public static object Reopened(string employeeId, string caseId, PersonalText why) => new EarlySupportReopened(employeeId, caseId, why);

    public override bool HasTalk(string id) => Conversations.ContainsKey(id);

    private EarlySupportCase With(string conversationId, Func<HeldConversation, HeldConversation> change) =>
        this with { Conversations = Conversations.SetItem(conversationId, change(Conversations[conversationId])) };

    private EarlySupportCase With(string followUpId, Func<FollowUp, FollowUp> change) =>
        this with { FollowUps = FollowUps.SetItem(followUpId, change(FollowUps[followUpId])) };
}

/// <param name="MemoVersion">The newest, which approvals are asked for.</param>
/// <param name="ApprovedBy">Who approved that version.</param>
public sealed record HeldConversation(
    Conversation Conversation, IReadOnlyList<string> MeasureIds, int MemoVersion, PersonalText Memo, ImmutableHashSet<string> ApprovedBy);

/// <param name="On">The day it is set for, the last one told.</param>
/// <param name="HeldAs">Null while it is to come.</param>
public sealed record FollowUp(DateOnly On, bool IsMissed, FollowUpHeld? HeldAs);
