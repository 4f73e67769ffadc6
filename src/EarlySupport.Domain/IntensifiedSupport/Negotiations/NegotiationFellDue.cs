using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Negotiations;

/// <summary>The day after a negotiation's day has begun. When it was held, moved or cancelled by then there is nothing to say.</summary>
public sealed record NegotiationFellDue(string CaseId, string NegotiationId, DateOnly On) : ICaseDeadline<IntensifiedSupportCase>
{
    public DateOnly DueOn() => On.AddDays(1);

    public string Key() => $"negotiation-{CaseId}-{NegotiationId}-{On:O}";

    public Decision Decide(IntensifiedSupportCase known, DateOnly today) =>
        today > On && known.Negotiations.GetValueOrDefault(NegotiationId) is { IsToCome: true, IsMissed: false } negotiation && negotiation.Terms.On == On
            ? Decision.Of(new NegotiationMissed(known.EmployeeId, CaseId, NegotiationId, On))
            : Decision.Nothing;
}
