using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Negotiations;

/// <summary>A work-ability negotiation is set, and those who belong to it are invited.</summary>
public sealed record ScheduleNegotiation(string CaseId, string NegotiationId, NegotiationTerms Negotiation) : IntensifiedSupportCommand(CaseId)
{
    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if ((known.UnlessOpen() ?? UnlessWellFormed(NegotiationId, "negotiationId")) is { } refused)
            return refused;
        if (known.Negotiations.TryGetValue(NegotiationId, out var standing))
            return standing.Terms == Negotiation ? Decision.Nothing : UsedAlready(NegotiationId);
        return UnlessToCome(Negotiation.On, context)
            ?? UnlessSaid(Negotiation.Purpose, "purpose")
            ?? Decision.Of(new NegotiationScheduled(known.EmployeeId, CaseId, NegotiationId, Negotiation));
    }

    /// <summary>The refusal of a day that has passed; null for today and later.</summary>
    internal static Decision? UnlessToCome(DateOnly on, CaseContext context) => on < context.Today
        ? Decision.Refused(RefusalCodes.NegotiationInThePast, ("on", on), ("today", context.Today))
        : null;
}
