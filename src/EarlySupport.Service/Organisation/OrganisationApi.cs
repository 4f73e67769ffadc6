using EarlySupport.Domain.Access;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.FoundingOrganisation;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Organisation;

/// <summary>Name, time zone and go-live date of the organisation.</summary>
internal static class OrganisationApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var organisation = api.MapGroup("/organisation").WithTags("Organisation");
        organisation.MapGet("", ReadAsync).Needs(Acts.ReadOrganisation).WithName("ReadOrganisation").WithSummary("The organisation as it stands.")
            .Produces<OrganisationProfile>().ProducesProblem(StatusCodes.Status404NotFound);
        organisation.MapPut("", DescribeAsync).Needs(Acts.DescribeOrganisation).WithName("DescribeOrganisation")
            .WithSummary("Found the organisation, or change its name, time zone or go-live date.")
            .Produces<OrganisationProfile>().ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<IResult> ReadAsync(OrganisationReader organisations, RequestCaller caller, CancellationToken ct) =>
        (await organisations.SettingsAsync((await caller.GetAsync(ct)).Tenant, ct)).Profile is { } profile
            ? Results.Ok(profile)
            : Problems.NotFound("organisation-unknown", "The organisation is not founded yet: put its name, or import its files.");

    private static async Task<IResult> DescribeAsync(DescribeOrganisation body, CommandApi api, HttpContext http, CancellationToken ct) =>
        (await api.RunAsync(body, ct)).Refusal is { } refusal
            ? Problems.Of(refusal, http)
            : Results.Ok(new OrganisationProfile(body.Name, body.TimeZone, body.GoLive));
}
