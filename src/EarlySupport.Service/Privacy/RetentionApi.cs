using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.ApprovingErasure;
using EarlySupport.Domain.Privacy.PublishingRetention;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Privacy.ApprovingErasure;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Privacy;

/// <summary>How long the organisation keeps what, and the list of what is due to approve.</summary>
internal static class RetentionApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var retention = api.MapGroup("/retention").WithTags("Privacy");
        retention.MapGet("", async (KeptRecords records, RequestCaller caller, CancellationToken ct) =>
                RetentionInForce.Of(await records.KeepingAsync((await caller.GetAsync(ct)).Tenant, ct)))
            .Needs(Acts.SetRetention)
            .WithName("ReadRetention")
            .WithSummary("How long what is kept, in all publications; and the classes that nobody has set, of which nothing ever falls due.");
        retention.MapPost("", PublishAsync).Needs(Acts.SetRetention).WithName("PublishRetention")
            .WithSummary("Set how long what is kept from a day on. Nothing is erased by it: what falls due is listed to approve.").Answers();
        retention.MapGet("/due", async (DueErasures due, RequestCaller caller, AccessCheck access, CancellationToken ct) =>
                await access.ReadAsync(due.FindAsync((await caller.GetAsync(ct)).Tenant, ct), row => row.EmployeeId, ct))
            .Needs(Acts.ReadRetention, About.Many)
            .WithName("ListDueErasures").WithSummary("What may be erased, once it is approved; what has been due longest comes first.");
        retention.MapPost("/approvals", ApproveAsync).Needs(Acts.ApproveErasure).WithName("ApproveErasures")
            .WithSummary("Approve by name what of the list is erased, for good: all of it, or none where one cannot be.").Answers();
    }

    private static RouteHandlerBuilder Answers(this RouteHandlerBuilder route) => route
        .Produces(StatusCodes.Status204NoContent)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    // Whether a list's items may be null is not looked at when the body is read.
    private static async Task<IResult> PublishAsync(PublishRetention body, CommandApi api, HttpContext http, CancellationToken ct)
    {
        if (body.Terms.Any(term => term is null))
            return Problems.Malformed("terms", "null", "terms with class and years");
        return PossibleDays.Refuse(("effectiveFrom", body.EffectiveFrom)) ?? Answer(await api.RunAsync(body, ct), http);
    }

    private static async Task<IResult> ApproveAsync(ApprovalsBody body, CommandApi api, HttpContext http, CancellationToken ct) =>
        body.RecordIds.Contains(null!)
            ? Problems.Malformed("recordIds", "null", "ids of the list of what is due")
            : Answer(await api.RunAsync(new ApproveErasures(body.RecordIds), ct), http);

    private static IResult Answer(Outcome outcome, HttpContext http) =>
        outcome.Refusal is { } refusal ? Problems.Of(refusal, http) : Results.NoContent();
}

internal sealed record ApprovalsBody([property: Description("Of the list of what is due. A person is erased with what is left of their cases.")] IReadOnlyList<string> RecordIds);

/// <param name="InForce">The version in force today; null where none is.</param>
/// <param name="Missing">Classes that nobody has set, for an administrator to see to.</param>
public sealed record RetentionInForce(int? InForce, IReadOnlyList<RetentionClass> Missing, IReadOnlyList<RetentionPublished> Publications)
{
    public static RetentionInForce Of(Keeping keeping) =>
        new(keeping.Retention.InForceOn(keeping.Today)?.Version, keeping.Retention.MissingOn(keeping.Today), keeping.Retention.Publications);
}
