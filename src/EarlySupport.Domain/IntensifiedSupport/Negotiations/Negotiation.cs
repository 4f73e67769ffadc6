using System.Collections.Immutable;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.IntensifiedSupport.Negotiations;

/// <summary>What those who are invited are told.</summary>
/// <param name="At">By the organisation's clock.</param>
/// <param name="Place">Null where there is none yet.</param>
public sealed record NegotiationTerms(DateOnly On, TimeOnly At, PersonalText? Place, IReadOnlyList<Participant> Invited, PersonalText Purpose)
{
    // By value, lists too: what is said a second time in the same words is no second negotiation. So below.
    public bool Equals(NegotiationTerms? other) => other is not null
        && (On, At, Place, Purpose) == (other.On, other.At, other.Place, other.Purpose) && Invited.SequenceEqual(other.Invited);

    public override int GetHashCode() => HashCode.Combine(On, At, Purpose);
}

/// <summary>A negotiation as it is written down (<c>domain.md</c>, "What is written down, and how it is called").</summary>
/// <param name="Agenda">The points that were gone through.</param>
public sealed record HeldNegotiation(
    DateOnly HeldOn,
    NegotiationForm Form,
    IReadOnlyList<Participant> Present,
    IReadOnlyList<AgendaItem> Agenda,
    IReadOnlyList<NegotiationDecision> Decisions,
    PersonalText Memo)
{
    public bool Equals(HeldNegotiation? other) => other is not null
        && (HeldOn, Form, Memo) == (other.HeldOn, other.Form, other.Memo)
        && Present.SequenceEqual(other.Present) && Agenda.SequenceEqual(other.Agenda) && Decisions.SequenceEqual(other.Decisions);

    public override int GetHashCode() => HashCode.Combine(HeldOn, Form, Memo);

    /// <summary>Those who were there, whose approval the memo waits for.</summary>
    public IReadOnlyList<NegotiationParty> Parties() => [.. Present.Select(p => p.Role.Party()).OfType<NegotiationParty>().Distinct().Order()];
}

/// <param name="Text">Null where nothing was written to the point.</param>
public sealed record AgendaItem(AgendaPoint Point, PersonalText? Text);

/// <param name="OwnerId">Employee number, or what somebody from outside signs in with.</param>
/// <param name="Due">Inclusive: it is overdue from the day after.</param>
public sealed record NegotiationDecision(string DecisionId, PersonalText Text, string OwnerId, DateOnly Due);

/// <param name="Terms">As they were told last.</param>
/// <param name="HeldAs">Null while it was not held; then there is no memo either.</param>
/// <param name="MemoVersion">The newest, which approvals are asked for.</param>
/// <param name="Approvals">Of that version.</param>
public sealed record Negotiation(
    NegotiationTerms Terms, NegotiationCancelled? CancelledAs, bool IsMissed, NegotiationHeld? HeldAs, int MemoVersion, PersonalText? Memo,
    ImmutableHashSet<MemoApproval> Approvals)
{
    public static Negotiation Scheduled(NegotiationTerms terms) => new(terms, null, IsMissed: false, null, 0, null, []);

    public bool IsToCome => CancelledAs is null && HeldAs is null;

    /// <summary>The parties whose approval the memo still waits for.</summary>
    public IEnumerable<NegotiationParty> Awaited => HeldAs is null ? [] : HeldAs.Negotiation.Parties().Except(Approvals.Select(a => a.Party));

    /// <summary>The refusal of what is only done with one that is to come; null when it is.</summary>
    public Decision? UnlessToCome()
    {
        if (HeldAs is { } held)
            return Decision.Refused(RefusalCodes.NegotiationAlreadyHeld, ("heldOn", held.Negotiation.HeldOn));
        return CancelledAs is null ? null : Decision.Refused(RefusalCodes.NegotiationCancelled);
    }
}

public sealed record MemoApproval(NegotiationParty Party, string By);

/// <param name="SettledAs">Null while nobody has said what came of it.</param>
public sealed record AgreedDecision(NegotiationDecision Terms, NegotiationDecisionSettled? SettledAs, bool IsOverdue);

internal static class Parties
{
    /// <summary>Null for those whose approval is not asked for: support persons, Kela, the pension insurer.</summary>
    public static NegotiationParty? Party(this ParticipantRole role) => role switch
    {
        ParticipantRole.Employee => NegotiationParty.Employee,
        _ when role.OfEmployer() => NegotiationParty.Employer,
        _ when role.OfOccupationalHealth() => NegotiationParty.OccupationalHealth,
        _ => null,
    };
}
