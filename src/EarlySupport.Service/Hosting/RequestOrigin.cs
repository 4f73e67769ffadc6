using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Antiforgery;

namespace EarlySupport.Service.Hosting;

/// <summary>
/// Nothing is changed on another site's behalf: where a browser says that a request comes from elsewhere it is refused, and the API called
/// with the pages' cookie wants the token that only the pages have, in the header <c>X-CSRF-Token</c>. (The pages' forms bring theirs along.)
/// </summary>
internal static class RequestOrigin
{
    public const string TokenHeader = "X-CSRF-Token";

    public static void UseRequestOrigin(this WebApplication app, SignInSettings settings) => app.Use(async (http, next) =>
    {
        if (IsSafe(http.Request.Method) || (IsFromHere(http.Request, settings) && await HasTokenAsync(http)))
            await next(http);
        else
            await Problems.AnswerAsync(http, StatusCodes.Status400BadRequest, "request-from-elsewhere",
                "The request was not made from a page of this service, or the page is too old. Load the page again, then try once more.");
    });

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    // Programs say neither; browsers cannot be made to leave them out or to say otherwise.
    private static bool IsFromHere(HttpRequest request, SignInSettings settings)
    {
        var here = settings.PublicUrl?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}";
        return request.Headers.Origin is [] or [null or ""] || request.Headers.Origin == here
            ? request.Headers["Sec-Fetch-Site"] is [] or ["same-origin" or "none"]
            : false;
    }

    private static async Task<bool> HasTokenAsync(HttpContext http) =>
        http.User.Identity?.AuthenticationType != SessionCookie.Scheme
        || !http.Request.Path.StartsWithSegments("/api")
        || await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http);
}
