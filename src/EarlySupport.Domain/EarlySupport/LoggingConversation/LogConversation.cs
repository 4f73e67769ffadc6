using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AgreeingMeasure;
using EarlySupport.Domain.EarlySupport.SchedulingFollowUp;

namespace EarlySupport.Domain.EarlySupport.LoggingConversation;

/// <summary>
/// A conversation was held, and is written down with what was agreed in it. It answers all the case's alerts that none has answered
/// before.
/// </summary>
/// <param name="NextMeeting">The follow-up that was set; null when none was.</param>
public sealed record LogConversation(
    string CaseId, string ConversationId, Conversation Conversation, IReadOnlyList<MeasureTerms> Measures, NextMeeting? NextMeeting) : CaseCommand<EarlySupportCase>(CaseId)
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
        return Conversation.Present.HaveBothSides()
            ? UnlessSaid(Conversation.Memo, "memo")
            : Decision.Refused(RefusalCodes.ConversationWithoutBothSides);
    }

    // All or nothing: a measure or a next meeting that cannot be refuses the conversation with it.
    private Decision WithWhatWasAgreed(EarlySupportCase known, CaseContext context)
    {
        var logged = new ConversationLogged(known.EmployeeId, CaseId, ConversationId, Conversation, [.. MeasureIds], known.Unanswered);
        var agreed = Measures.Select(terms => new AgreeMeasure<EarlySupportCase>(CaseId, terms, Conversation.HeldOn) as CaseCommand<EarlySupportCase>);
        var next = NextMeeting is null ? [] : new[] { new ScheduleFollowUp(CaseId, NextMeeting.FollowUpId, NextMeeting.On) };
        return Together([logged], [.. agreed, .. next], known, context);
    }
}

public sealed record NextMeeting(string FollowUpId, DateOnly On);
