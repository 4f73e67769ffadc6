using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.IntensifiedSupport;
using EarlySupport.Domain.IntensifiedSupport.Consents;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;

namespace EarlySupport.Service.IntensifiedSupport.Consents;

internal static class ConsentsApi
{
    /// <param name="one">The group of one case.</param>
    public static void Map(RouteGroupBuilder one)
    {
        var consents = one.MapGroup("/consents").Needs(Acts.RecordConsent);
        consents.MapPost("", (string caseId, ConsentBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, _ => body.ToCommand(caseId), ct, ("givenOn", body.GivenOn), ("until", body.Until)))
            .WithSummary("Record a consent: in the service only the employee's own, on paper by others.").Answers();
        consents.MapPost("/{consentId}/withdrawal", (string caseId, string consentId, SeenBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, _ => new WithdrawConsent(caseId, consentId), ct))
            .WithSummary("Withdraw a consent from now on; also after the case is closed.").Answers();
    }
}

internal sealed record ConsentBody(
    IReadOnlyList<ConsentScope> Scope,
    [property: Description("Inclusive, as the last day is.")] DateOnly GivenOn,
    DateOnly Until,
    ConsentForm Form,
    string? ConsentId = null,
    long? Version = null)
{
    public GiveConsent ToCommand(string caseId) => new(caseId, ConsentId ?? NewId.Make(), new ConsentTerms([.. Scope.Distinct()], GivenOn, Until, Form));
}

internal sealed record SeenBody(long? Version = null);
