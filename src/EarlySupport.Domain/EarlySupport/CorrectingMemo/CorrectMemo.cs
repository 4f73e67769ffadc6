using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.EarlySupport.CorrectingMemo;

/// <summary>The memo should have read otherwise: a new version of it, to be approved anew. Earlier versions stay.</summary>
/// <param name="Corrects">The version that was read and is corrected.</param>
public sealed record CorrectMemo(string CaseId, string ConversationId, int Corrects, PersonalText Memo) : CaseCommand<EarlySupportCase>(CaseId)
{
    public override Decision Decide(EarlySupportCase known, CaseContext context)
    {
        if (known.UnlessOpen() is { } refused)
            return refused;
        if (!known.Conversations.TryGetValue(ConversationId, out var conversation))
            return Decision.Refused(RefusalCodes.ConversationUnknown, ("conversationId", ConversationId));
        if (UnlessSaid(Memo, "memo") is { } unsaid)
            return unsaid;
        var newest = conversation.MemoVersion;
        if (conversation.Memo == Memo && Corrects >= newest - 1 && Corrects <= newest)
            return Decision.Nothing;
        return Corrects == newest
            ? Decision.Of(new MemoCorrected(known.EmployeeId, CaseId, ConversationId, newest + 1, Memo))
            : Decision.Refused(RefusalCodes.MemoVersionPassed, ("memoVersion", Corrects), ("newest", newest));
    }
}
