using EarlySupport.Domain;
using EarlySupport.Domain.Access;
using EarlySupport.EventStore.Port;
using EarlySupport.Service.Hosting;
using EarlySupport.Service.SignIn;

namespace EarlySupport.Service.Access;

/// <summary>Whether the caller of a request may do what it asks; one for each request.</summary>
public sealed class AccessCheck(
    Standings standings, AccessLog log, RequestCaller callers, StatedPurpose stated, IHttpContextAccessor http, BusinessClock clock)
{
    private static readonly Standing Unasked = new(Enum.GetValues<Relation>().ToHashSet(), Enum.GetValues<Domain.IntensifiedSupport.ConsentScope>().ToHashSet());

    private Granted? granted;

    private Granted Now => granted ?? throw new InvalidOperationException("Access was not decided for this request.");

    /// <summary>Decides, and writes the reading of one person's record into the access log.</summary>
    /// <returns>Why not; null when it is allowed.</returns>
    public async Task<Refusal?> RefuseAsync(AccessRequirement asked, CancellationToken ct)
    {
        var caller = await callers.GetAsync(ct);
        if (!FieldName.TryParse<Role>(caller.Role, out var role) || role == Role.Operator)
            return new Refusal(RefusalCodes.AccessNotForRole, [("act", asked.Act.Name)]);
        if (asked.About is About.Many or About.AsInBody)
            return Decide(asked.Act, caller, role, Unasked);
        return await RefuseAsync(asked.Act, caller, role, asked.About == About.Oneself ? new Named(caller.Actor, null, null) : Addressed(), ct);
    }

    /// <summary>For a request that names the person in its body.</summary>
    public Task<Refusal?> RefuseAsync(string employeeId, CancellationToken ct) =>
        RefuseAsync(Now.Act, Now.Caller, Now.Role, new Named(employeeId, null, null), ct);

    /// <summary>Whether a part of the record may be shown with what was asked for.</summary>
    public bool Shows(RecordPart part) => AccessDecision.Shows(part, Now.Role, Now.Standing);

    public Readership Readership() => Access.Readership.Of(Now.Act, Now.Role, Now.Caller.Tenant, Now.Caller.Actor, clock.GetUtcNow());

    /// <summary>The rows that are answered, once it is written whose they are.</summary>
    public async Task<IReadOnlyList<TRow>> ReadAsync<TRow>(Task<IReadOnlyList<TRow>> asked, Func<TRow, string> employeeOf, CancellationToken ct)
    {
        var rows = await asked;
        await LogAsync([.. rows.Select(employeeOf).Distinct()], ct);
        return rows;
    }

    private async Task<Refusal?> RefuseAsync(Act act, Caller caller, Role role, Named named, CancellationToken ct)
    {
        var found = named.Nobody ? null : await standings.FindAsync(caller.Tenant, caller.Actor, named, ct);
        if (Decide(act, caller, role, found?.Standing ?? Standing.None) is { } refusal)
            return refusal;
        if (named.Nobody)
            return null;
        if (found is null)
            return Unknown(named);
        await LogAsync([found.EmployeeId], ct);
        return null;
    }

    private static Refusal Unknown(Named named) => named switch
    {
        { CaseId: not null } => new Refusal(RefusalCodes.CaseUnknown, []),
        { AlertId: { } alertId } => new Refusal(RefusalCodes.AlertUnknown, [("alertId", alertId)]),
        _ => new Refusal(RefusalCodes.EmployeeUnknown, []),
    };

    private Refusal? Decide(Act act, Caller caller, Role role, Standing standing)
    {
        var decision = AccessDecision.Of(act, role, standing, stated.Read().Purpose);
        granted = decision.Refusal is null ? new Granted(act, caller, role, standing, decision) : null;
        return decision.Refusal;
    }

    /// <summary>Writes whose records are answered, and that they were asked for, even if there are none.</summary>
    public async Task LogAsync(IReadOnlyList<string> people, CancellationToken ct)
    {
        if (Now.Decision.Purpose is not { } purpose)
            return;
        var reference = stated.Read().Reference;
        await log.WriteAsync(new Reading(
            Now.Caller.Tenant, Now.Caller.Actor, Now.Role, Now.Decision.Relation!.Value, Now.Act, purpose,
            reference?[..Math.Min(reference.Length, StatedPurpose.MaximumReference)], Route("caseId"), people), ct);
    }

    private Named Addressed() => new(Route("employeeId"), Route("caseId"), Route("alertId"));

    private string? Route(string name) => http.HttpContext!.GetRouteValue(name) as string;

    private sealed record Granted(Act Act, Caller Caller, Role Role, Standing Standing, AccessDecision Decision);
}
