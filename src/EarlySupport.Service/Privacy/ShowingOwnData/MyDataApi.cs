using EarlySupport.Domain;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.Language;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Privacy.ShowingOwnData;

/// <summary>The employee's right of access: all their data in a file. A plain link or form can ask for it.</summary>
internal static class MyDataApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/my-data", ReadAsync).Needs(Acts.ReadOwnData, About.Oneself)
        .WithName("ReadMyData")
        .WithTags("Privacy")
        .WithSummary("All data about whoever asks, as a zip with a page to read and JSON to take elsewhere; in the language asked for (fi, sv, en).")
        .Produces<Stream>(StatusCodes.Status200OK, "application/zip")
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> ReadAsync(
        string? language, OwnDataReader reader, OwnDataFile file, RequestCaller callers, HttpContext http, CancellationToken ct)
    {
        if (Problems.UnlessOneOf("language", language, RefusalSentences.Languages) is { } unknown)
            return unknown;
        var caller = await callers.GetAsync(ct);
        var spoken = language ?? Problems.LanguageOf(http);
        if (await reader.FindAsync(new OwnDataRequest(caller.Tenant, caller.Actor, ByThemself: true, spoken), ct) is not { } data)
            return Problems.Of(Decision.Refused(RefusalCodes.EmployeeUnknown).Refusal!, http);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(file.Of(data, spoken), "application/zip", OwnDataFile.Name);
    }
}
