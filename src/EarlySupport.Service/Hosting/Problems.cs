using System.Text.Json;
using EarlySupport.Domain;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Language;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Diagnostics;
using Npgsql;

namespace EarlySupport.Service.Hosting;

/// <summary>Refusals, malformed requests and lost races as problem details (RFC 9457), each with a stable <c>code</c>.</summary>
internal static class Problems
{
    // The one character that a request can bring and PostgreSQL cannot hold (character_not_in_repertoire, untranslatable_character).
    private const string NulInText = "22021";
    private const string NulInJson = "22P05";

    public static IResult Of(Refusal refusal, HttpContext http)
    {
        var language = LanguageOf(http);
        return Results.Problem(
            title: RefusalSentences.Say(refusal, language),
            statusCode: StatusOf(refusal.Code),
            extensions: refusal.Facts.Select(f => KeyValuePair.Create(f.Name, (object?)f.Value)).Prepend(new("code", refusal.Code)));
    }

    /// <summary>For what is asked for and not there.</summary>
    public static IResult NotFound(string code, string title) =>
        Results.Problem(title: title, statusCode: StatusCodes.Status404NotFound, extensions: [new("code", code)]);

    /// <summary>A value that is not what it must be.</summary>
    public static IResult Malformed(string name, string value, string expected) => Results.Problem(
        title: $"{name} '{value}' cannot be used; expected {expected}.",
        statusCode: StatusCodes.Status400BadRequest,
        extensions: [new("code", "malformed-request"), new("field", name)]);

    /// <summary>The answer to a word that is none of those that can be; null when it is one, or none was given.</summary>
    public static IResult? UnlessOneOf(string name, string? value, IEnumerable<string> words) =>
        value is null || words.Contains(value) ? null : Malformed(name, value, string.Join(", ", words));

    /// <summary>For what is refused before any endpoint is reached.</summary>
    public static async Task AnswerAsync(HttpContext http, int status, string code, string title)
    {
        http.Response.StatusCode = status;
        await Results.Problem(title: title, statusCode: status, extensions: [new("code", code)]).ExecuteAsync(http);
    }

    /// <summary>Whether it was thrown for something that the caller is to put right or try again, which is no error of the service.</summary>
    public static bool AreTheCallers(Exception thrown) =>
        thrown is BadHttpRequestException or InvalidOptionException or VersionConflictException or PostgresException { SqlState: NulInText or NulInJson };

    /// <summary>What was thrown, as far as the caller can do something about it; anything else stays a plain 500 without details.</summary>
    public static void Describe(ProblemDetailsContext context)
    {
        switch (context.HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error)
        {
            case BadHttpRequestException { InnerException: JsonException json } bad:
                Describe(context, bad.StatusCode, "malformed-request", Malformed(json));
                break;
            case BadHttpRequestException bad:
                Describe(context, bad.StatusCode, "malformed-request", context.HttpContext.Request.ContentLength == 0
                    ? "The request has no body; expected JSON as in the OpenAPI document."
                    : bad.Message);
                break;
            case InvalidOptionException invalid:
                Describe(context, StatusCodes.Status400BadRequest, "malformed-request", invalid.Message);
                break;
            case PostgresException { SqlState: NulInText or NulInJson }:
                Describe(context, StatusCodes.Status400BadRequest, "malformed-request",
                    "There is a NUL character in a text, which cannot be kept. Leave it out.");
                break;
            case VersionConflictException:
                Describe(context, StatusCodes.Status409Conflict, "version-conflict",
                    "Others were changing the same record at the same time. Read it again, then try once more.");
                break;
            case NobodySignedInException nobody:
                DescribeRefusedRequest(context, nobody.IsKnown ? StatusCodes.Status403Forbidden : StatusCodes.Status401Unauthorized);
                break;
            case null when !context.ProblemDetails.Extensions.ContainsKey("code"):
                DescribeRefusedRequest(context, context.HttpContext.Response.StatusCode);
                break;
        }
    }

    private static void DescribeRefusedRequest(ProblemDetailsContext context, int status)
    {
        switch (status)
        {
            case StatusCodes.Status401Unauthorized:
                Describe(context, status, "not-signed-in", "Nobody is signed in, or no longer. Sign in, or send a bearer token, then try again.");
                break;
            case StatusCodes.Status403Forbidden when context.HttpContext.User.FindFirst(CallerClaims.Role) is null:
                Describe(context, status, "role-not-chosen",
                    $"No role that is held is chosen. Choose one on the page, or name it in the header {BearerToken.RoleHeader}.");
                break;
            case StatusCodes.Status413PayloadTooLarge:
                Describe(context, status, "malformed-request", "The body is larger than any that can be read here.");
                break;
            case StatusCodes.Status429TooManyRequests:
                Describe(context, status, "too-many-requests", "There were too many requests. Wait a minute, then try again.");
                break;
        }
    }

    private static void Describe(ProblemDetailsContext context, int status, string code, string title)
    {
        context.HttpContext.Response.StatusCode = status;
        var problem = context.ProblemDetails;
        (problem.Status, problem.Type, problem.Title) = (status, null, title);
        problem.Extensions["code"] = code;
    }

