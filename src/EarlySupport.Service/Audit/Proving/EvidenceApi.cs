using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Http.Features;

namespace EarlySupport.Service.Audit.Proving;

internal static class EvidenceApi
{
    private const string Zip = "application/zip";

    public static void Map(IEndpointRouteBuilder api)
    {
        Describe(api.MapGet("/cases/{caseId}/evidence", OfCaseAsync).Needs(Acts.ExportEvidence), "EvidenceOfCase",
            "Everything that was recorded of a case and its path, with the proof that it is as it was sealed.");
        Describe(api.MapGet("/employees/{employeeId}/evidence", OfPersonAsync).Needs(Acts.ExportEvidence), "EvidenceOfPerson",
            "Everything that was recorded of a person, with the proof that it is as it was sealed.");
    }

    private static void Describe(RouteHandlerBuilder route, string name, string summary) => route
        .WithTags("Audit").WithName(name).WithSummary(summary)
        .WithDescription("A zip file with events, proofs, seals, keys and summaries; its README.txt says how it is checked. What is not sealed yet is sealed first.")
        .Produces<Stream>(StatusCodes.Status200OK, Zip)
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);

    private static async Task<IResult> OfCaseAsync(
        string caseId, EvidenceReader reader, EvidenceArchive archive, RequestCaller caller, HttpContext http, CancellationToken ct) =>
        Answer(await reader.OfCaseAsync((await caller.GetAsync(ct)).Tenant, caseId, ct), archive, http);

    private static async Task<IResult> OfPersonAsync(
        string employeeId, EvidenceReader reader, EvidenceArchive archive, RequestCaller caller, HttpContext http, CancellationToken ct) =>
        Answer(await reader.OfPersonAsync((await caller.GetAsync(ct)).Tenant, employeeId, ct), archive, http);

    private static IResult Answer(Told<Evidence> told, EvidenceArchive archive, HttpContext http)
    {
        if (told.Value is not { } evidence)
            return Problems.Of(told.Refusal!, http);
        // The base library's zip writes what it has left of each file when that is closed, and knows no other way.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        return Results.Stream(body => archive.WriteAsync(evidence, body, http.RequestAborted), Zip, "evidence.zip");
    }
}
