using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Audit.Replaying;

internal static class ReplayApi
{
    private const string Moments = "A moment is a version of the case, a sequence number of the log, or a time: an ISO instant with its offset, or an ISO "
        + "day, which means its end in the organisation's time zone. Without any it is now. What was recorded later is not looked at, whenever it happened.";

    public static void Map(IEndpointRouteBuilder api)
    {
        Describe<Replay>(api.MapGet("/cases/{caseId}/replay", CaseAsync).Needs(Acts.ReadHistory),
            "A case as it stood at a moment: its page, its duties, and which of them were overdue.");
        Describe<Difference>(api.MapGet("/cases/{caseId}/difference", CaseDifferenceAsync).Needs(Acts.ReadHistory),
            "What changed in a case between two moments, and the events that changed it.");
        Describe<Replay>(api.MapGet("/employees/{employeeId}/replay", PersonAsync).Needs(Acts.ReadHistory),
            "A person as they stood at a moment: absences, alerts, cases and their duties.");
        Describe<Difference>(api.MapGet("/employees/{employeeId}/difference", PersonDifferenceAsync).Needs(Acts.ReadHistory),
            "What changed of a person between two moments, and the events that changed it.");
    }

    private static void Describe<T>(RouteHandlerBuilder route, string summary) => route
        .WithTags("Audit").WithSummary(summary).WithDescription(Moments).Produces<T>()
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    private static async Task<IResult> CaseAsync(
        string caseId, [AsParameters] MomentQuery asked, ReplayReader replays, RequestCaller caller, AccessCheck access,
        HttpContext http, CancellationToken ct) =>
        (await replays.OfCaseAsync((await caller.GetAsync(ct)).Tenant, caseId, asked.ToAsOf(), access.Shows, ct)).Answer(http);

    private static async Task<IResult> PersonAsync(
        string employeeId, [AsParameters] PersonMomentQuery asked, ReplayReader replays, RequestCaller caller, AccessCheck access,
        HttpContext http, CancellationToken ct) =>
        (await replays.OfPersonAsync((await caller.GetAsync(ct)).Tenant, employeeId, asked.ToAsOf(), access.Shows, ct)).Answer(http);

    private static async Task<IResult> CaseDifferenceAsync(
        string caseId, [AsParameters] MomentsQuery asked, ReplayReader replays, RequestCaller caller, AccessCheck access,
        HttpContext http, CancellationToken ct) =>
        (await replays.OfCaseAsync((await caller.GetAsync(ct)).Tenant, caseId, asked.From(), asked.To(), access.Shows, Problems.LanguageOf(http), ct)).Answer(http);

    private static async Task<IResult> PersonDifferenceAsync(
        string employeeId, [AsParameters] PersonMomentsQuery asked, ReplayReader replays, RequestCaller caller, AccessCheck access,
        HttpContext http, CancellationToken ct) =>
        (await replays.OfPersonAsync((await caller.GetAsync(ct)).Tenant, employeeId, asked.From(), asked.To(), access.Shows, Problems.LanguageOf(http), ct)).Answer(http);
}

// Moments as they stand in the address. A person has several streams, so that no version says a moment.
internal sealed record MomentQuery(long? Version, long? Number, [property: Description("An ISO instant with its offset, or an ISO day.")] string? At)
{
    public AsOf ToAsOf() => new AsOf(Version, Number, At).Checked(("version", "number", "at"));
}

internal sealed record PersonMomentQuery(long? Number, [property: Description("An ISO instant with its offset, or an ISO day.")] string? At)
{
    public AsOf ToAsOf() => new AsOf(null, Number, At).Checked(("version", "number", "at"));
}

internal sealed record MomentsQuery(long? FromVersion, long? FromNumber, string? FromAt, long? ToVersion, long? ToNumber, string? ToAt)
{
    public AsOf From() => new AsOf(FromVersion, FromNumber, FromAt).Checked(("fromVersion", "fromNumber", "fromAt"));

    public AsOf To() => new AsOf(ToVersion, ToNumber, ToAt).Checked(("toVersion", "toNumber", "toAt"));
}

internal sealed record PersonMomentsQuery(long? FromNumber, string? FromAt, long? ToNumber, string? ToAt)
{
    public AsOf From() => new AsOf(null, FromNumber, FromAt).Checked(("fromVersion", "fromNumber", "fromAt"));

    public AsOf To() => new AsOf(null, ToNumber, ToAt).Checked(("toVersion", "toNumber", "toAt"));
}