    // The parser's own words name types of this program; a caller knows fields, and where in the body something is.
    private static string Malformed(JsonException json)
    {
        const string Missing = "missing required properties including: ";
        const string Unknown = "The JSON property '";
        if (json.Message.StartsWith(Unknown, StringComparison.Ordinal))
            return $"The body has '{json.Message[Unknown.Length..].Split("' could not be mapped")[0]}'; expected no fields but those in the OpenAPI document.";
        if (json.Path is { Length: > 2 } path)
            return $"{path[2..]}: not a value that can be read here. Dates are ISO days (2026-02-28), kinds and recipients as in the OpenAPI document.";
        return json.Message.Split(Missing) is [_, var fields]
            ? $"The body lacks {fields.TrimEnd('.')}; expected every field that the OpenAPI document requires."
            : $"The body cannot be read as JSON of the expected shape: line {json.LineNumber + 1}, byte {json.BytePositionInLine + 1}.";
    }

    private static int StatusOf(string code) => code switch
    {
        RefusalCodes.AccessNotForRole or RefusalCodes.AccessNotRelated or RefusalCodes.AccessWithoutConsent or RefusalCodes.AccessWithoutPurpose =>
            StatusCodes.Status403Forbidden,
        RefusalCodes.EmployeeUnknown or RefusalCodes.AbsenceUnknown or RefusalCodes.AlertUnknown
            or RefusalCodes.CaseUnknown or RefusalCodes.ConversationUnknown or RefusalCodes.MeasureUnknown
            or RefusalCodes.DeputyshipUnknown or RefusalCodes.FollowUpUnknown or RefusalCodes.RoleNotGranted
            // Audit
            or RefusalCodes.CaseNotOpenedYet or RefusalCodes.CaseVersionUnknown
            // Return to work
            or RefusalCodes.ReturnStepUnknown
            // Intensified support
            or RefusalCodes.ConsentUnknown or RefusalCodes.DecisionUnknown or RefusalCodes.NegotiationUnknown or RefusalCodes.ReassignmentUnknown
            or RefusalCodes.RehabilitationUnknown or RefusalCodes.StatementUnknown or RefusalCodes.WorkTrialUnknown
            // Occupational health
            or RefusalCodes.NoteUnknown
            // Case meetings
            or RefusalCodes.CaseMeetingUnknown or RefusalCodes.ItemNotOnAgenda
            // Privacy
            or RefusalCodes.KeptRecordUnknown => StatusCodes.Status404NotFound,
        RefusalCodes.AbsenceAlreadyReported or RefusalCodes.AbsenceIdOfAnotherPerson
            or RefusalCodes.AlertActedOn or RefusalCodes.AlertAlreadyDismissed or RefusalCodes.AlertNotReached or RefusalCodes.AlertWithdrawn
            or RefusalCodes.AlertOfAnotherCase or RefusalCodes.CaseAlreadyOpen or RefusalCodes.CaseChangedMeanwhile or RefusalCodes.CaseIdOfAnotherPerson
            or RefusalCodes.CaseClosed or RefusalCodes.CaseEscalated or RefusalCodes.IdAlreadyUsed or RefusalCodes.MemoVersionPassed
            or RefusalCodes.HistoryDiffers or RefusalCodes.SealingNotPossible
            or RefusalCodes.DeputyshipOverlaps or RefusalCodes.MeasureAlreadyEnded or RefusalCodes.FollowUpAlreadyHeld or RefusalCodes.SignInNameOfAnother
            // Return to work
            or RefusalCodes.AlreadyReturned or RefusalCodes.FollowUpCancelled or RefusalCodes.PlanVersionPassed
            or RefusalCodes.ReturnStepAlreadyStarted
            // Intensified support
            or RefusalCodes.ConsentHasEnded or RefusalCodes.DecisionAlreadySettled or RefusalCodes.NegotiationAlreadyHeld or RefusalCodes.NegotiationCancelled
            or RefusalCodes.ReassignmentAlreadyEnded or RefusalCodes.RehabilitationAlreadyDecided or RefusalCodes.RehabilitationAlreadyEnded
            or RefusalCodes.StatementAlreadyDelivered or RefusalCodes.StatementAlreadyGiven or RefusalCodes.WorkTrialAlreadyEnded
            // Occupational health
            or RefusalCodes.NoteVersionPassed
            // Case meetings
            or RefusalCodes.CaseGoesOnElsewhere or RefusalCodes.CaseMeetingBegun or RefusalCodes.CaseMeetingChangedMeanwhile or RefusalCodes.CaseMeetingClosed
            or RefusalCodes.ItemAlreadyDiscussed or RefusalCodes.ItemNotInQueue
            // Privacy
            or RefusalCodes.CaseErased or RefusalCodes.ErasureHeldByOpenCase or RefusalCodes.ErasureNotDue or RefusalCodes.PersonErased
            or RefusalCodes.ReviewOfOpenCase => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>The first of the languages asked for that is spoken here; English where none is.</summary>
    public static string LanguageOf(HttpContext http)
    {
        var wanted = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(l => l.Quality ?? 1).Select(l => l.Value.Value?.Split('-')[0]);
        return wanted.FirstOrDefault(l => RefusalSentences.Languages.Contains(l)) ?? "en";
    }
}
