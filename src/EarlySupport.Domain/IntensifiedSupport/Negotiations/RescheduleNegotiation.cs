using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.IntensifiedSupport.Negotiations;

/// <summary>A negotiation is moved to another day, time or place; also one whose day has passed without it.</summary>
public sealed record RescheduleNegotiation(string CaseId, string NegotiationId, DateOnly On, TimeOnly At, PersonalText? Place)
    : NegotiationCommand(CaseId, NegotiationId)
{
    protected override Decision Decide(Negotiation negotiation, IntensifiedSupportCase known, CaseContext context)
    {
        if (negotiation.UnlessToCome() is { } refused)
            return refused;
        if ((negotiation.Terms.On, negotiation.Terms.At, negotiation.Terms.Place) == (On, At, Place))
            return Decision.Nothing;
        return ScheduleNegotiation.UnlessToCome(On, context)
            ?? Decision.Of(new NegotiationRescheduled(known.EmployeeId, CaseId, NegotiationId, On, At, Place));
    }
}
