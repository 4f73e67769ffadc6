using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.IntensifiedSupport.Reassignments;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.IntensifiedSupport.Reassignments;

internal static class ReassignmentsApi
{
    /// <param name="one">The group of one case.</param>
    public static void Map(RouteGroupBuilder one)
    {
        var reassignments = one.MapGroup("/reassignments");
        reassignments.MapPost("", (string caseId, ReassignmentBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, p => body.ToCommand(caseId, p), ct, ("soughtOn", body.SoughtOn)))
            .WithSummary("Record that another post is sought.").Answers();
        reassignments.MapPost("/{reassignmentId}/offers", (string caseId, string reassignmentId, OfferBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(
                    caseId, body.Version, _ => new OfferReassignment(caseId, reassignmentId, body.UnitId, body.OfferedOn), ct, ("offeredOn", body.OfferedOn)))
            .WithSummary("Record that a unit offers a post.").Answers();
        reassignments.MapPost(
            "/{reassignmentId}/placement", (string caseId, string reassignmentId, PlacementBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(caseId, body.Version, _ => new PlaceInUnit(caseId, reassignmentId, body.UnitId, body.From), ct, ("from", body.From)))
            .WithSummary("Record that a post was found in a unit.").Answers();
        reassignments.MapPost(
            "/{reassignmentId}/failure", (string caseId, string reassignmentId, FailureBody body, CaseCommandApi cases, CancellationToken ct) =>
                cases.RunAsync(
                    caseId, body.Version, p => new FailReassignment(caseId, reassignmentId, body.FailedOn, p.Text(body.Why)), ct, ("failedOn", body.FailedOn)))
            .WithSummary("Record that no post is sought any more, with the reason.").Answers();
    }

    public static void MapLists(IEndpointRouteBuilder api)
    {
        var all = api.MapGroup("/reassignments").WithTags("Intensified support");
        all.MapGet("", ListAsync).Needs(Acts.ReadReassignments, About.Many)
            .WithSummary("Posts sought, in order: by state (sought, offered, placed, failed) and unit (left, offered or gone to).")
            .Produces<IReadOnlyList<ReassignmentRow>>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        all.MapGet("/load", async (ReassignmentList list, RequestCaller caller, CancellationToken ct) =>
                await list.LoadAsync((await caller.GetAsync(ct)).Tenant, ct))
            .Needs(Acts.ReadFigures)
            .WithSummary("What each unit carries: posts sought from it and offered in it now, and people placed in it in the last 24 months.");
    }

    private static async Task<IResult> ListAsync(string? state, string? unit, ReassignmentList list, RequestCaller caller, AccessCheck access,
        CancellationToken ct) =>
        state is not null && !ReassignmentList.States.Contains(state)
            ? Problems.Malformed("state", state, string.Join(", ", ReassignmentList.States))
            : Results.Ok(await access.ReadAsync(list.FindAsync((await caller.GetAsync(ct)).Tenant, state, unit, ct), row => row.EmployeeId, ct));
}

internal sealed record ReassignmentBody(
    string FromUnitId,
    DateOnly SoughtOn,
    [property: Description("What the employee wishes.")] string? Wishes = null,
    string? ReassignmentId = null,
    long? Version = null)
{
    public SeekReassignment ToCommand(string caseId, AboutPerson person) =>
        new(caseId, ReassignmentId ?? NewId.Make(), FromUnitId, SoughtOn, person.TextOrNone(Wishes));
}

internal sealed record OfferBody(string UnitId, DateOnly OfferedOn, long? Version = null);

internal sealed record PlacementBody(string UnitId, [property: Description("The first day there, which may be to come.")] DateOnly From, long? Version = null);

internal sealed record FailureBody(DateOnly FailedOn, string Why, long? Version = null);
