using EarlySupport.Domain;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;
using Microsoft.AspNetCore.Authorization;

namespace EarlySupport.Service.Access;

/// <summary>
/// Stands before every endpoint, and before its body is read: who may not learns nothing from how it is answered. An endpoint that says
/// neither which act it is nor that it asks nobody who they are is closed to everybody.
/// </summary>
internal sealed class AccessMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, AccessCheck access)
    {
        if (http.GetEndpoint() is { } endpoint && !IsForAnybody(endpoint)
            && await RefuseAsync(endpoint, access, http) is { } refusal)
        {
            await Problems.AnswerAsync(http, refusal);
            return;
        }

        await next(http);
    }

    /// <summary>Whether it asks nobody who they are, or is for who is signed in and has to choose a role yet.</summary>
    internal static bool IsForAnybody(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
        || endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy == SessionCookie.InAnyRole);

    private static async Task<Refusal?> RefuseAsync(Endpoint endpoint, AccessCheck access, HttpContext http) =>
        AccessRequirement.Of(endpoint, http.Request.Method) is { } requirement
            ? await access.RefuseAsync(requirement, http.RequestAborted)
            : new Refusal(RefusalCodes.AccessNotForRole, [("act", "unknown")]);
}
