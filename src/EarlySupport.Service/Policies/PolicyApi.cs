using EarlySupport.Domain.Access;
using EarlySupport.Domain.Policies;
using EarlySupport.Domain.Policies.PublishingPolicy;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Organisation;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Policies;

/// <summary>The rules people are held against: statutory, and the organisation's own in all their versions.</summary>
internal static class PolicyApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var policy = api.MapGroup("/policy").WithTags("Policy");
        policy.MapGet("", ReadAsync).Needs(Acts.ReadOrganisation).WithName("ListRules").WithSummary("Every rule in every version, with the days it is in force.");
        policy.MapPost("", PublishAsync).Needs(Acts.PublishPolicy).WithName("PublishPolicy")
            .WithSummary("Publish the organisation's own rules from a day on; everybody is evaluated again.")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IReadOnlyList<Rule>> ReadAsync(OrganisationReader organisations, RequestCaller caller, CancellationToken ct) =>
        (await organisations.SettingsAsync((await caller.GetAsync(ct)).Tenant, ct)).Rules;

    private static async Task<IResult> PublishAsync(PublishPolicy body, CommandApi api, HttpContext http, CancellationToken ct)
    {
        // Whether a list's items may be null is not looked at when the body is read.
        if (body.Rules.Any(rule => rule is null))
            return Problems.Malformed("rules", "null", "rules with id, type and recipients");
        if (PossibleDays.Refuse(("effectiveFrom", body.EffectiveFrom)) is { } impossible)
            return impossible;
        return (await api.RunAsync(body, ct)).Refusal is { } refusal ? Problems.Of(refusal, http) : Results.NoContent();
    }
}
