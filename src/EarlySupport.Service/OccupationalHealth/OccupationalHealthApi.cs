using System.ComponentModel;
using EarlySupport.Domain.Access;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.OccupationalHealth;

/// <summary>What is for occupational health to see.</summary>
internal static class OccupationalHealthApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var occupationalHealth = api.MapGroup("/occupational-health").WithTags("Occupational health");
        occupationalHealth.MapGet("/notices", ListAsync).Needs(Acts.ReadNotices, About.Many)
            .WithSummary("What occupational health was told, the newest first: alerts and advance notices whose rules are for it, and occupational accidents.")
            .Produces<IReadOnlyList<NoticeRow>>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<IResult> ListAsync([AsParameters] NoticeQuery query, NoticeList notices, AccessCheck access, CancellationToken ct)
    {
        if (!IsoDay.TryReadOptional(query.From, out var from))
            return Problems.Malformed("from", query.From!, IsoDay.Expected);
        if (!IsoDay.TryReadOptional(query.To, out var to))
            return Problems.Malformed("to", query.To!, IsoDay.Expected);
        return Results.Ok(await access.ReadAsync(notices.FindAsync(access.Readership(), query.Employee, from, to, ct), row => row.EmployeeId, ct));
    }
}

/// <summary>The list's filters as they stand in the address.</summary>
internal sealed record NoticeQuery(
    string? Employee,
    [property: Description("First day that a notice is about, an ISO day, inclusive.")] string? From,
    [property: Description("Last day that a notice is about, an ISO day, inclusive.")] string? To);
