using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Organisation;
using EarlySupport.Domain.Organisation.GrantingRole;
using EarlySupport.Domain.Organisation.RevokingRole;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Organisation;

/// <summary>Who may act in which role, beside what the line of command says.</summary>
internal static class RolesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var roles = api.MapGroup("/roles").WithTags("Organisation");
        roles.MapGet("", ListAsync).Needs(Acts.ReadUsers).WithName("ListRoles").WithSummary("Roles that were granted, by person.");
        roles.MapPost("", GrantAsync).Needs(Acts.ManageUsers).WithName("GrantRole")
            .WithSummary("Grant a role to an employee, or to somebody from outside by what they sign in with.").Answers();
        roles.MapPost("/{personId}/{role}/revoking", RevokeAsync).Needs(Acts.ManageUsers).WithName("RevokeRole")
            .WithSummary("Take a granted role back; who is signed in with it loses it at once.").Answers();
    }

    private static RouteHandlerBuilder Answers(this RouteHandlerBuilder route) => route
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IReadOnlyList<RoleRow>> ListAsync(RoleList roles, RequestCaller caller, CancellationToken ct) =>
        await roles.AllAsync((await caller.GetAsync(ct)).Tenant, ct);

    private static async Task<IResult> GrantAsync(GrantedRoleBody body, CommandApi api, HttpContext http, CancellationToken ct) =>
        Answer(await api.RunAsync(new GrantRole(body.PersonId, body.Role, body.SignInName), ct), http);

    private static async Task<IResult> RevokeAsync(string personId, string role, CommandApi api, HttpContext http, CancellationToken ct) =>
        FieldName.TryParse<GrantedRole>(role, out var granted)
            ? Answer(await api.RunAsync(new RevokeRole(personId, granted), ct), http)
            : Problems.Malformed("role", role, string.Join(", ", FieldName.All<GrantedRole>()));

    private static IResult Answer(Outcome outcome, HttpContext http) =>
        outcome.Refusal is { } refusal ? Problems.Of(refusal, http) : Results.NoContent();
}

internal sealed record GrantedRoleBody(
    [property: Description("Employee number; for somebody from outside an id of your own.")] string PersonId,
    GrantedRole Role,
    [property: Description("E-mail or subject they sign in with; may be left out for employees.")] string? SignInName = null);
