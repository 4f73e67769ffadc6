using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Organisation.EndingDeputyship;
using EarlySupport.Domain.Organisation.NamingDeputy;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Organisation;

/// <summary>Who stands in for a supervisor, and when.</summary>
internal static class DeputiesApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var deputies = api.MapGroup("/employees/{employeeId}/deputies").WithTags("Organisation");
        deputies.MapGet("", ListAsync).Needs(Acts.ReadDeputies).WithSummary("A supervisor's deputyships by first day, those that are over too.");
        deputies.MapPost("", NameAsync).Needs(Acts.NameDeputy)
            .WithSummary("Name who stands in for a supervisor on some days: asked in the supervisor's place, and sees the supervisor's alerts.")
            .Answers();
        deputies.MapPost("/{from}/ending", EndAsync).Needs(Acts.NameDeputy)
            .WithSummary("End the deputyship that begins on a day: from today on the supervisor answers again.")
            .Answers();
    }

    private static RouteHandlerBuilder Answers(this RouteHandlerBuilder route) => route
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IReadOnlyList<DeputyRow>> ListAsync(string employeeId, DeputyList deputies, RequestCaller caller, CancellationToken ct) =>
        await deputies.OfAsync((await caller.GetAsync(ct)).Tenant, employeeId, ct);

    private static async Task<IResult> NameAsync(string employeeId, DeputyBody body, CommandApi api, HttpContext http, CancellationToken ct) =>
        PossibleDays.Refuse(("from", body.From), ("to", body.To))
            ?? Answer(await api.RunAsync(new NameDeputy(employeeId, body.DeputyId, body.From, body.To), ct), http);

    private static async Task<IResult> EndAsync(string employeeId, string from, CommandApi api, HttpContext http, CancellationToken ct) =>
        IsoDay.TryRead(from, out var firstDay)
            ? Answer(await api.RunAsync(new EndDeputyship(employeeId, firstDay), ct), http)
            : Problems.Malformed("from", from, IsoDay.Expected);

    private static IResult Answer(Outcome outcome, HttpContext http) =>
        outcome.Refusal is { } refusal ? Problems.Of(refusal, http) : Results.NoContent();
}

internal sealed record DeputyBody(
    string DeputyId,
    [property: Description("First day, inclusive; today or later.")] DateOnly From,
    [property: Description("Last day, inclusive.")] DateOnly To);
