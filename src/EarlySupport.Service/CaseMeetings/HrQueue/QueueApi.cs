using EarlySupport.Domain.Access;
using EarlySupport.Domain.CaseMeetings.HrQueue;
using EarlySupport.Service.Access;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.CaseMeetings.HrQueue;

internal static class QueueApi
{
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/queue", ListAsync).Needs(Acts.ReadQueue, About.Many)
        .WithTags("Case meetings")
        .WithName("ListQueue")
        .WithSummary("What needs HR's attention today and why, one item a person and case, the most urgent first; by reason, supervisor and unit.")
        .WithDescription("Statutory dates come first, then what was escalated, then what is over its day, by how much, then what is near. Reasons that a "
            + "case meeting has decided about are left out until the decision's measure is done or due.")
        .Produces<IReadOnlyList<QueueRow>>();

    private static async Task<IResult> ListAsync(
        string? reason, string? supervisor, string? unit, QueueList queue, RequestCaller caller, AccessCheck access, CancellationToken ct)
    {
        QueueReasonCode? code = null;
        if (reason is not null)
        {
            if (!FieldName.TryParse<QueueReasonCode>(reason, out var known))
                return Problems.Malformed("reason", reason, string.Join(", ", FieldName.All<QueueReasonCode>()));
            code = known;
        }

        return Results.Ok(await access.ReadAsync(
            queue.FindAsync((await caller.GetAsync(ct)).Tenant, new QueueFilter(code, supervisor, unit), ct), row => row.EmployeeId, ct));
    }
}
