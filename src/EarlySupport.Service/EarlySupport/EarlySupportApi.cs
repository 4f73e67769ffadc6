using System.ComponentModel;
using EarlySupport.Domain.EarlySupport;
using EarlySupport.Domain.EarlySupport.OpeningCase;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.EarlySupport;

/// <summary>Early-support cases: opened, listed, and one with all that happened in it.</summary>
internal static class EarlySupportApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/early-support-cases").WithTags("Early support");
        cases.MapPost("", OpenAsync)
            .WithSummary("Open a case. Alerts of somebody who has one open are taken up in that one; the answer says which.")
            .Answers();
        cases.MapGet("", ListAsync)
            .WithSummary("Cases in the order they were opened, by employee, supervisor or state (open, closed, escalated).")
            .Produces<IReadOnlyList<CaseRow>>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        cases.MapGet("/{caseId}", ReadAsync)
            .WithSummary("A case with its conversations, memos and approvals, measures, follow-ups and remarks, and what was recorded by whom.")
            .Produces<CasePage>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route) => route
        .Produces<CaseAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    // Whether a list's items may be null is not looked at when the body is read.
    private static async Task<IResult> OpenAsync(OpeningBody body, CaseCommandApi cases, CancellationToken ct) =>
        (body.AlertIds ?? []).Contains(null!)
            ? Problems.Malformed("alertIds", "null", "ids of alerts")
            : await cases.AnswerAsync(new OpenEarlySupport(body.CaseId ?? NewId.Make(), body.EmployeeId, body.Reason, body.AlertIds ?? []), ct);

    private static async Task<IResult> ListAsync([AsParameters] CaseFilter filter, CaseList cases, DevelopmentCaller caller, CancellationToken ct) =>
        filter.State is { } state && !CaseList.States.Contains(state)
            ? Problems.Malformed("state", state, string.Join(", ", CaseList.States))
            : Results.Ok(await cases.FindAsync((await caller.GetAsync(ct)).Tenant, filter, ct));

    private static async Task<IResult> ReadAsync(string caseId, CasePages pages, CaseCommandApi cases, DevelopmentCaller caller, CancellationToken ct) =>
        await pages.FindAsync((await caller.GetAsync(ct)).Tenant, caseId, ct) is { } page ? Results.Ok(page) : cases.Unknown();
}

internal sealed record OpeningBody(
    string EmployeeId,
    CaseReason Reason,
    [property: Description("The person's alerts that it is opened for.")] IReadOnlyList<string>? AlertIds = null,
    [property: Description("Made by the service when left out. Give one to be able to ask again without opening twice.")] string? CaseId = null);

/// <summary>Ids made where a request comes in, rising with time.</summary>
internal static class NewId
{
    public static string Make() => Guid.CreateVersion7().ToString();
}
