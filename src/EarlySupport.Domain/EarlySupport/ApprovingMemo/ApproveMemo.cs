using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.EarlySupport.ApprovingMemo;

/// <summary>Somebody who took part says that the memo is right.</summary>
/// <param name="MemoVersion">The version that was read.</param>
public sealed record ApproveMemo(string CaseId, string ConversationId, int MemoVersion) : CaseCommand<EarlySupportCase>(CaseId)
{
    public override Decision Decide(EarlySupportCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (!known.Conversations.TryGetValue(ConversationId, out var conversation))
            return Decision.Refused(RefusalCodes.ConversationUnknown, ("conversationId", ConversationId));
        if (!TookPart(context.Actor, known, conversation.Conversation))
            return Decision.Refused(RefusalCodes.MemoApproverNotPresent);
        if (MemoVersion != conversation.MemoVersion)
            return Decision.Refused(RefusalCodes.MemoVersionPassed, ("memoVersion", MemoVersion), ("newest", conversation.MemoVersion));
        return conversation.ApprovedBy.Contains(context.Actor)
            ? Decision.Nothing
            : Decision.Of(new MemoApproved(known.EmployeeId, CaseId, ConversationId, MemoVersion, context.Actor));
    }

    // The employee is always among those present (a conversation has both sides), whether their number was written down or not.
    private static bool TookPart(string person, EarlySupportCase known, Conversation conversation) =>
        person == known.EmployeeId || conversation.Present.Any(p => p.PersonId == person);
}
