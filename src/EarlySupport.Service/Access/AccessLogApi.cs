using EarlySupport.Domain.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Access;

/// <summary>Who has read what: whole for the auditor, one's own for the employee.</summary>
internal static class AccessLogApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/access-log", SearchAsync).Needs(Acts.ReadAccessLog, About.Many)
            .WithName("SearchAccessLog").WithTags("Audit")
            .WithSummary("Who read whose record, in which role, on which ground, what of it and what for; the newest first, 500 a page.")
            .WithDescription("By employee, actor, role and day (UTC, both inclusive); the next page has numbers before the last one's. Reading it is logged too.")
            .Produces<IReadOnlyList<AccessRow>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/my-access-log", OwnAsync).Needs(Acts.ReadOwnAccessLog, About.Oneself)
            .WithName("ReadMyAccessLog").WithTags("Privacy")
            .WithSummary("When one's own record was read, in which role and what for; the newest first.")
            .Produces<IReadOnlyList<OwnAccessRow>>();
    }

    private static async Task<IResult> SearchAsync(
        string? employee, string? actor, string? role, string? from, string? to, long? before, AccessLog log, AccessCheck access, RequestCaller caller,
        CancellationToken ct)
    {
        if (!IsoDay.TryReadOptional(from, out var first))
            return Problems.Malformed("from", from!, IsoDay.Expected);
        if (!IsoDay.TryReadOptional(to, out var last))
            return Problems.Malformed("to", to!, IsoDay.Expected);
        var rows = await log.SearchAsync((await caller.GetAsync(ct)).Tenant, new AccessFilter(employee, actor, role, first, last, before), ct);
        await access.LogAsync([.. rows.SelectMany(row => row.People).Distinct()], ct);
        return Results.Ok(rows);
    }

    private static async Task<IReadOnlyList<OwnAccessRow>> OwnAsync(AccessLog log, RequestCaller caller, CancellationToken ct)
    {
        var oneself = await caller.GetAsync(ct);
        return await log.OfPersonAsync(oneself.Tenant, oneself.Actor, ct);
    }
}
