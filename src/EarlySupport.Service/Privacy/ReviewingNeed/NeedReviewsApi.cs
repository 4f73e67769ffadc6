using Dapper;
using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.ReviewingNeed;
using EarlySupport.EventStore;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Privacy.ReviewingNeed;

/// <summary>HR's reviews of whether what cases hold is still needed (Act 759/2004, 5 §).</summary>
internal static class NeedReviewsApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/need-reviews", ListAsync).Needs(Acts.ReadRetention, About.Many)
        .WithName("ListNeedReviews")
        .WithTags("Privacy")
        .WithSummary("Cases whose need has to be reviewed, five years after they were opened or last reviewed; what fell due first comes first.")
        .Produces<IReadOnlyList<NeedReviewTask>>();

    /// <param name="one">The group of one case, with <c>{caseId}</c> in its address.</param>
    public static void MapReview<TCase>(this RouteGroupBuilder one)
        where TCase : SupportCase, ICaseKind<TCase> => one
        .MapPost("/need-review", (string caseId, NeedReviewBody body, CaseCommandApi cases, CancellationToken ct) =>
            cases.RunAsync(caseId, body.Version, _ => new ReviewNeed<TCase>(caseId, body.Result, body.Reason), ct))
        .Needs(Acts.ReviewNeed)
        .WithName($"Review{TCase.Kind}Need")
        .WithSummary("Record that it was reviewed whether what the case holds is still needed; to erase it lists it for approval at once.")
        .Answers();

    private static async Task<IReadOnlyList<NeedReviewTask>> ListAsync(TenantDatabase database, RequestCaller caller, AccessCheck access, CancellationToken ct)
    {
        var tenant = (await caller.GetAsync(ct)).Tenant;
        await using var connection = await database.OpenAsync(tenant, ct);
        var due = await connection.QueryAsync<(string CaseId, string Kind, string EmployeeId, DateOnly Due)>(new CommandDefinition(
            "select case_id, kind, employee_id, review_due from read.kept_cases where tenant_id = @tenant and review_due is not null order by review_due, case_id",
            new { tenant }, cancellationToken: ct));
        await access.LogAsync([.. due.Select(row => row.EmployeeId).Distinct()], ct);
        return [.. due.Select(row => new NeedReviewTask(row.CaseId, FieldName.Parse<CaseKind>(row.Kind), row.EmployeeId, row.Due))];
    }
}

public sealed record NeedReviewTask(string CaseId, CaseKind Kind, string EmployeeId, DateOnly Due);

internal sealed record NeedReviewBody(ReviewResult Result, ReviewReason Reason, long? Version = null);
