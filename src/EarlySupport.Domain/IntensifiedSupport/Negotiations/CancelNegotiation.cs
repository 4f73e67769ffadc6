using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.IntensifiedSupport.Negotiations;

/// <summary>A negotiation is not going to be held, for a reason.</summary>
public sealed record CancelNegotiation(string CaseId, string NegotiationId, PersonalText Why) : NegotiationCommand(CaseId, NegotiationId)
{
    protected override Decision Decide(Negotiation negotiation, IntensifiedSupportCase known, CaseContext context)
    {
        var cancelled = new NegotiationCancelled(known.EmployeeId, CaseId, NegotiationId, Why);
        if (cancelled == negotiation.CancelledAs)
            return Decision.Nothing;
        return negotiation.UnlessToCome() ?? UnlessSaid(Why, "why") ?? Decision.Of(cancelled);
    }
}
