using EarlySupport.Domain.Cases;

namespace EarlySupport.Domain.IntensifiedSupport.Consents;

/// <summary>The employee consents to sharing: in the service by themself, or on paper, which others record.</summary>
public sealed record GiveConsent(string CaseId, string ConsentId, ConsentTerms Consent) : IntensifiedSupportCommand(CaseId)
{
    public override Decision Decide(IntensifiedSupportCase known, CaseContext context)
    {
        if ((known.UnlessOpen() ?? UnlessWellFormed(ConsentId, "consentId")) is { } refused)
            return refused;
        if (known.Consents.TryGetValue(ConsentId, out var standing))
            return standing.Terms == Consent ? Decision.Nothing : UsedAlready(ConsentId);
        return Broken(known, context) ?? Decision.Of(new ConsentGiven(known.EmployeeId, CaseId, ConsentId, Consent));
    }

    private Decision? Broken(IntensifiedSupportCase known, CaseContext context)
    {
        if (Consent.Form == ConsentForm.InService && context.Actor != known.EmployeeId)
            return Decision.Refused(RefusalCodes.ConsentByAnother);
        if (Consent.Scope.Count == 0)
            return Decision.Refused(RefusalCodes.ConsentScopeMissing);
        return UnlessHappened(Consent.GivenOn, "givenOn", context) ?? UnlessFrom(Consent.GivenOn, Consent.Until, "until");
    }
}
