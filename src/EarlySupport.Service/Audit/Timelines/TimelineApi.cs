using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Audit.Timelines;

internal static class TimelineApi
{
    private const string Entries = "Each with the day it happened, when and by whom in which role it was recorded, the policy version in "
        + "force then, and its facts; in the order it was recorded, titles in the language asked for (Accept-Language).";

    public static void Map(IEndpointRouteBuilder api)
    {
        Describe(api.MapGet("/cases/{caseId}/timeline", OfCaseAsync).Needs(Acts.ReadHistory),
            "Everything that happened in a case, in the alerts that led to it, and in the other cases of its path.");
        Describe(api.MapGet("/employees/{employeeId}/timeline", OfPersonAsync).Needs(Acts.ReadHistory), "Everything that happened to a person: absences, alerts, cases of every kind.");
    }

    private static void Describe(RouteHandlerBuilder route, string summary) => route
        .WithTags("Audit").WithSummary(summary).WithDescription(Entries).Produces<Timeline>().ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> OfCaseAsync(string caseId, TimelineReader timelines, RequestCaller caller, AccessCheck access, HttpContext http,
        CancellationToken ct) =>
        (await timelines.OfCaseAsync((await caller.GetAsync(ct)).Tenant, caseId, access.Shows, Problems.LanguageOf(http), ct)).Answer(http);

    private static async Task<IResult> OfPersonAsync(string employeeId, TimelineReader timelines, RequestCaller caller, AccessCheck access,
        HttpContext http, CancellationToken ct) =>
        (await timelines.OfPersonAsync((await caller.GetAsync(ct)).Tenant, employeeId, access.Shows, Problems.LanguageOf(http), ct)).Answer(http);
}
