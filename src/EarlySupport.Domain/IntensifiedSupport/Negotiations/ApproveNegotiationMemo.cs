using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Negotiations;

/// <summary>Somebody who took part for a party says for it that the memo is right.</summary>
public sealed record ApproveNegotiationMemo(string CaseId, string NegotiationId, int ReadVersion, NegotiationParty Party)
    : MemoCommand(CaseId, NegotiationId, ReadVersion)
{
    protected override Decision Decide(Negotiation negotiation, HeldNegotiation held, IntensifiedSupportCase known, CaseContext context)
    {
        if (!TookPart(context.Actor, known, held))
            return Decision.Refused(RefusalCodes.MemoApproverNotOfParty);
        if (UnlessNewest(negotiation) is { } passed)
            return passed;
        return negotiation.Approvals.Contains(new MemoApproval(Party, context.Actor))
            ? Decision.Nothing
            : Decision.Of(new NegotiationMemoApproved(known.EmployeeId, CaseId, NegotiationId, ReadVersion, Party, context.Actor));
    }

    // The employee is always among those present (a negotiation has both sides), whether their number was written down or not.
    private bool TookPart(string person, IntensifiedSupportCase known, HeldNegotiation held) =>
        (Party == NegotiationParty.Employee && person == known.EmployeeId)
        || held.Present.Any(p => p.PersonId == person && p.Role.Party() == Party);
}
