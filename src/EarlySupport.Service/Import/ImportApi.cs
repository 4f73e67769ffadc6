using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Import.ReadingFiles;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace EarlySupport.Service.Import;

/// <summary>A file over the API: the body is the file as it is.</summary>
internal static class ImportApi
{
    private const long MaximumBytes = 1L << 30;

    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/imports/{kind}", ImportAsync).Needs(Acts.Import)
        .WithName("ImportFile")
        .WithTags("Import")
        .WithSummary("Import a file of units, employees or absences; all or nothing, unless skip is true.")
        .WithMetadata(new RequestSizeLimitAttribute(MaximumBytes))
        .Accepts<string>("text/csv")
        .Produces<ImportedFile>()
        .Produces<ImportedFile>(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<IResult> ImportAsync(
        string kind, ImportRun run, Settling settling, RequestCaller callers, HttpContext http, CancellationToken ct, bool skip = false)
    {
        if (kind is not ("units" or "employees" or "absences"))
            return Problems.Malformed("kind", kind, "units, employees or absences");
        var caller = await callers.GetAsync(ct);
        var file = await ImportFileReader.ReadAsync($"{kind}.csv", http.Request.Body, ct);
        var imported = (await run.RunAsync([file], skip, caller, progress: null, ct))[0];
        if (imported.Events > 0)
            await settling.WaitAsync(caller.CorrelationId, Settling.AfterAnImport, ct);
        return Results.Json(imported, statusCode: imported.Refused ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
    }
}
