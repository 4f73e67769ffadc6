using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Cases.Paths;

/// <summary>Processes from alert to outcome.</summary>
internal static class PathsApi
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var paths = api.MapGroup("/paths").WithTags("Paths");
        paths.MapGet("", ListAsync).Needs(Acts.ReadPaths, About.Many)
            .WithName("ListPaths")
            .WithSummary("Processes from alert to outcome, one row each with durations; by employee, state (open, ended), outcome, measure and the day they began.")
            .Produces<IReadOnlyList<PathRow>>();
        paths.MapGet("/outcomes", OutcomesAsync).Needs(Acts.ReadFigures)
            .WithName("ListMeasureOutcomes")
            .WithSummary("Which measures led where: ended processes by kind of measure and outcome. Figures of fewer than five people are left out.")
            .Produces<IReadOnlyList<MeasureOutcome>>();
    }

    private static async Task<IResult> ListAsync([AsParameters] PathFilter filter, PathList paths, RequestCaller caller, AccessCheck access, CancellationToken ct) =>
        Problems.UnlessOneOf("state", filter.State, PathList.States) ?? Problems.UnlessOneOf("outcome", filter.Outcome, FieldName.All<CaseOutcome>())
            ?? Problems.UnlessOneOf("measure", filter.Measure, FieldName.All<MeasureKind>())
            ?? Results.Ok(await access.ReadAsync(paths.FindAsync((await caller.GetAsync(ct)).Tenant, filter, ct), row => row.EmployeeId, ct));

    private static async Task<IReadOnlyList<MeasureOutcome>> OutcomesAsync(
        DateOnly? from, DateOnly? to, PathList paths, RequestCaller caller, CancellationToken ct) =>
        await paths.OutcomesAsync((await caller.GetAsync(ct)).Tenant, from, to, ct);
}
