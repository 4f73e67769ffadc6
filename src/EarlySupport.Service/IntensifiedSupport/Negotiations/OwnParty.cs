using EarlySupport.Domain.Cases;
using EarlySupport.Domain.IntensifiedSupport;

namespace EarlySupport.Service.IntensifiedSupport.Negotiations;

/// <summary>For which party somebody takes part in a negotiation, by the role they are signed in with.</summary>
internal static class OwnParty
{
    public static NegotiationParty Of(string role) => role switch
    {
        "employee" => NegotiationParty.Employee,
        "occupational-health" => NegotiationParty.OccupationalHealth,
        _ => NegotiationParty.Employer,
    };

    /// <summary>Whether the memo waits for somebody of that party who was there, and is shown to them.</summary>
    public static bool Awaits(WrittenNegotiation held, NegotiationParty party, string person) =>
        held.Awaits.Contains(party) && held.MemoVersions[^1].Memo is not null && held.Present.Any(p => p.PersonId == person && IsOf(p.Role, party));

    private static bool IsOf(ParticipantRole role, NegotiationParty party) => party switch
    {
        NegotiationParty.Employee => role == ParticipantRole.Employee,
        NegotiationParty.OccupationalHealth => role.OfOccupationalHealth(),
        _ => role.OfEmployer(),
    };
}
