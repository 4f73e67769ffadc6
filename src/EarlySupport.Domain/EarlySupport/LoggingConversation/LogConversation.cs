using EarlySupport.Domain.EarlySupport.AgreeingMeasure;
using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;

namespace EarlySupport.Domain.EarlySupport.LoggingConversation;

/// <summary>
/// A conversation was held, and is written down with what was agreed in it. It answers all the case's alerts that none has answered
/// before.
/// </summary>
/// <param name="NextMeeting">The follow-up that was set; null when none was.</param>
public sealed record LogConversation(
    string CaseId, string ConversationId, Conversation Conversation, IReadOnlyList<MeasureTerms> Measures, NextMeeting? NextMeeting) : CaseCommand(CaseId)
{
    public override Decision Decide(EarlySupportCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (known.Conversations.TryGetValue(ConversationId, out var standing))
            return standing.Conversation == Conversation && standing.MeasureIds.SequenceEqual(MeasureIds) ? Decision.Nothing : UsedAlready(ConversationId);
        return Broken(context) ?? WithWhatWasAgreed(known, context);
    }

    private IEnumerable<string> MeasureIds => Measures.Select(m => m.MeasureId);

    private Decision? Broken(CaseContext context)
    {
        if (UnlessWellFormed(ConversationId, "conversationId") is { } malformed)
            return malformed;
        if (Conversation.HeldOn > context.Today)
            return Decision.Refused(RefusalCodes.ConversationInTheFuture, ("heldOn", Conversation.HeldOn), ("today", context.Today));
        return Conversation.HasBothSides()
            ? UnlessSaid(Conversation.Memo, "memo")
            : Decision.Refused(RefusalCodes.ConversationWithoutBothSides);
    }

    // All or nothing: a measure or a next meeting that cannot be refuses the conversation with it.
    private Decision WithWhatWasAgreed(EarlySupportCase known, CaseContext context)
    {
        List<object> events =
            [new ConversationLogged(known.EmployeeId, CaseId, ConversationId, Conversation, [.. MeasureIds], known.Unanswered)];
        var agreed = Measures.Select(terms => new AgreeMeasure(CaseId, terms, Conversation.HeldOn) as CaseCommand);
        var next = NextMeeting is null ? [] : new CaseCommand[] { new ScheduleFollowUp(CaseId, NextMeeting.FollowUpId, NextMeeting.On) };
        foreach (var command in agreed.Concat(next))
        {
            var decision = command.Decide(events.Aggregate(known, EarlySupportCase.Evolve), context);
            if (decision.Refusal is not null)
                return decision;
            events.AddRange(decision.Events);
        }

        return Decision.Of(events);
    }
}

public sealed record NextMeeting(string FollowUpId, DateOnly On);
