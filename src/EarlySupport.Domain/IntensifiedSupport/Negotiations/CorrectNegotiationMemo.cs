using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;

namespace EarlySupport.Domain.IntensifiedSupport.Negotiations;

/// <summary>The memo should have read otherwise: a new version of it, to be approved anew by every party. Earlier versions stay.</summary>
public sealed record CorrectNegotiationMemo(string CaseId, string NegotiationId, int ReadVersion, PersonalText Memo)
    : MemoCommand(CaseId, NegotiationId, ReadVersion)
{
    protected override Decision Decide(Negotiation negotiation, HeldNegotiation held, IntensifiedSupportCase known, CaseContext context)
    {
        var newest = negotiation.MemoVersion;
        if (negotiation.Memo == Memo && ReadVersion >= newest - 1 && ReadVersion <= newest)
            return Decision.Nothing;
        return UnlessSaid(Memo, "memo")
            ?? UnlessNewest(negotiation)
            ?? Decision.Of(new NegotiationMemoCorrected(known.EmployeeId, CaseId, NegotiationId, newest + 1, Memo, held.Parties()));
    }
}
