using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Consents;

namespace EarlySupport.Service.IntensifiedSupport.Consents;

/// <param name="State">given, ending (within two weeks), withdrawn or ended.</param>
public sealed record CaseConsent(
    string ConsentId, IReadOnlyList<ConsentScope> Scope, DateOnly GivenOn, DateOnly Until, ConsentForm Form, string State, DateOnly? WithdrawnOn)
{
    public static CaseConsent Of(string id, Consent consent)
    {
        var state = consent switch
        {
            { WithdrawnOn: not null } => "withdrawn",
            { HasEnded: true } => "ended",
            { HasNeared: true } => "ending",
            _ => "given",
        };
        var terms = consent.Terms;
        return new CaseConsent(id, terms.Scope, terms.GivenOn, terms.Until, terms.Form, state, consent.WithdrawnOn);
    }
}
