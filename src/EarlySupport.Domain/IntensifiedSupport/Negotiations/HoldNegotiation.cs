using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Cases.AgreeingMeasure;

namespace EarlySupport.Domain.IntensifiedSupport.Negotiations;

/// <summary>
/// A negotiation was held, and is written down with what was decided and agreed in it. It answers all the case's alerts that nothing has
/// answered before.
/// </summary>
/// <param name="Next">The negotiation that was set; null when none was.</param>
public sealed record HoldNegotiation(
    string CaseId, string NegotiationId, HeldNegotiation Negotiation, IReadOnlyList<MeasureTerms> Measures, NextNegotiation? Next)
    : NegotiationCommand(CaseId, NegotiationId)
{
    protected override Decision Decide(Negotiation negotiation, IntensifiedSupportCase known, CaseContext context)
    {
        if (negotiation.HeldAs is { } standing && IsSame(standing))
            return Decision.Nothing;
        return negotiation.UnlessToCome() ?? Broken(context) ?? BrokenDecision(known) ?? WithWhatWasAgreed(known, context);
    }

    private IEnumerable<string> MeasureIds => Measures.Select(m => m.MeasureId);

    private bool IsSame(NegotiationHeld standing) => standing.Negotiation == Negotiation
        && standing.MeasureIds.SequenceEqual(MeasureIds) && standing.NextNegotiationId == Next?.NegotiationId;

    private Decision? Broken(CaseContext context)
    {
        if (UnlessHappened(Negotiation.HeldOn, "heldOn", context) is { } refused)
            return refused;
        return Negotiation.Present.HaveBothSides()
            ? UnlessSaid(Negotiation.Memo, "memo")
            : Decision.Refused(RefusalCodes.NegotiationWithoutBothSides);
    }

    private Decision? BrokenDecision(IntensifiedSupportCase known)
    {
        var used = known.Decisions.Keys.ToHashSet();
        return Negotiation.Decisions.Select(Broken).FirstOrDefault(broken => broken is not null);

        Decision? Broken(NegotiationDecision decision) => UnlessWellFormed(decision.DecisionId, "decisionId")
            ?? UnlessWellFormed(decision.OwnerId, "ownerId")
            ?? UnlessSaid(decision.Text, "text")
            ?? UnlessFrom(Negotiation.HeldOn, decision.Due, "due")
            ?? (used.Add(decision.DecisionId) ? null : UsedAlready(decision.DecisionId));
    }

    // All or nothing: a measure or a next negotiation that cannot be refuses this one with it.
    private Decision WithWhatWasAgreed(IntensifiedSupportCase known, CaseContext context)
    {
        var held = new NegotiationHeld(known.EmployeeId, CaseId, NegotiationId, Negotiation, [.. MeasureIds], Next?.NegotiationId, known.Unanswered);
        var agreed = Measures.Select(CaseCommand<IntensifiedSupportCase> (terms) =>
            new AgreeMeasure<IntensifiedSupportCase>(CaseId, terms, Negotiation.HeldOn));
        var next = Next is null ? [] : new[] { new ScheduleNegotiation(CaseId, Next.NegotiationId, Next.Negotiation) };
        return Together([held], [.. agreed, .. next], known, context);
    }
}

public sealed record NextNegotiation(string NegotiationId, NegotiationTerms Negotiation);
