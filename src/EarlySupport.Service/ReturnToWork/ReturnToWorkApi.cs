using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.ReturnToWork;

/// <summary>Return-to-work cases: opened, one with all that happened in it, and the steps of all.</summary>
internal static class ReturnToWorkApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/return-to-work-cases").WithTags("Return to work");
        cases.MapPost("", OpenAsync).Needs(Acts.OpenReturnToWork, About.AsInBody)
            .WithSummary("Open a case. Alerts of somebody who has one open are taken up in that one, and an earlier case joins it; the answer says which.")
            .Answers();
        cases.MapGet("/{caseId}", ReadAsync).Needs(Acts.ReadReturnToWork)
            .WithSummary("A case with its contacts, plan and steps, returns planned and actual, follow-ups and remarks, and what was recorded by whom.")
            .Produces<ReturnToWorkPage>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/return-steps", StepsAsync).Needs(Acts.ReadReturnSteps, About.Many)
            .WithTags("Return to work")
            .WithSummary("Steps of all returns by their planned first day, from and to inclusive, and state (planned, missed, started).")
            .Produces<IReadOnlyList<ReturnStepRow>>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    // Whether a list's items may be null is not looked at when the body is read.
    private static async Task<IResult> OpenAsync(ReturnOpeningBody body, CaseCommandApi cases, CancellationToken ct) =>
        (body.AlertIds ?? []).Contains(null!) ? Problems.Malformed("alertIds", "null", "ids of alerts") : await cases.OpenAsync(body.EmployeeId, body.ToCommand(), ct);

    private static async Task<IResult> ReadAsync(string caseId, CasePages pages, CaseCommandApi cases, RequestCaller caller, AccessCheck access, CancellationToken ct) =>
        await pages.FindAsync((await caller.GetAsync(ct)).Tenant, CaseKind.ReturnToWork, caseId, access.Shows, ct) is { } page ? Results.Ok(page) : cases.Unknown();

    private static async Task<IResult> StepsAsync(
        [AsParameters] ReturnStepFilter filter, ReturnStepList steps, AccessCheck access, CancellationToken ct) =>
        filter.State is { } state && !ReturnStepList.States.Contains(state)
            ? Problems.Malformed("state", state, string.Join(", ", ReturnStepList.States))
            : Results.Ok(await access.ReadAsync(steps.FindAsync(access.Readership(), filter, ct), row => row.EmployeeId, ct));
}
