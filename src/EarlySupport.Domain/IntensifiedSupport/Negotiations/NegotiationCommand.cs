using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Negotiations;

/// <summary>What is done with a negotiation of an open case that was scheduled.</summary>
public abstract record NegotiationCommand(string CaseId, string NegotiationId) : IntensifiedSupportCommand(CaseId)
{
    public sealed override Decision Decide(IntensifiedSupportCase known, CaseContext context) => known.UnlessOpen()
        ?? (known.Negotiations.TryGetValue(NegotiationId, out var negotiation)
            ? Decide(negotiation, known, context)
            : Decision.Refused(RefusalCodes.NegotiationUnknown, ("negotiationId", NegotiationId)));

    protected abstract Decision Decide(Negotiation negotiation, IntensifiedSupportCase known, CaseContext context);
}
