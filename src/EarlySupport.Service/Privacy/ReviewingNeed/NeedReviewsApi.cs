using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Domain.Privacy;
using EarlySupport.Domain.Privacy.ReviewingNeed;
using EarlySupport.Service.Access;
using EarlySupport.Service.Cases;
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

    private static async Task<IReadOnlyList<NeedReviewTask>> ListAsync(
        NeedReviewList reviews, RequestCaller caller, AccessCheck access, CancellationToken ct) =>
        await access.ReadAsync(reviews.FindAsync((await caller.GetAsync(ct)).Tenant, ct), row => row.EmployeeId, ct);
}

internal sealed record NeedReviewBody(ReviewResult Result, ReviewReason Reason, long? Version = null);
