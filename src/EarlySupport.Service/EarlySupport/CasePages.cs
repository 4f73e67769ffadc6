using EarlySupport.Domain.EarlySupport;
using EarlySupport.EventStore.Port;

namespace EarlySupport.Service.EarlySupport;

/// <summary>Makes the page of one case. From its stream and not from a table: its texts stand sealed in the events and nowhere else.</summary>
public sealed class CasePages(IEventStore store)
{
    /// <summary>Null when the organisation has no such case.</summary>
    public async Task<CasePage?> FindAsync(string tenant, string caseId, CancellationToken ct)
    {
        var events = await store.ReadStreamAsync(tenant, EarlySupportCase.StreamId(caseId), null, null, ct);
        return events.Count == 0 ? null : Of(events);
    }

    private static CasePage Of(IReadOnlyList<RecordedEvent> events)
    {
        var opened = (EarlySupportOpened)events[0].Data;
        var state = events.Select(e => e.Data).Aggregate(EarlySupportCase.None, EarlySupportCase.Evolve);
        return new CasePage(
            opened.CaseId, opened.EmployeeId, opened.SupervisorId, opened.Reason, state.State, state.Closing?.Outcome, state.Closing?.SharePercent,
            events[^1].Version, state.Alerts,
            [.. events.Select(e => e.Data).OfType<ConversationLogged>().Select(e => Conversation(e, events))],
            [.. events.Select(e => e.Data).OfType<MeasureAgreed>().Select(e => Measure(state.Measures[e.Measure.MeasureId]))],
            [.. state.FollowUps.OrderBy(f => f.Value.On).ThenBy(f => f.Key, StringComparer.Ordinal).Select(f => FollowUp(f.Key, f.Value))],
            [.. events.Where(e => e.Data is RemarkAdded).Select(e => Remark((RemarkAdded)e.Data, e.RecordedAt))],
            [.. events.Select(CaseChange.Of)]);
    }

    private static LoggedConversation Conversation(ConversationLogged e, IReadOnlyList<RecordedEvent> events)
    {
        var held = e.Conversation;
        return new LoggedConversation(
            e.ConversationId, held.HeldOn, held.Form, held.Place?.Text, [.. held.Present.Select(p => new Present(p.Role, p.PersonId, p.Name?.Text))],
            held.WhyHeld, held.Themes, held.EmployeeView?.Text, held.SupervisorView?.Text, held.TakenTo, e.MeasureIds, e.AnsweredAlertIds,
            [.. events.Select(one => Memo(one, e.ConversationId, events)).OfType<MemoVersion>()]);
    }

    private static MemoVersion? Memo(RecordedEvent one, string conversationId, IReadOnlyList<RecordedEvent> events)
    {
        return one.Data switch
        {
            ConversationLogged e when e.ConversationId == conversationId => Version(1, e.Conversation.Memo.Text),
            MemoCorrected e when e.ConversationId == conversationId => Version(e.MemoVersion, e.Memo.Text),
            _ => null,
        };

        MemoVersion Version(int version, string? memo) => new(version, memo, one.Actor, one.RecordedAt, Approvals(conversationId, version, events));
    }

    private static IReadOnlyList<MemoApproval> Approvals(string conversationId, int version, IEnumerable<RecordedEvent> events) =>
    [
        .. events.Where(e => e.Data is MemoApproved a && a.ConversationId == conversationId && a.MemoVersion == version)
            .Select(e => new MemoApproval(((MemoApproved)e.Data).ApprovedBy, e.RecordedAt)),
    ];

    private static CaseMeasure Measure(AgreedMeasure measure)
    {
        var (terms, state) = (measure.Terms, measure switch
        {
            { EndedBy: MeasureCompleted } => "completed",
            { EndedBy: not null } => "abandoned",
            { IsOverdue: true } => "overdue",
            _ => "open",
        });
        return new CaseMeasure(
            terms.MeasureId, terms.Kind, terms.What.Text, terms.OwnerId, measure.AgreedOn, terms.Due, state,
            (measure.EndedBy as MeasureCompleted)?.CompletedOn, (measure.EndedBy as MeasureAbandoned)?.Why.Text);
    }

    private static CaseFollowUp FollowUp(string id, FollowUp followUp) => new(
        id, followUp.On, followUp.HeldAs is not null ? "held" : followUp.IsMissed ? "missed" : "scheduled", followUp.HeldAs?.HeldOn, followUp.HeldAs?.Memo.Text);

    private static CaseRemark Remark(RemarkAdded e, DateTimeOffset at) => new(e.RemarkId, e.ConversationId, e.RemarkBy, e.Remark.Text, at);
}
