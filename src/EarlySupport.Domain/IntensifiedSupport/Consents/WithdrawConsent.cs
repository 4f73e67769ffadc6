using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Consents;

/// <summary>
/// The employee takes a consent back, by themself or through somebody who records it. It can be done at any time (GDPR, article 7(3)), so also
/// when the case is closed.
/// </summary>
public sealed record WithdrawConsent(string CaseId, string ConsentId) : IntensifiedSupportCommand(CaseId)
{
    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if (known.UnlessKnown() is { } refused)
            return refused;
        if (!known.Consents.TryGetValue(ConsentId, out var consent))
            return Decision.Refused(RefusalCodes.ConsentUnknown, ("consentId", ConsentId));
        if (consent.WithdrawnOn is not null)
            return Decision.Nothing;
        return consent.Terms.Until < context.Today
            ? Decision.Refused(RefusalCodes.ConsentHasEnded, ("until", consent.Terms.Until))
            : Decision.Of(new ConsentWithdrawn(known.EmployeeId, CaseId, ConsentId, context.Today));
    }
}
