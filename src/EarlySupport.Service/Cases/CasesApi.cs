using EarlySupport.Domain.Access;
using EarlySupport.Domain.Cases;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;

namespace EarlySupport.Service.Cases;

/// <summary>Cases of every kind in one list.</summary>
internal static class CasesApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/cases", ListAsync).Needs(Acts.ListCases, About.Many)
        .WithName("ListCases")
        .WithTags("Cases")
        .WithSummary("Cases of every kind in the order they were opened, by employee, supervisor, kind or state (open, closed, escalated).")
        .Produces<IReadOnlyList<CaseRow>>()
        .ProducesProblem(StatusCodes.Status400BadRequest);

    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route) => route
        .Produces<CaseAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> ListAsync([AsParameters] CaseFilter filter, CaseList cases, AccessCheck access, CancellationToken ct) =>
        Problems.UnlessOneOf("state", filter.State, CaseList.States) ?? Problems.UnlessOneOf("kind", filter.Kind, FieldName.All<CaseKind>())
            ?? Results.Ok(await access.ReadAsync(cases.FindAsync(access.Readership(), filter, ct), row => row.EmployeeId, ct));
}
