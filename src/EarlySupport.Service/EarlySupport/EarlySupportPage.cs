using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.EarlySupport;

/// <summary>An early-support case with its conversations and follow-ups.</summary>
public sealed record EarlySupportPage : CasePage
{
    private EarlySupportPage(EarlySupportCase state, IReadOnlyList<RecordedEvent> events)
        : base(CaseKind.EarlySupport, state, events)
    {
        Conversations = [.. events.Select(e => e.Data).OfType<ConversationLogged>().Select(e => LoggedConversation.Of(e, events))];
        FollowUps = [.. state.FollowUps.OrderBy(f => f.Value.On).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => CaseFollowUp.Of(f.Key, f.Value))];
    }

    public IReadOnlyList<LoggedConversation> Conversations { get; init; }

    public IReadOnlyList<CaseFollowUp> FollowUps { get; init; }

    public static EarlySupportPage Of(IReadOnlyList<RecordedEvent> events) =>
        new(events.Select(e => e.Data).Aggregate(EarlySupportCase.None, EarlySupportCase.Evolve), events);
}

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
    IReadOnlyList<MemoVersion> MemoVersions)
{
    public static LoggedConversation Of(ConversationLogged e, IReadOnlyList<RecordedEvent> events)
    {
        var held = e.Conversation;
        return new LoggedConversation(
            e.ConversationId, held.HeldOn, held.Form, held.Place?.Text, [.. held.Present.Select(Cases.Present.Of)], held.WhyHeld, held.Themes,
            held.EmployeeView?.Text, held.SupervisorView?.Text, held.TakenTo, e.MeasureIds, e.AnsweredAlertIds,
            [.. events.Select(one => MemoVersion.Of(one, e.ConversationId, events)).OfType<MemoVersion>()]);
    }
}

/// <param name="WrittenBy">Who recorded it.</param>
public sealed record MemoVersion(int Version, string? Memo, string WrittenBy, DateTimeOffset WrittenAt, IReadOnlyList<MemoApproval> Approvals)
{
    public static MemoVersion? Of(RecordedEvent one, string conversationId, IReadOnlyList<RecordedEvent> events)
    {
        return one.Data switch
        {
            ConversationLogged e when e.ConversationId == conversationId => Version(1, e.Conversation.Memo.Text),
            MemoCorrected e when e.ConversationId == conversationId => Version(e.MemoVersion, e.Memo.Text),
            _ => null,
        };

        MemoVersion Version(int version, string? memo) =>
            new(version, memo, one.Actor, one.RecordedAt, [.. events.Select(e => MemoApproval.Of(e, conversationId, version)).OfType<MemoApproval>()]);
    }
}

public sealed record MemoApproval(string ApprovedBy, DateTimeOffset ApprovedAt)
{
    public static MemoApproval? Of(RecordedEvent one, string conversationId, int version) =>
        one.Data is MemoApproved approved && approved.ConversationId == conversationId && approved.MemoVersion == version
            ? new MemoApproval(approved.ApprovedBy, one.RecordedAt)
            : null;
}

/// <param name="State">scheduled, missed or held.</param>
public sealed record CaseFollowUp(string FollowUpId, DateOnly On, string State, DateOnly? HeldOn, string? Memo)
{
    public static CaseFollowUp Of(string id, FollowUp followUp) => new(
        id, followUp.On, followUp.HeldAs is not null ? "held" : followUp.IsMissed ? "missed" : "scheduled", followUp.HeldAs?.HeldOn, followUp.HeldAs?.Memo.Text);
}
