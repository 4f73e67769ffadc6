using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.Cases.AddingRemark;

/// <summary>Somebody sees a conversation or the case otherwise, and wants it written down; also after it is closed.</summary>
/// <param name="ConversationId">A conversation, negotiation or contact; null when it is about the case.</param>
public sealed record AddRemark<TCase>(string CaseId, string RemarkId, string? ConversationId, PersonalText Remark) : CaseCommand<TCase>(CaseId)
    where TCase : SupportCase, ICaseKind<TCase>
{
    public override Decision Decide(TCase known, CaseContext context)
    {
        if ((known.UnlessKnown() ?? UnlessWellFormed(RemarkId, "remarkId") ?? UnlessSaid(Remark, "remark")) is { } refused)
            return refused;
        if (ConversationId is not null && !known.HasTalk(ConversationId))
            return Decision.Refused(RefusalCodes.ConversationUnknown, ("conversationId", ConversationId));
        var added = new RemarkAdded(known.EmployeeId, CaseId, RemarkId, ConversationId, context.Actor, Remark);
        if (!known.Remarks.TryGetValue(RemarkId, out var standing))
            return Decision.Of(added);
        return standing == added ? Decision.Nothing : UsedAlready(RemarkId);
    }
}
