using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Negotiations;

/// <summary>What is done with the memo of a negotiation that was held.</summary>
/// <param name="ReadVersion">The version of the memo that was read; any but the newest is refused.</param>
public abstract record MemoCommand(string CaseId, string NegotiationId, int ReadVersion) : NegotiationCommand(CaseId, NegotiationId)
{
    protected sealed override Decision Decide(Negotiation negotiation, IntensifiedSupportCase known, CaseContext context) =>
        negotiation.HeldAs is { } held ? Decide(negotiation, held.Negotiation, known, context) : Decision.Refused(RefusalCodes.NegotiationNotHeld);

    protected abstract Decision Decide(Negotiation negotiation, HeldNegotiation held, IntensifiedSupportCase known, CaseContext context);

    protected Decision? UnlessNewest(Negotiation negotiation) => ReadVersion == negotiation.MemoVersion
        ? null
        : Decision.Refused(RefusalCodes.MemoVersionPassed, ("memoVersion", ReadVersion), ("newest", negotiation.MemoVersion));
}
