using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.EarlySupport.OpeningCase;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.EarlySupport;

/// <summary>Early-support cases: opened, and one with all that happened in it.</summary>
internal static class EarlySupportApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var cases = api.MapGroup("/early-support-cases").WithTags("Early support");
        cases.MapPost("", OpenAsync).Needs(Acts.OpenEarlySupport, About.AsInBody)
            .WithName("OpenEarlySupport")
            .WithSummary("Open a case. Alerts of somebody who has one open are taken up in that one; the answer says which.")
            .Answers();
        cases.MapGet("/{caseId}", ReadAsync).Needs(Acts.ReadEarlySupport)
            .WithName("ReadEarlySupportCase")
            .WithSummary("A case with its conversations, memos and approvals, measures, follow-ups and remarks, and what was recorded by whom.")
            .Produces<EarlySupportPage>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    // Whether a list's items may be null is not looked at when the body is read.
    private static async Task<IResult> OpenAsync(OpeningBody body, CaseCommandApi cases, CancellationToken ct) =>
        (body.AlertIds ?? []).Contains(null!)
            ? Problems.Malformed("alertIds", "null", "ids of alerts")
            : await cases.OpenAsync(body.EmployeeId, new OpenEarlySupport(body.CaseId ?? NewId.Make(), body.EmployeeId, body.Reason, body.AlertIds ?? []), ct);

    private static async Task<IResult> ReadAsync(string caseId, CasePages pages, CaseCommandApi cases, RequestCaller caller, AccessCheck access, CancellationToken ct) =>
        await pages.FindAsync((await caller.GetAsync(ct)).Tenant, CaseKind.EarlySupport, caseId, access.Shows, ct) is { } page ? Results.Ok(page) : cases.Unknown();
}
