using System.Text.RegularExpressions;
using EarlySupport.Domain;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Language;
using Microsoft.AspNetCore.Diagnostics;

namespace EarlySupport.Service.Hosting;

/// <summary>Refusals, malformed requests and lost races as problem details (RFC 9457), each with a stable <c>code</c>.</summary>
internal static partial class Problems
{
    public static IResult Of(Refusal refusal, HttpContext http)
    {
        var language = Language(http);
        return Results.Problem(
            title: RefusalSentences.Say(refusal, language),
            statusCode: StatusOf(refusal.Code),
            extensions: refusal.Facts.Select(f => KeyValuePair.Create(f.Name, (object?)f.Value)).Prepend(new("code", refusal.Code)));
    }

    /// <summary>For what is asked for and not there.</summary>
    public static IResult NotFound(string code, string title) =>
        Results.Problem(title: title, statusCode: StatusCodes.Status404NotFound, extensions: [new("code", code)]);

    /// <summary>A value in the address that is not what it must be.</summary>
    public static IResult Malformed(string name, string value, string expected) => Results.Problem(
        title: $"{name} '{value}' is not known; expected {expected}.",
        statusCode: StatusCodes.Status400BadRequest,
        extensions: [new("code", "malformed-request"), new("field", name)]);

    /// <summary>What was thrown, as far as the caller can do something about it; anything else stays a plain 500 without details.</summary>
    public static void Describe(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        switch (context.HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error)
        {
            case BadHttpRequestException bad:
                problem.Status = context.HttpContext.Response.StatusCode = bad.StatusCode;
                problem.Title = bad.InnerException is System.Text.Json.JsonException json ? Malformed(json) : Unbound(bad.Message);
                problem.Extensions["code"] = "malformed-request";
                break;
            case VersionConflictException:
                problem.Status = context.HttpContext.Response.StatusCode = StatusCodes.Status409Conflict;
                problem.Title = "Others were changing the same record at the same time. Read it again, then try once more.";
                problem.Extensions["code"] = "version-conflict";
                break;
        }
    }

    private static string Malformed(System.Text.Json.JsonException json) => json.Path is { Length: > 2 } path
        ? $"{path[2..]}: not a value that can be read here. Dates are ISO days (2026-02-28), kinds and recipients as in the OpenAPI document."
        : $"The body cannot be read as JSON of the expected shape: {json.Message}";

    // The framework tells a value of the address that it cannot bind in words of C#; here it is told in those of the caller.
    private static string Unbound(string message)
    {
        if (UnboundValue().Match(message) is not { Success: true } match)
            return message;
        var (type, name, value) = (match.Groups["type"].Value, match.Groups["name"].Value, match.Groups["value"].Value);
        var expected = type.Contains(nameof(DateOnly), StringComparison.Ordinal) ? "an ISO day such as 2026-02-28" : "true or false";
        return $"{name.ToLowerInvariant()} '{value}' cannot be read; expected {expected}.";
    }

    [GeneratedRegex("""^Failed to bind parameter "(?<type>\S*(DateOnly|bool)\S*) (?<name>\w+)" from "(?<value>.*)"\.$""")]
    private static partial Regex UnboundValue();

    private static int StatusOf(string code) => code switch
    {
        RefusalCodes.EmployeeUnknown or RefusalCodes.AbsenceUnknown => StatusCodes.Status404NotFound,
        RefusalCodes.AbsenceAlreadyReported or RefusalCodes.AbsenceIdOfAnotherPerson => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private static string Language(HttpContext http)
    {
        var wanted = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.Value?.Split('-')[0]);
        return wanted.FirstOrDefault(l => RefusalSentences.Languages.Contains(l)) ?? "en";
    }
}
